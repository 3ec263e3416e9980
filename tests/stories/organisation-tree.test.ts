import { describe, expect, it } from 'vitest';
import { everyStoryOf } from './stories.suite.js';

const stories = everyStoryOf('Organisation tree');

describe('a name that is too long for its row', () => {
  it.for(['zh-CN', 'ug'] as const)('shows its beginning where the page is written in %s', async (locale) => {
    await stories.open('organisation-tree-states--long-names', locale);
    const seen = await stories.page.locator('jc-org-tree .row:not(.sample) .label').evaluateAll((labels) =>
      labels.map((label) => {
        const range = document.createRange();
        const text = document.createTreeWalker(label, NodeFilter.SHOW_TEXT).nextNode() as Text;
        range.setStart(text, 0);
        range.setEnd(text, 1);
        const [box, first] = [label.getBoundingClientRect(), range.getBoundingClientRect()];
        return { isCut: label.scrollWidth > label.clientWidth, isBegun: first.left > box.left - 1 && first.right < box.right + 1 };
      }),
    );
    expect(seen.some(({ isCut }) => isCut)).toBe(true);
    expect(seen.filter(({ isBegun }) => !isBegun)).toEqual([]);
  });
});

describe('assistive technology reads', () => {
  it('a tree of a township with its detail', async () => {
    await stories.open('organisation-tree-states--township');
    expect(await stories.page.locator('jc-org-tree').ariaSnapshot()).toMatchInlineSnapshot(`
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
        - definition: 社区 2026年11月19日
        - paragraph: 规则要用的数，各有日期；上年末的数以上年 12 月 31 日为准。
      - status
      - alert"
    `);
  });

  it('an empty tree with one action', async () => {
    await stories.open('organisation-tree-states--empty');
    expect(await stories.page.locator('jc-org-tree').ariaSnapshot()).toMatchInlineSnapshot(`
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
    await stories.open('organisation-tree-states--search-with-hits');
    const rows = (await stories.page.getByRole('tree').ariaSnapshot()).split('\n');
    expect(rows.slice(0, 5).join('\n')).toMatchInlineSnapshot(`
      "- tree "青溪县，组织架构，79 个单位":
        - treeitem "青溪县" [expanded] [level=1]
        - treeitem "石桥镇" [expanded] [level=2]
        - treeitem "和平村" [expanded] [level=3]:
          - mark: 和平"
    `);
  });

  it('a wizard at its first step', async () => {
    await stories.open('organisation-tree-states--import-choose');
    expect(await stories.page.getByRole('dialog').ariaSnapshot()).toMatchInlineSnapshot(`
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
