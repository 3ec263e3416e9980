import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../../testing/org-tree.suite.js';
import { scoreboard } from '../../testing/points-scoreboard.suite.js';
import { settle, textsIn } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

async function chosen(element: JcPointsScoreboard, label: RegExp): Promise<void> {
  find(element, '.menu-anchor button').click();
  const item = await until(() => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find(({ textContent }) => label.test(textContent ?? '')));
  item.click();
  await settle(element);
}

const summaries = (element: JcPointsScoreboard): (string | null)[] => [...(element.shadowRoot?.querySelectorAll('.points-plots .plot-drawing') ?? [])].map((plot) => plot.getAttribute('aria-label'));

describe('the plots of the board', () => {
  it('open from the menu, with the focus on the first, and close there again', async () => {
    const element = await scoreboard();
    await chosen(element, /显示.*图表/);
    await until(() => has(element, '.points-plots figure'));
    // 石桥村 is not shown: its 90 points are not among them.
    expect(summaries(element)[0]).to.equal('2025年12月至2026年11月共发放 218 分：环境 10、参会 2、其他 206');
    await until(() => element.shadowRoot?.activeElement?.className === 'plot-point');
    await chosen(element, /收起.*图表/);
    expect(has(element, '.points-plots')).to.equal(false);
  });

  it('end with the period that shows', async () => {
    const element = await scoreboard({ period: '2026-Q3' });
    await chosen(element, /显示.*图表/);
    await until(() => has(element, '.points-plots figure'));
    expect(summaries(element)).to.deep.equal(['2025年10月至2026年9月共发放 52 分：其他 52', '2025年10月至2026年9月共发放 52 分，兑换 0 分']);
    expect(textsIn(element, '.plot-table tbody tr:last-child th')).to.deep.equal(['合计', '合计']);
  });
});
