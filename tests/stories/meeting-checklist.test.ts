import { describe, expect, it } from 'vitest';
import { beginning, everyStoryOf } from './stories.suite.js';

const stories = everyStoryOf('Meeting checklist');

describe('assistive technology reads', () => {
  it('what is due in a village, and its year', async () => {
    await stories.open('meeting-checklist-states--village');
    expect(await stories.page.locator('jc-meeting-checklist').getByRole('region', { name: '现在要办' }).ariaSnapshot()).toMatchInlineSnapshot(`
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
            - text: 2/3 第三党小组未开，应于10月31日前完成，已超期 20 天
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
            - text: 1/3 第二党小组、第三党小组未开，11月30日前，还有 10 天
            - button "党小组会 11月的依据": 依据
            - button "登记党小组会 11月": 登记"
    `);
    const cells = (await stories.page.getByRole('grid', { name: '2026 年会议完成情况' }).ariaSnapshot()).split('\n');
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
    await stories.open('meeting-checklist-records--vote-not-passed');
    expect(await stories.page.locator('.verdict-body').ariaSnapshot()).toMatchInlineSnapshot(`
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
    await stories.open('meeting-checklist-records--attendance-sheet');
    expect(await stories.page.locator('.sheet-row[data-row="2"]').ariaSnapshot()).toMatchInlineSnapshot(`
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
    await stories.open('meeting-checklist-procedures--four-discussions');
    expect(await stories.page.locator('.steps > [aria-current=step]').ariaSnapshot()).toMatchInlineSnapshot(`
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
    await stories.open('meeting-checklist-procedures--talks');
    const rows = (await stories.page.locator('.talks .matrix').ariaSnapshot()).split('\n');
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
    await stories.open('meeting-checklist-states--no-units');
    expect(await stories.page.getByRole('tabpanel').ariaSnapshot()).toMatchInlineSnapshot(`
      "- tabpanel "待办":
        - paragraph: 还没有组织架构。请先在组织架构中导入单位，再登记会议。"
    `);
  });

  it('the records of a year', async () => {
    await stories.open('meeting-checklist-records--list');
    expect(beginning(await stories.page.locator('jc-meeting-checklist').getByRole('tabpanel').ariaSnapshot(), 24)).toMatchInlineSnapshot(`
      "- tabpanel "记录":
        - search:
          - text: 搜索标题、议程、决议、地点
          - searchbox "搜索标题、议程、决议、地点"
          - text: 类型
          - combobox "类型":
            - option "全部类型" [selected]
            - option "党员大会"
            - option "支委会"
            - option "党小组会"
            - option "党课"
            - option "主题党日"
            - option "村民代表会议"
            - option "季度党建工作汇报"
            - option "村务公开（一般事项）"
          - checkbox "有表决"
          - text: 有表决
          - checkbox "有附件"
          - text: 有附件
        - grid "柳树村 2026 年会议记录":
          - caption: 柳树村 2026 年会议记录
          - rowgroup:
            - row "日期 类型 内容 实到/应到 状态":
              - columnheader "日期""
    `);
  });

  it('the roll of a branch', async () => {
    await stories.open('meeting-checklist-records--roll');
    expect(beginning(await stories.page.locator('jc-meeting-checklist .roll').ariaSnapshot(), 24)).toMatchInlineSnapshot(`
      "- heading "柳树村名册" [level=3]
      - text: 共 24 人 · 正式党员 21 · 预备党员 3
      - button "返回"
      - paragraph: 只记会议要用的：姓名、身份、党小组、职务、转入和转出日期。 选中格子直接输入，回车到下一行；可以从 Excel、WPS 复制后粘贴到格子里。清空姓名即移出名册（只用于录错的人，转走的人填转出日期）。
      - grid "柳树村名册":
        - caption: 柳树村名册
        - rowgroup:
          - row "姓名 编号 身份 党小组 职务 转入日期 转出日期":
            - columnheader "姓名"
            - columnheader "编号"
            - columnheader "身份"
            - columnheader "党小组"
            - columnheader "职务"
            - columnheader "转入日期"
            - columnheader "转出日期"
        - rowgroup:
          - row "周春生 person-1 正式党员 第一党小组 书记":
            - rowheader "周春生"
            - gridcell "person-1"
            - gridcell "正式党员"
            - gridcell "第一党小组"
            - gridcell "书记"
            - gridcell
            - gridcell"
    `);
  });

  it('the board of cases', async () => {
    await stories.open('meeting-checklist-procedures--cases');
    expect(beginning(await stories.page.locator('jc-meeting-checklist').getByRole('tabpanel').ariaSnapshot(), 24)).toMatchInlineSnapshot(`
      "- tabpanel "议事程序 6":
        - group "议事程序的内容":
          - button "程序"
          - button "事项闭环 6" [pressed]
          - button "公开和汇报"
          - button "整改"
        - text: 显示
        - combobox "显示":
          - option "全部事项" [selected]
          - option "未办结"
          - option "已超期"
        - group "事项看板":
          - region "源头发现，1 件":
            - list:
              - listitem:
                - button "打开 雨棚破损": 雨棚破损
                - paragraph: 2026-001 小事（村） 第 4 天 未分办 未定期限
                - button "转到…：雨棚破损": 转到…
          - region "采集建档，1 件":
            - list:
              - listitem:
                - button "打开 水管漏水": 水管漏水
                - paragraph: 2026-002 小事（村） 第 15 天 未分办 未定期限
                - button "转到…：水管漏水": 转到…"
    `);
  });

  it('the places below a township', async () => {
    await stories.open('meeting-checklist-states--roll-up');
    expect(beginning(await stories.page.locator('jc-meeting-checklist .rollup').ariaSnapshot(), 30)).toMatchInlineSnapshot(`
      "- text: 事项
      - combobox "事项":
        - option "全部事项" [selected]
        - option "党员大会"
        - option "支委会"
        - option "党小组会"
        - option "书记讲党课"
        - option "主题党日"
        - option "组织生活会"
        - option "民主评议党员"
        - option "村民代表会议"
        - option "季度党建工作汇报"
        - option "书记述职评议考核"
        - option "村务公开（一般事项）"
      - text: 排序
      - combobox "排序":
        - option "按架构顺序" [selected]
        - option "超期多的在前"
      - checkbox "只看有超期的"
      - text: 只看有超期的 5 个单位
      - paragraph: 每格为“已完成 / 到期应完成”和完成率，还没有到期的不算。只统计单位，不涉及个人。
      - grid "石桥镇下级单位 2026 年会议完成情况":
        - caption: 石桥镇下级单位 2026 年会议完成情况
        - rowgroup:
          - row "单位 合计 党员大会 支委会 党小组会 书记讲党课 主题党日 组织生活会 民主评议党员 村民代表会议 季度党建工作汇报 书记述职评议考核 村务公开（一般事项）":
            - columnheader "单位"
            - columnheader "合计"
            - columnheader "党员大会"
            - columnheader "支委会"
            - columnheader "党小组会""
    `);
  });
});
