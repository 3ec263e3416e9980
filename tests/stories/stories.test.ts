import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../packages/elements/src/index.js';
import { complaintsOf, launchBrowser } from '../support/browser.js';
import { fromRoot } from '../support/portal.js';
import { serve, type StaticServer } from '../support/serve.js';
import { accessibilityFaults, addAxe, widthIn320 } from './page-checks.js';

const folder = fromRoot('stories/storybook-static/');
if (!existsSync(`${folder}index.json`)) throw new Error('There is no built Storybook. Run `pnpm run build:stories` first.');
const index = JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as { entries: Record<string, { id: string; name: string; title: string; type: string }> };
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');

/** What Storybook tells inside the page, as far as these tests look at it. */
interface StorybookWindow {
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
}

describe('every story', () => {
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    server = await serve({ '/': folder });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
    await addAxe(page);
    complaints = complaintsOf(page);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.origin) && !/^(?:data|blob):/.test(url)) complaints.push(`request: ${url}`);
    });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Opens a story; done when its play function has run and its widgets are ready. */
  async function open(id: string): Promise<void> {
    complaints.length = 0;
    await page.setViewportSize({ width: 1100, height: 760 });
    // The accessibility add-on would run its own check at the same time.
    await page.goto(`${server.origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    const ended = await page.waitForFunction(
      () => {
        const phase = (globalThis as unknown as StorybookWindow).__STORYBOOK_PREVIEW__?.currentRender?.phase;
        return phase && /^(?:finished|errored|aborted)$/.test(phase) ? phase : false;
      },
      undefined,
      { timeout: 20_000 },
    );
    expect(await ended.jsonValue()).toBe('finished');
    await page.evaluate(() => Promise.all([...document.querySelectorAll('jc-org-tree'), ...document.querySelectorAll('jc-meeting-checklist'), ...document.querySelectorAll('jc-points-scoreboard'), ...document.querySelectorAll('jc-fund-calculator')].map(({ ready }) => ready)));
  }

  it.for(stories)('$title: $name', async ({ id }) => {
    await open(id);
    expect(await accessibilityFaults(page, '#storybook-root')).toEqual([]);
    expect(await widthIn320(page)).toBeLessThanOrEqual(320);
    expect(complaints).toEqual([]);
  });

  describe('is read by assistive technology as', () => {
    it('a tree of a township with its detail', async () => {
      await open('organisation-tree-states--township');
      expect(await page.locator('jc-org-tree').ariaSnapshot()).toMatchInlineSnapshot(`
        "- heading "组织架构 · 石桥镇" [level=2]
        - button "导入表格"
        - button "大字版"
        - button "更多操作": 更多
        - button "键盘帮助": "?"
        - text: 本页数据只保存在内存，关闭页面就会丢失。
        - button "立即导出"
        - search:
          - searchbox "搜索名称、拼音或编码"
        - button "全部展开"
        - button "全部收起"
        - navigation "上级单位":
          - list:
            - listitem:
              - button "石桥镇"
            - listitem: › 新民社区
        - text: 共 7 个单位
        - tree "石桥镇，组织架构，7 个单位":
          - treeitem "石桥镇" [expanded] [level=1]
          - treeitem "柳树村" [expanded] [level=2]
          - treeitem "柳树村党支部" [level=3]
          - treeitem "新民社区" [level=2] [selected]
          - treeitem "和平村" [expanded] [level=2]
          - treeitem "和平村党支部" [level=3]
          - treeitem "大湾村" [level=2]
        - region "单位详情":
          - heading "新民社区" [level=3]
          - term: 编码
          - definition: "990101001002"
          - term: 类型
          - definition: 社区
          - term: 位置
          - definition: 石桥镇
          - term: 直接下级
          - definition: 没有下级
          - heading "情况" [level=4]
          - button "修改"
          - button "粘贴自 Excel"
          - status
          - term: 单位类型
          - definition: 社区 2026年11月22日
          - paragraph: 规则要用的数，各有日期；上年末的数以上年 12 月 31 日为准。
        - status
        - alert"
      `);
    });

    it('an empty tree with one action', async () => {
      await open('organisation-tree-states--empty');
      expect(await page.locator('jc-org-tree').ariaSnapshot()).toMatchInlineSnapshot(`
        "- heading "组织架构" [level=2]
        - button "大字版"
        - button "更多操作": 更多
        - button "键盘帮助": "?"
        - text: 本页数据只保存在内存，关闭页面就会丢失。
        - paragraph: 还没有组织架构。 可以导入现有表格。
        - button "导入表格"
        - status
        - alert"
      `);
    });

    it('a search with its count and its hits', async () => {
      await open('organisation-tree-states--search-with-hits');
      const rows = (await page.getByRole('tree').ariaSnapshot()).split('\n');
      expect(rows.slice(0, 5).join('\n')).toMatchInlineSnapshot(`
        "- tree "青溪县，组织架构，79 个单位":
          - treeitem "青溪县" [expanded] [level=1]
          - treeitem "石桥镇" [expanded] [level=2]
          - treeitem "和平村" [expanded] [level=3]:
            - mark: 和平"
      `);
    });

    it('what is due in a village, and its year', async () => {
      await open('meeting-checklist-states--village');
      expect(await page.locator('jc-meeting-checklist').getByRole('region', { name: '现在要办' }).ariaSnapshot()).toMatchInlineSnapshot(`
        "- region "现在要办":
          - heading "现在要办" [level=3]
          - list:
            - listitem:
              - strong: 支委会 10月
              - text: 应于10月31日前完成，已超期 20 天
              - button "支委会 10月的依据": 依据
              - button "登记支委会 10月": 登记
              - button "说明原因：支委会 10月": 说明原因
            - listitem:
              - strong: 党小组会 10月
              - text: 2/3 第三党小组未开 应于10月31日前完成，已超期 20 天
              - button "党小组会 10月的依据": 依据
              - button "登记党小组会 10月": 登记
              - button "说明原因：党小组会 10月": 说明原因
          - heading "30 天内" [level=3]
          - list:
            - listitem:
              - strong: 支委会 11月
              - text: 11月30日前，还有 10 天
              - button "支委会 11月的依据": 依据
              - button "登记支委会 11月": 登记
            - listitem:
              - strong: 党小组会 11月
              - text: 1/3 第二党小组、第三党小组未开 11月30日前，还有 10 天
              - button "党小组会 11月的依据": 依据
              - button "登记党小组会 11月": 登记"
      `);
      const cells = (await page.getByRole('grid', { name: '2026 年会议完成情况' }).ariaSnapshot()).split('\n');
      expect(cells.filter((line) => /gridcell "(?:党员大会|支委会 (?:3|10|11|12)月|党小组会 10月|主题党日 2月|村务公开（财务）)/.test(line)).join('\n')).toMatchInlineSnapshot(`
        "      - gridcell "党员大会 一季度，已完成，1月20日召开": ✓ 1月20日
              - gridcell "党员大会 二季度，已完成，4月2日召开": ✓ 4月2日
              - gridcell "党员大会 三季度，已完成，7月8日召开": ✓ 7月8日
              - gridcell "党员大会 四季度，待办，12月31日前，还有 41 天": ○ 12月31日前
              - gridcell "支委会 3月，2 次，已完成，3月8日、3月26日召开": ✓ 2
              - gridcell "支委会 10月，应于10月31日前完成，已超期 20 天": "!"
              - gridcell "支委会 11月，待办，11月30日前，还有 10 天": ○
              - gridcell "支委会 12月，未到期": ·
              - gridcell "党小组会 10月，2/3，应于10月31日前完成，已超期 20 天，10月12日、10月12日召开": "! 2/3"
              - gridcell "主题党日 2月，已完成，2月24日召开": ✓ 24
              - gridcell "村务公开（财务），不适用，没有登记这一情形": – 没有登记这一情形"
      `);
    });

    it('a vote that was not passed, with its clause', async () => {
      await open('meeting-checklist-records--vote-not-passed');
      expect(await page.locator('.verdict-body').ariaSnapshot()).toMatchInlineSnapshot(`
        "- heading "结果" [level=4]
        - paragraph: 应到 21 人（另有预备党员 3 人无表决权）
        - paragraph: 实到 21 人
        - paragraph: 可以表决：21 ≥ 11
        - button "能否表决的依据": 依据
        - paragraph:
          - strong: 决议 1 修路方案
          - text: 在场 21
        - paragraph: 赞成 10 反对 9 弃权 2
        - paragraph:
          - strong: 未通过
        - paragraph: 赞成 10 票，未超过应到 21 人的一半，需 11 票
        - paragraph: 还差 1 票
        - paragraph: 可以表决：应到 21 人，到会 21 人；未通过：需 11 票，赞成 10 票（《中国共产党支部工作条例（试行）》第十一条）
        - button "决议 1 修路方案的依据": 依据"
      `);
    });

    it('a person of the sheet of attendance', async () => {
      await open('meeting-checklist-records--attendance-sheet');
      expect(await page.locator('.sheet-row[data-row="2"]').ariaSnapshot()).toMatchInlineSnapshot(`
        "- row "郑立秋，请假":
          - gridcell "3"
          - rowheader "郑立秋"
          - gridcell "郑立秋，到会，到 1 郑立秋，线上参加，线上 2 郑立秋，请假，假 3 郑立秋，缺席，缺 4 郑立秋，列席，列席 5":
            - button "郑立秋，到会，到 1": 到
            - button "郑立秋，线上参加，线上 2": 线上
            - button "郑立秋，请假，假 3" [pressed]: 假
            - button "郑立秋，缺席，缺 4": 缺
            - button "郑立秋，列席，列席 5": 列席
          - gridcell "郑立秋，迟到":
            - button "郑立秋，迟到": –
          - gridcell "郑立秋，离会":
            - button "郑立秋，离会": –
          - gridcell "郑立秋，事由":
            - button "郑立秋，事由": –"
      `);
    });

    it('a step in hand with its notice, day by day, and why it cannot be completed', async () => {
      await open('meeting-checklist-procedures--four-discussions');
      expect(await page.locator('.steps > [aria-current=step]').ariaSnapshot()).toMatchInlineSnapshot(`
        "- listitem:
          - text: 进行中
          - heading "5 决议公开" [level=4]
          - text: 村委会
          - button "决议公开的依据": 依据
          - paragraph: 公示不少于 5 个工作日 有意见的，办结后才能进入下一步
          - list:
            - listitem:
              - text: 公告或公示文稿：公告一份
              - button "补充公告或公示文稿"
            - listitem:
              - text: 张贴照片：照片一张
              - button "补充张贴照片"
            - listitem: 村务公开栏：2月12日张贴
            - listitem: 县级媒体：2月12日张贴
          - paragraph: 2月26日是第 5 个工作日，公示期满；2月27日可进入下一步
          - list "公示期逐日说明":
            - listitem: 2月12日 周四 张贴，次日起算
            - listitem: 2月13日 周五 第 1 个工作日
            - listitem: 2月14日 周六 调休上班，第 2 个工作日
            - listitem: 2月15日—23日 节假日，不计
            - listitem: 2月24日 周二 第 3 个工作日
            - listitem: 2月25日 周三 第 4 个工作日
            - listitem: 2月26日 周四 第 5 个工作日，公示期满
            - listitem: 2月27日 周五 可进入下一步
          - list:
            - listitem:
              - text: 意见 1：2月14日收到 · 路线绕远 · 未办结，办结前不能进入下一步
              - button "办理意见"
          - button "登记意见"
          - paragraph: 还不能继续：
          - list:
            - listitem:
              - button "公示期到 2月26日，2月27日才能进入下一步"
            - listitem:
              - button "意见 1“路线绕远”未办结"
          - button "完成本步：决议公开": 完成本步"
      `);
    });

    it('the matrix of talks', async () => {
      await open('meeting-checklist-procedures--talks');
      const rows = (await page.locator('.talks .matrix').ariaSnapshot()).split('\n');
      expect(rows.slice(0, 20).join('\n')).toMatchInlineSnapshot(`
        "- grid "2026 年支委和党员谈心谈话":
          - rowgroup:
            - row "党员 周春生 吴小满 郑立秋 已谈支委":
              - columnheader "党员"
              - columnheader "周春生"
              - columnheader "吴小满"
              - columnheader "郑立秋"
              - columnheader "已谈支委"
          - rowgroup:
            - row "周春生 周春生本人 周春生和吴小满：还没有谈 周春生和郑立秋：还没有谈 0/2":
              - rowheader "周春生"
              - gridcell "周春生本人": —
              - gridcell "周春生和吴小满：还没有谈"
              - gridcell "周春生和郑立秋：还没有谈"
              - gridcell "0/2"
            - row "吴小满 吴小满和周春生：还没有谈 吴小满本人 吴小满和郑立秋：1月20日已谈 1/2":
              - rowheader "吴小满"
              - gridcell "吴小满和周春生：还没有谈"
              - gridcell "吴小满本人": —
              - gridcell "吴小满和郑立秋：1月20日已谈": 1月20日"
      `);
    });

    it('a checklist without units', async () => {
      await open('meeting-checklist-states--no-units');
      expect(await page.getByRole('tabpanel').ariaSnapshot()).toMatchInlineSnapshot(`
        "- tabpanel "待办":
          - paragraph: 还没有组织架构。请先在组织架构中导入单位，再登记会议。"
      `);
    });

    it('the board of a quarter, with what points are made of and how they went', async () => {
      await open('points-scoreboard-board--households');
      const rows = (await page.locator('jc-points-scoreboard').getByRole('grid').ariaSnapshot()).split('\n');
      expect(rows.slice(0, 24).join('\n')).toMatchInlineSnapshot(`
        "- grid "2026年四季度农户榜":
          - caption: 2026年四季度农户榜
          - rowgroup:
            - row "名次 农户 编号 本期得分 构成 累计获得 可用余额 近 12 月":
              - columnheader "名次"
              - columnheader "农户"
              - columnheader "编号"
              - columnheader "本期得分"
              - columnheader "构成"
              - columnheader "累计获得"
              - columnheader "可用余额"
              - columnheader "近 12 月"
          - rowgroup:
            - row "并列第 1 钱秀（1 人） 02-002 18 环境 15，设岗定责 3 110 90 近 12 个月每月 0 到 15 分，最近下降":
              - rowheader "并列第 1"
              - gridcell "钱秀（1 人）"
              - gridcell "02-002"
              - gridcell "18"
              - gridcell "环境 15，设岗定责 3":
                - img "环境 15，设岗定责 3"
              - gridcell "110"
              - gridcell "90"
              - gridcell "近 12 个月每月 0 到 15 分，最近下降":
                - img "近 12 个月每月 0 到 15 分，最近下降""
      `);
    });

    it('an award that goes over the cap, with what is left out', async () => {
      await open('points-scoreboard-ledger--cap-cuts');
      expect(await page.locator('jc-points-scoreboard .award-result').ariaSnapshot()).toMatchInlineSnapshot(`
        "- region "本次结果":
          - heading "本次结果" [level=4]
          - paragraph: +2 分 待审（需第二人通过）
          - list:
            - listitem: +2 分 × 3 = +6 分
            - listitem: 2026年该项 10/12 分，通过后 12/12 分，已到上限
            - listitem: 超出上限的 4 分不计（按规则应得 6 分），流水里会注明
            - listitem: 余额 100 → 102 分（通过后）
            - listitem: 同日同项已有 0 笔"
      `);
    });

    it('an entry that its recorder cannot approve', async () => {
      await open('points-scoreboard-ledger--own-entry-refused');
      expect(await page.locator('jc-points-scoreboard .pending-list').ariaSnapshot()).toMatchInlineSnapshot(`
        "- listbox "待审 3 笔":
          - option "01-001 赵大山 +2 参加清洁日 · 11月12日 · 由您登记 · 证明 1 项"
          - option "01-007 褚田 +3 调解邻里纠纷 · 11月13日 · 由您登记 · 证明 2 项"
          - option "01-004 欧阳小兰 +5 兑现承诺 · 11月13日 · 由您登记""
      `);
      expect(await page.locator('jc-points-scoreboard .deciding').ariaSnapshot()).toMatchInlineSnapshot(`
        "- paragraph: 这笔由您登记，需由另一位审核人通过。
        - paragraph: 审核人 吴小满
        - button "通过"
        - button "驳回"
        - button "看证明""
      `);
    });

    it('a wizard at its first step', async () => {
      await open('organisation-tree-states--import-choose');
      expect(await page.getByRole('dialog').ariaSnapshot()).toMatchInlineSnapshot(`
        "- dialog "导入表格":
          - heading "导入表格" [level=2]
          - list:
            - listitem: 1 选择文件
            - listitem: 2 对应列
            - listitem: 3 试算报告
            - listitem: 4 确认写入
          - button "关闭"
          - button "选择文件"
          - button "选择文件"
          - paragraph: 支持 CSV、TSV、XLSX、JSON，不超过 200 MB。也可以把文件拖到这里，或在这里粘贴从 Excel、WPS 复制的单元格。文件只在本机读取，不会上传。
          - button "取消"
          - status
          - alert"
      `);
    });
  });
});
