import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { menuLabels } from '../testing/files-out.suite.js';
import { button, find, has, recordEvents, until } from '../testing/org-tree.suite.js';
import { emptyScoreboard, villageAccounts } from '../testing/points-scoreboard.suite.js';
import { keys, settle, textIn } from '../testing/widget-keys.suite.js';
import { press, showing } from './award/award.suite.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

const names = villageAccounts.map(({ name }) => name as string);

/** All that the widget says, in its fields too. */
function told({ shadowRoot }: JcPointsScoreboard): string {
  return [shadowRoot?.innerHTML, ...[...(shadowRoot?.querySelectorAll('input') ?? [])].map(({ value }) => value)].join(' ');
}

/** Everybody looks from now on, and the widget shows it. */
async function openToAll(element: JcPointsScoreboard): Promise<void> {
  element.audience = 'public';
  await element.updateComplete;
}

/** Records an award that is said in a toast and can be taken back. */
async function awardedNow(scale: 'standard' | 'large'): Promise<JcPointsScoreboard> {
  const element = await showing('award;a=03-017;r=village-meeting', '#award-submit', { scale });
  await press(element, '#award-submit');
  await until(() => has(element, '.toast'));
  await settle(element);
  return element;
}

describe('a scoreboard that everybody looks at from now on', () => {
  for (const [view, shows] of [['accounts', '.accounts'], ['award;a=03-017', '.award'], ['approvals', '.approvals'], ['import', '.import']] as const) {
    it(`leaves ${view.split(';')[0]} for the board at once, which is not the user’s doing`, async () => {
      const element = await showing(view, shows);
      await settle(element);
      // The import names nobody before it has a sheet.
      expect(names.some((name) => told(element).includes(name))).to.equal(view !== 'import');
      const heard = recordEvents(element, 'jc-view');
      await openToAll(element);
      expect([has(element, shows), element.view.split(';')[0], heard]).to.deep.equal([false, 'board', []]);
      await until(() => has(element, '.board-table .row'));
      for (const name of names) expect(told(element), name).not.to.contain(name);
    });
  }

  it('stays in a view that it may have', async () => {
    const element = await showing('account;a=03-017', '#account-title');
    await openToAll(element);
    expect([textIn(element, '#account-title'), element.view.split(';')[0]]).to.deep.equal(['03-017 赵**', 'account']);
  });

  it('keeps the focus in the widget when what had it goes', async () => {
    const element = await showing('accounts', '.accounts');
    find(element, '#accounts-kind').focus();
    await openToAll(element);
    await until(() => element.shadowRoot?.activeElement?.id === 'view');
  });

  it('offers neither the list that was open nor what was recorded before, by key neither', async () => {
    const element = await awardedNow('standard');
    expect((await menuLabels(element)).filter((label) => label.startsWith('撤回'))).to.have.length(1);
    await keys(element, 'Escape');
    element.view = 'accounts';
    await until(() => has(element, '.accounts'));
    const before = element.data.state.length;
    await openToAll(element);
    await until(() => has(element, '.board-table .row'));
    expect((await menuLabels(element)).filter((label) => /撤回|JSON|大山/.test(label))).to.deep.equal([]);
    await keys(element, 'Escape');
    find(element, '.menu-anchor > button').focus();
    await keys(element, 'Control+z');
    expect([element.data.state.length, has(element, '.banner[data-kind=danger]')]).to.deep.equal([before, false]);
  });

  it('says no more what was said before, in the toast, above the view and to a screen reader', async () => {
    const element = await awardedNow('large');
    element.actions.show({ kind: 'danger', text: '赵大山的一笔没有登记' });
    await settle(element);
    await until(() => textIn(element, '[role=status]').includes('赵大山'));
    await openToAll(element);
    expect([has(element, '.toast'), has(element, '.banner[data-kind=danger]')]).to.deep.equal([false, false]);
    await until(() => names.every((name) => !told(element).includes(name)));
  });

  it('shows no more what was laid out for printing', async () => {
    const element = await showing('account;a=03-017', '#account-title');
    await press(element, '#account-print');
    await until(() => element.shadowRoot?.querySelector('jc-print-dialog')?.shadowRoot?.querySelector('dialog[open]'));
    await openToAll(element);
    expect(has(element, 'jc-print-dialog')).to.equal(false);
    await press(element, '#account-print');
    await until(() => element.shadowRoot?.querySelector('jc-print-dialog')?.shadowRoot?.querySelector('dialog[open]'));
  });

  it('opens nothing that was asked for while it was staff’s', async () => {
    const element = await emptyScoreboard();
    element.view = 'accounts';
    element.audience = 'public';
    await settle(element);
    expect([has(element, '.accounts'), element.view.split(';')[0]]).to.deep.equal([false, 'board']);
    await element.actions.openForUser('import');
    expect(element.view.split(';')[0]).to.equal('board');
  });

  it('has all of it again when staff looks', async () => {
    const element = await awardedNow('standard');
    await openToAll(element);
    element.audience = 'staff';
    await settle(element);
    expect((await menuLabels(element)).filter((label) => label.startsWith('撤回'))).to.have.length(1);
    expect(button(element, '去审批')).to.be.instanceOf(HTMLButtonElement);
  });
});
