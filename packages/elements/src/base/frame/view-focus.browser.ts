import { entryId, type LedgerEntry } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { calculatorAt, openView } from '../../testing/fund-views.suite.js';
import { button, find, has, nextFrame, until } from '../../testing/org-tree.suite.js';
import { scoreboard } from '../../testing/points-scoreboard.suite.js';
import { keys, settle } from '../../testing/widget-keys.suite.js';
import type { PointsViewName } from '../../points/points-view.js';
import type { FramedElement } from './framed-element.js';

/** Waits for what may still be focused after all is rendered. */
async function settled(element: FramedElement): Promise<void> {
  for (let frame = 0; frame < 5; frame++) await nextFrame();
  await settle(element);
}

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

  /** Views whose work begins in a field or at a heading, by what shows once they are there and what has the focus where a user opens them. */
  const views: readonly { readonly view: string; readonly name: PointsViewName; readonly parts: Readonly<Record<string, string>>; readonly shows: string; readonly begins: string }[] = [
    { view: 'award', name: 'award', parts: {}, shows: '#award-account', begins: '#award-account' },
    { view: 'award;list=1', name: 'award', parts: { list: '1' }, shows: '.award-list-text, #award-rule', begins: '#award-rule' },
    { view: 'account;a=03-017', name: 'account', parts: { a: '03-017' }, shows: '#account-title', begins: '#account-title' },
    { view: 'accounts;a=03-017', name: 'accounts', parts: { a: '03-017' }, shows: '#account-name', begins: '#account-name' },
    { view: 'ledger;find=1', name: 'ledger', parts: { find: '1' }, shows: '.filters', begins: '.filters :is(input, select)' },
  ];

  it('is not taken by a view that the page opens', async () => {
    const element = await scoreboard();
    element.view = 'ledger';
    await until(() => element.view.startsWith('ledger'));
    await settle(element);
    expect(element.shadowRoot?.activeElement === null).to.equal(true);
  });

  for (const { view, name, parts, shows, begins } of views) {
    it(`is not taken by ${view} that the page opens, nor is the page scrolled, and a user is led to where it begins`, async () => {
      const element = await scoreboard();
      element.style.marginBlockStart = '3000px';
      const beside = document.createElement('button');
      element.before(beside);
      beside.focus({ preventScroll: true });
      element.view = view;
      await until(() => has(element, shows));
      await settled(element);
      expect([document.activeElement === beside, element.shadowRoot?.activeElement ?? null, scrollY]).to.deep.equal([true, null, 0]);
      element.view = 'board';
      await until(() => has(element, '.board-table'));
      await element.actions.openForUser(name, parts);
      await until(() => element.shadowRoot?.activeElement?.matches(begins));
    });

    it(`goes on in ${view} that the page opens while it is in the widget`, async () => {
      const element = await scoreboard();
      find(element, '[role=tab][aria-selected=true]').focus();
      element.view = view;
      await until(() => element.shadowRoot?.activeElement?.matches(begins));
    });
  }

  for (const [reverse, begins] of [['', 'entry-title'], [';reverse=1', 'reversal-title']] as const) {
    it(`is not taken by one entry${reverse} that the page opens, and a user is led to it`, async () => {
      const element = await scoreboard();
      const { entries } = await (await element.store).points.read();
      const award = entries.find(({ kind }) => kind === 'award') as LedgerEntry;
      element.view = `ledger;e=${entryId(award)}${reverse}`;
      await until(() => has(element, `#${begins}`));
      await settled(element);
      expect([element.shadowRoot?.activeElement ?? null, document.activeElement === document.body]).to.deep.equal([null, true]);
      await element.actions.openForUser('ledger', { e: entryId(award), ...(reverse ? { reverse: '1' } : {}) });
      await until(() => element.shadowRoot?.activeElement?.id === begins);
    });
  }
});
