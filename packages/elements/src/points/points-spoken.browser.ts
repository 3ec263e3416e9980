import { sendKeys, setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../testing/org-tree.suite.js';
import { scoreboard } from '../testing/points-scoreboard.suite.js';
import { chooseIn, keys, settle } from '../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 700 }));

/** Waits until a live region says what a pattern matches. */
function heard(element: JcPointsScoreboard, role: 'status' | 'alert', pattern: RegExp): Promise<unknown> {
  return until(() => [...(element.shadowRoot?.querySelectorAll(`[role=${role}]`) ?? [])].some(({ textContent }) => pattern.test(textContent ?? '')));
}

async function showing(view: string, selector: string): Promise<JcPointsScoreboard> {
  const element = await scoreboard();
  element.view = view;
  await until(() => has(element, selector));
  await settle(element);
  return element;
}

describe('a screen reader hears, when it is done with what it says', () => {
  it('how many accounts a search leaves, and that it leaves none', async () => {
    const element = await scoreboard();
    find(element, '.board-filter').focus();
    await sendKeys({ type: '赵' });
    await heard(element, 'status', /1 个/);
    await sendKeys({ type: '无此人' });
    await heard(element, 'status', /没有/);
  });

  it('how many entries a filter of the ledger leaves', async () => {
    const element = await showing('ledger', '#ledger-filter-item');
    await chooseIn(element, '#ledger-filter-item', find<HTMLOptionElement>(element, '#ledger-filter-item option:nth-child(2)').value);
    await heard(element, 'status', /\d+ 笔|没有/);
  });

  it('that an award was recorded', async () => {
    const element = await showing('award;a=01-022', '#award-account');
    await chooseIn(element, '#award-rule', 'village-meeting');
    find(element, '#award-rule').focus();
    await keys(element, 'Control+Enter');
    await heard(element, 'status', /登记/);
  });
});

describe('a screen reader hears at once', () => {
  it('what an award lacks', async () => {
    const element = await showing('award', '#award-account');
    find(element, '#award-account').focus();
    await keys(element, 'Control+Enter');
    await heard(element, 'alert', /账户|农户|项目|找/);
  });
});
