import { expect } from '@open-wc/testing';
import { calculatorAt, openView } from '../../testing/fund-views.suite.js';
import { button, find, until } from '../../testing/org-tree.suite.js';
import { scoreboard } from '../../testing/points-scoreboard.suite.js';
import { keys, settle } from '../../testing/widget-keys.suite.js';

describe('focus when another view opens', () => {
  it('is on the view when the button that opened it has gone with the view before', async () => {
    const fund = await openView(await calculatorAt(), 'saved', '.saved .buttons');
    button(fund, '去测算').focus();
    await keys(fund, 'Enter');
    await until(() => fund.shadowRoot?.activeElement?.id === 'view');
    expect(find(fund, '#view').getAttribute('role')).to.equal('tabpanel');
    expect(fund.view).to.match(/^calc/);
  });

  it('is on the view when a notice of one view leads to another', async () => {
    const element = await scoreboard();
    button(element, '去审批').focus();
    await keys(element, 'Enter');
    await until(() => element.shadowRoot?.activeElement?.id === 'view');
    expect(element.view).to.match(/^approvals/);
  });

  it('stays on the tab that was chosen', async () => {
    const element = await scoreboard();
    find(element, '[role=tab][aria-selected=true]').focus();
    await keys(element, 'ArrowRight', 'Enter');
    await until(() => element.view.startsWith('ledger'));
    await settle(element);
    expect(element.shadowRoot?.activeElement?.getAttribute('role')).to.equal('tab');
  });

  it('is not taken by a view that the page opens', async () => {
    const element = await scoreboard();
    element.view = 'ledger';
    await until(() => element.view.startsWith('ledger'));
    await settle(element);
    expect(element.shadowRoot?.activeElement === null).to.equal(true);
  });
});
