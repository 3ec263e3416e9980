import { describe, expect, it } from 'vitest';
import { laidOut } from './page-checks.js';
import { beginning, everyStoryOf } from './stories.suite.js';

const stories = everyStoryOf('Fund calculator');

describe('the batch', () => {
  it('has every number above the end of its sum, whole, in both scales', async () => {
    await stories.open('fund-calculator-states--long-names-in-batch');
    const calculator = stories.page.locator('jc-fund-calculator');
    for (const scale of ['standard', 'large']) {
      await calculator.evaluate(async (element: HTMLElement & { updateComplete: Promise<boolean> }, value) => {
        element.setAttribute('scale', value);
        await element.updateComplete;
      }, scale);
      await laidOut(stories.page);
      const columns = await calculator.locator('.data-table').evaluate((table) => {
        const [row, foot] = [table.querySelector('tbody .row:not(.sample)') as Element, table.querySelector('tfoot tr') as Element];
        const textOf = (cell: Element | undefined): DOMRect | null => {
          const range = document.createRange();
          const texts = document.createTreeWalker(cell?.querySelector('.value') ?? table, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            if (!/\d/.test(texts.currentNode.textContent ?? '')) continue;
            range.selectNodeContents(texts.currentNode);
            return range.getBoundingClientRect();
          }
          return null;
        };
        return [...foot.children].flatMap((sum, place) => {
          const [above, below] = [textOf(row.children[place]), textOf(sum)];
          if (!sum.matches('.number') || !sum.textContent?.match(/\d/) || !above || !below) return [];
          return [{ apart: Math.abs(above.right - below.right), isCut: above.left < (row.children[place] as Element).getBoundingClientRect().left }];
        });
      });
      expect(columns.length).toBeGreaterThan(3);
      expect(columns.filter(({ apart, isCut }) => apart > 1 || isCut)).toEqual([]);
    }
  });
});

describe('assistive technology reads', () => {
  it('a result, line by line, and what would change it', async () => {
    await stories.open('fund-calculator-states--village');
    expect(await stories.page.locator('jc-fund-calculator').getByRole('tabpanel').ariaSnapshot()).toMatchInlineSnapshot(`
      "- tabpanel "测算":
        - text: 合计 28,000 元 / 年 人民币贰万捌仟元整
        - form "柳树村的情况":
          - heading "情况" [level=3]
          - text: 已填 3 项，不缺 单位类型
          - combobox "单位类型":
            - option "请选择"
            - option "村" [selected]
            - option "社区"
            - option "乡镇"
            - option "街道"
            - option "县（市、区）"
            - option "党支部"
            - option "联合党支部"
          - text: 架构 2026年11月19日 常住人口
          - textbox "常住人口": 1,499
          - text: 人 架构 2026年11月19日 以最近一次核定的常住人口为准，不是户籍人口。 上年末党员
          - textbox "上年末党员": "24"
          - text: 人 上年末 2025年12月31日 上一年12月31日的党员人数。
          - group: ▸ 本次用不到
          - button "粘贴自 Excel"
        - region "结果":
          - table "2026 年柳树村经费测算":
            - caption: 2026 年柳树村经费测算
            - rowgroup:
              - row "项目 金额 依据":
                - columnheader "项目"
                - columnheader "金额"
                - columnheader "依据"
            - rowgroup:
              - row "村办公经费 常住人口 1,499 人，不足 1,500 人，按第 1 档：20,000 元 20,000 元 村办公经费的依据":
                - rowheader "村办公经费 常住人口 1,499 人，不足 1,500 人，按第 1 档：20,000 元"
                - cell "20,000 元"
                - cell "村办公经费的依据":
                  - button "村办公经费的依据": 依据
              - row "党建经费 定额 5,000 元 5,000 元 党建经费的依据":
                - rowheader "党建经费 定额 5,000 元"
                - cell "5,000 元"
                - cell "党建经费的依据":
                  - button "党建经费的依据": 依据
              - row "党员活动经费 24 人 × 100 元 = 2,400 元 不足 30 人，按 3,000 元 3,000 元 党员活动经费的依据":
                - rowheader "党员活动经费 24 人 × 100 元 = 2,400 元 不足 30 人，按 3,000 元"
                - cell "3,000 元"
                - cell "党员活动经费的依据":
                  - button "党员活动经费的依据": 依据
          - heading "说明" [level=3]
          - list:
            - listitem: 党建经费村 5,000 元、社区 50,000 元，相差十倍，按文件原文（DQ-17）
          - heading "再多多少会变" [level=3]
          - list:
            - listitem: 常住人口 +1 人（到 1,500 人）→ +5,000 元 村办公经费
            - listitem: 上年末党员 +7 人（到 31 人）→ +100 元 党员活动经费
          - paragraph: 总额与各项之和一致 改动即算，尚未保存
        - button "对比两个方案""
    `);
  });

  it('the table of all places, with its totals', async () => {
    await stories.open('fund-calculator-states--batch');
    expect(await stories.page.locator('jc-fund-calculator tfoot').ariaSnapshot()).toMatchInlineSnapshot(`
      "- rowgroup:
        - row "合计 24 个 1,324,600 合计：村办公经费 425,000 元，占 32.1%、社区办公经费 180,000 元，占 13.6%、党建经费 90,000 元，占 6.8%、党建经费 300,000 元，占 22.6%、党员活动经费 129,600 元，占 9.8%、服务群众专项经费 200,000 元，占 15.1% 47,097 1,185 425,000 180,000 90,000 300,000 129,600 200,000":
          - rowheader "合计 24 个"
          - gridcell "1,324,600"
          - gridcell "合计：村办公经费 425,000 元，占 32.1%、社区办公经费 180,000 元，占 13.6%、党建经费 90,000 元，占 6.8%、党建经费 300,000 元，占 22.6%、党员活动经费 129,600 元，占 9.8%、服务群众专项经费 200,000 元，占 15.1%":
            - img "合计：村办公经费 425,000 元，占 32.1%、社区办公经费 180,000 元，占 13.6%、党建经费 90,000 元，占 6.8%、党建经费 300,000 元，占 22.6%、党员活动经费 129,600 元，占 9.8%、服务群众专项经费 200,000 元，占 15.1%"
          - gridcell
          - gridcell
          - gridcell "47,097"
          - gridcell "1,185"
          - gridcell "425,000"
          - gridcell "180,000"
          - gridcell "90,000"
          - gridcell "300,000"
          - gridcell "129,600"
          - gridcell "200,000""
    `);
  });

  it('a sum divided without losing a fen', async () => {
    await stories.open('fund-calculator-states--allocate');
    expect(await stories.page.locator('jc-fund-calculator').getByRole('tabpanel').getByRole('table').ariaSnapshot()).toMatchInlineSnapshot(`
      "- table "2026 年青溪县分配结果":
        - caption: 2026 年青溪县分配结果
        - rowgroup:
          - row "单位 应得（元） 尾差":
            - columnheader "单位"
            - columnheader "应得（元）"
            - columnheader "尾差"
        - rowgroup:
          - row "石桥镇 43,334 ＋1 元 尾差 石桥镇尾差的依据":
            - rowheader "石桥镇"
            - cell "43,334"
            - cell "＋1 元 尾差 石桥镇尾差的依据":
              - text: ＋1 元 尾差
              - button "石桥镇尾差的依据": 依据
          - row "河口镇 43,333 –":
            - rowheader "河口镇"
            - cell "43,333"
            - cell "–"
          - row "南坪乡 43,333 –":
            - rowheader "南坪乡"
            - cell "43,333"
            - cell "–"
        - rowgroup:
          - row "合计 130,000 1 元":
            - rowheader "合计"
            - cell "130,000"
            - cell "1 元""
    `);
  });

  it('the dues of a member', async () => {
    await stories.open('fund-calculator-states--dues');
    expect(beginning(await stories.page.locator('jc-fund-calculator').getByRole('tabpanel').ariaSnapshot(), 30)).toMatchInlineSnapshot(`
      "- tabpanel "党费":
        - form "情况":
          - heading "党费" [level=3]
          - group "计算":
            - text: 计算
            - radio "一名党员" [checked]
            - text: 一名党员
            - radio "名单"
            - text: 名单
          - text: 党员类别
          - combobox "党员类别":
            - option "在职" [selected]
            - option "离退休"
            - option "农民"
            - option "学生"
            - option "下岗失业"
            - option "领取抚恤或救济"
          - group "收入":
            - text: 收入
            - radio "按月固定" [checked]
            - text: 按月固定
            - radio "年薪制或季节性"
            - text: 年薪制或季节性
          - text: 每月基数 必填
          - textbox "每月基数 必填": "5001"
          - text: 元 在职的填每月税后固定收入，离退休的填每月离退休费 每月实缴
          - textbox "每月实缴"
          - text: 元 可不填；填了就与应缴比较
          - checkbox "经批准少缴或免缴"
          - text: 经批准少缴或免缴"
    `);
  });

  it('that nothing was saved yet', async () => {
    await stories.open('fund-calculator-states--archive-empty');
    expect(await stories.page.locator('jc-fund-calculator').getByRole('tabpanel').ariaSnapshot()).toMatchInlineSnapshot(`
      "- tabpanel "存档":
        - heading "存档" [level=3]
        - paragraph: 还没有存档。在“测算”里按“保存测算”，结果就留在这里，规则以后怎么变都不会改。
        - button "去测算""
    `);
  });
});
