import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { helpOf } from '../locales/help.js';
import { find, has, until } from '../testing/org-tree.suite.js';
import { awarded, scoreboard, villageAccounts } from '../testing/points-scoreboard.suite.js';
import { chooseIn, keys, settle, textIn, typeInto } from '../testing/widget-keys.suite.js';
import { SeededLedger, waiting } from './ledger/ledger-page.suite.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 700 }));

const focused = (element: JcPointsScoreboard): HTMLElement | null => element.shadowRoot?.activeElement as HTMLElement | null;
const focusedRow = (element: JcPointsScoreboard): string | undefined => focused(element)?.closest<HTMLElement>('[data-row]')?.dataset['row'];
const entries = ({ data }: JcPointsScoreboard): number => data.state.length;
const viewIs = (element: JcPointsScoreboard, name: string): Promise<unknown> => until(() => element.actions.viewName === name);

async function showing(view: string, selector: string, attributes: Readonly<Record<string, string>> = {}): Promise<JcPointsScoreboard> {
  const element = await scoreboard(attributes);
  element.view = view;
  await until(() => has(element, selector));
  await settle(element);
  return element;
}

/** A board of so many lines that a screen does not hold them, with the focus on the first. */
async function longBoard(): Promise<JcPointsScoreboard> {
  const many = Array.from({ length: 60 }, (_, at) => ({ kind: 'account', account: `h${at}`, name: `户${at}`, accountKind: 'household', unit: '1111' }) as const);
  const element = await scoreboard({}, { entries: [...villageAccounts, ...many, awarded('03-017', 5)] });
  find(element, '.show-all').click();
  await settle(element);
  find(element, '.board-table [tabindex="0"]').focus();
  await keys(element, 'Home');
  return element;
}

const focusList = (element: JcPointsScoreboard, selector: string): void => find(element, `${selector} [tabindex="0"]`).focus();

/** What each line of the help promises, tried with the keys themselves. */
const promises: Readonly<Record<string, () => Promise<void>>> = {
  Tab: async () => {
    const element = await scoreboard();
    find(element, '.period select').focus();
    const stops: string[] = [];
    for (let press = 0; press < 40 && !focusedRow(element); press++) {
      await keys(element, 'Tab');
      stops.push(focused(element)?.getAttribute('role') ?? focused(element)?.tagName.toLowerCase() ?? '');
    }
    expect(focusedRow(element)).to.equal('0');
    expect(stops).to.include('tab');
    await keys(element, 'Tab');
    expect(focusedRow(element)).to.equal(undefined);
  },
  '↓ ↑ Home End': async () => {
    for (const element of [await longBoard(), await showing('ledger', '.ledger tbody [data-row]')]) {
      if (element.actions.viewName === 'ledger') focusList(element, '.ledger .data-table');
      const last = Number(find(element, '.data-table').getAttribute('aria-rowcount')) - 2;
      const places: (string | undefined)[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home']) {
        await keys(element, key);
        places.push(focusedRow(element));
      }
      expect(places).to.deep.equal(['1', '2', '1', String(last), '0']);
    }
  },
  'PgDn PgUp': async () => {
    const element = await longBoard();
    await keys(element, 'PageDown');
    expect(Number(focusedRow(element))).to.be.greaterThan(3);
    await keys(element, 'PageUp');
    expect(focusedRow(element)).to.equal('0');
  },
  Enter: async () => {
    const element = await scoreboard();
    focusList(element, '.board-table');
    await keys(element, 'Enter');
    await until(() => textIn(element, '#account-title').includes('赵大山'));
    const ledger = await showing('ledger', '.ledger tbody [data-row]');
    focusList(ledger, '.ledger .data-table');
    await keys(ledger, 'Enter');
    await until(() => has(ledger, '#entry-title'));
  },
  '/': async () => {
    const element = await showing('ledger', '.ledger tbody [data-row]');
    focusList(element, '.ledger .data-table');
    await keys(element, '/');
    await until(() => focused(element)?.closest('.filters') !== null);
    element.view = 'board';
    await until(() => has(element, '.board-table tbody [data-row]'));
    focusList(element, '.board-table');
    await keys(element, '/');
    await until(() => focused(element)?.classList.contains('board-filter') === true);
    await sendKeys({ type: 'qianxiu' });
    await until(() => element.shadowRoot?.querySelectorAll('.board-table tbody [data-row]').length === 1);
  },
  'Ctrl+Enter': async () => {
    const element = await scoreboard();
    focusList(element, '.board-table');
    await keys(element, 'Control+Enter');
    await viewIs(element, 'award');
    const approving = await showing('approvals', '[role=option]', { author: '郑审核' });
    const before = entries(approving);
    find(approving, '[role=option][tabindex="0"]').focus();
    await keys(approving, 'Control+Enter');
    await until(() => entries(approving) === before + 1);
    const shop = await showing('shop;part=redeem;a=03-017;i=soap', '#redeem-quantity');
    const sold = entries(shop);
    find(shop, '#redeem-quantity').focus();
    await keys(shop, 'Control+Enter');
    await until(() => entries(shop) === sold + 1);
  },
  '编号、姓名、拼音首字母': async () => {
    for (const typed of ['01-022', '孙平', 'sp']) {
      const element = await showing('award', '#award-account');
      await typeInto(element, '#award-account', typed);
      await until(() => has(element, '[role=option]'));
      await keys(element, 'Enter', 'Tab');
      expect([find<HTMLInputElement>(element, '#award-account').value, focused(element)?.id]).to.deep.equal(['01-022 孙平', 'award-rule']);
    }
  },
  'Ctrl+Shift+Enter': async () => {
    const element = await showing('award;a=01-022', '#award-account');
    await chooseIn(element, '#award-rule', 'village-meeting');
    await typeInto(element, '#award-date', '20261119');
    const before = entries(element);
    await keys(element, 'Control+Shift+Enter');
    await until(() => entries(element) === before + 1);
    await until(() => focused(element)?.id === 'award-account');
    expect([find<HTMLInputElement>(element, '#award-account').value, find<HTMLInputElement>(element, '#award-date').value]).to.deep.equal(['', '20261119']);
  },
  'A R E': async () => {
    const ledger = new SeededLedger();
    const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 4 });
    canvas.getContext('2d')?.fillRect(0, 0, 8, 4);
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    const { attachment } = await (await ledger.store).attachments.add(picture as Blob, { unit: '111', year: 2026, name: '现场.png' }, { author: '吴登记', noun: 'points' });
    await ledger.add('吴登记', waiting('03-017', { evidence: [`file:${attachment.id}`] }));
    const element = await ledger.show('approvals', '.pending-list');
    await until(() => textIn(element, '.evidence').includes('现场.png'));
    const before = entries(element);
    find(element, '[role=option][tabindex="0"]').focus();
    await keys(element, 'e');
    await until(() => has(element, '.evidence canvas'));
    find(element, '[role=option][tabindex="0"]').focus();
    await keys(element, 'r');
    expect(focused(element)?.id).to.equal('approval-reason');
    await keys(element, 'Escape');
    find(element, '[role=option][tabindex="0"]').focus();
    await keys(element, 'a');
    await until(() => entries(element) === before + 1);
  },
  数字键: async () => {
    const element = await showing('shop;part=redeem;a=03-017;i=soap', '#redeem-quantity');
    find(element, '.parts [aria-pressed=true]').focus();
    await keys(element, '1');
    expect([find<HTMLInputElement>(element, '#redeem-quantity').value, focused(element)?.id]).to.deep.equal(['1', 'redeem-quantity']);
    await keys(element, '2');
    expect(find<HTMLInputElement>(element, '#redeem-quantity').value).to.equal('12');
    find(element, '.parts [aria-pressed=true]').focus();
    await keys(element, '2');
    expect(find<HTMLInputElement>(element, '#redeem-quantity').value).to.equal('2');
    expect(textIn(element, '.redeem-result')).to.contain('余额 46 → 6');
  },
  'Ctrl+Z': async () => {
    const element = await showing('award;a=01-022', '#award-account');
    await chooseIn(element, '#award-rule', 'village-meeting');
    const before = entries(element);
    find(element, '#award-rule').focus();
    await keys(element, 'Control+Enter');
    await until(() => entries(element) === before + 1);
    await viewIs(element, 'board');
    focusList(element, '.board-table');
    await keys(element, 'Control+z');
    await until(() => entries(element) === before + 2);
  },
  Esc: async () => {
    const element = await showing('award;a=03-017;r=other', '#award-points');
    await typeInto(element, '#award-points', '7');
    await keys(element, 'Escape');
    await viewIs(element, 'board');
    element.view = 'award';
    await until(() => has(element, '#award-points'));
    expect(find<HTMLInputElement>(element, '#award-points').value).to.equal('7');
  },
  '?': async () => {
    const element = await scoreboard();
    focusList(element, '.board-table');
    await keys(element, '?');
    await until(() => has(element, 'jc-help-dialog') || element.shadowRoot?.querySelector('dialog[open]') !== null);
  },
};

describe('the keyboard help', () => {
  it('has every key that is tried here, and no other, in every language', () => {
    const known = helpOf('zh-CN').pointsScoreboard.keys;
    expect(known.map(([key]) => key)).to.deep.equal(Object.keys(promises));
    expect(helpOf('en').pointsScoreboard.keys).to.have.length(known.length);
  });

  for (const [key, keeps] of Object.entries(promises)) it(`is true of ${key}`, keeps);
});
