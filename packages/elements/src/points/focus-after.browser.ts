import { entryId, type LedgerDraft } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { button, find, has, until } from '../testing/org-tree.suite.js';
import { awarded, villageAccounts, wholeVillage, type PointsSeed } from '../testing/points-scoreboard.suite.js';
import { keys, settle, textIn, textsIn, typeInto } from '../testing/widget-keys.suite.js';
import { focused, press, showing } from './award/award.suite.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** Presses a button as a keyboard does, so that it has the focus before. */
async function pressed(element: JcPointsScoreboard, target: HTMLElement): Promise<void> {
  target.focus();
  await keys(element, 'Enter');
}

const published: LedgerDraft = { kind: 'publish', period: '2026-Q3', date: '2026-10-09', ends: '2026-10-15', days: 5, places: ['村部'], heads: [], head: '0'.repeat(64), entries: 0, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] };

const households = (number: number): LedgerDraft[] => Array.from({ length: number }, (_, at) => ({ kind: 'account', account: `h${at}`, name: `户${at}`, accountKind: 'household', unit: '111' }));

describe('where what had the focus is gone, it goes on', () => {
  it('from an objection that is answered to that objection', async () => {
    const element = await showing('publicity', '.publicity .timeline', { today: '2026-10-12', period: '2026-Q3' }, { entries: [...villageAccounts, awarded('03-017', 5, '2026-08-03')] });
    await element.record('publish', () => [published]);
    await element.record('objection', () => [{ kind: 'objection', period: '2026-Q3', date: '2026-10-12', note: '少记一次' }]);
    await until(() => has(element, '#objection-1 button[aria-expanded]'));
    await pressed(element, find(element, '#objection-1 button[aria-expanded]'));
    await typeInto(element, '#entry-note', '已核对');
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '#objection-1').includes('意见不成立'));
    await until(() => focused(element)?.id === 'objection-1');
  });

  it('from 显示全部 of the board to the first line that is new', async () => {
    const element = await showing('board', '.show-all', {}, { entries: [...households(30), awarded('h0', 3)] });
    await pressed(element, find(element, '.show-all'));
    await until(() => focused(element)?.dataset['row'] === '20');
  });

  it('from 显示全部 of the public board into its view', async () => {
    const element = await showing('board', '.show-all', { audience: 'public' }, { entries: [...households(30), awarded('h0', 3)] });
    await pressed(element, find(element, '.show-all'));
    await until(() => focused(element)?.closest('.view'));
  });

  for (const audience of ['staff', 'public']) {
    it(`from 显示全部 of corrections to the first one that is new, for the ${audience}`, async () => {
      const element = await showing('board', '.board', {}, { entries: [...villageAccounts, ...Array.from({ length: 25 }, () => awarded('03-017', 1, '2026-10-20'))] });
      const { entries } = await (await element.store).points.read();
      const awards = entries.filter(({ kind }) => kind === 'award').map(entryId);
      await element.record('reverse', () => awards.map((target) => ({ kind: 'reverse', target, date: '2026-11-20', note: '误' })));
      element.setAttribute('audience', audience);
      element.view = 'publicity';
      await until(() => has(element, '.corrections'));
      await pressed(element, button(element, '显示全部 25 笔'));
      const lines = (): Element[] => [...(element.shadowRoot?.querySelectorAll('.corrections li') ?? [])];
      await until(() => lines().length === 25);
      await until(() => focused(element) === lines()[20]);
    });
  }

  it('from a good that is taken out to where those are, and from one that is put back to its line', async () => {
    const element = await showing('shop;part=goods', '.goods');
    await pressed(element, button(element, '下架：洗衣皂'));
    await until(() => element.data.state.items.get('soap')?.isClosed);
    await until(() => focused(element)?.matches('.closed-goods > summary'));
    await keys(element, 'Enter');
    await pressed(element, button(element, '重新上架：洗衣皂'));
    await until(() => !element.data.state.items.get('soap')?.isClosed);
    await until(() => focused(element)?.closest('tr')?.dataset['item'] === 'soap');
  });

  it('from an account that is closed and no longer listed to the button that adds one', async () => {
    const element = await showing('accounts;a=p4', '#account-closed');
    await press(element, '#account-closed');
    await pressed(element, find(element, '#account-save'));
    await until(() => !has(element, '#account-save'));
    await until(() => focused(element)?.id === 'accounts-add');
  });

  it('from 计入流水 of what has run out to the button that adds an account', async () => {
    const old: PointsSeed = { entries: [...households(1), awarded('h0', 30, '2024-05-01')] };
    const element = await showing('accounts', '#accounts-add', {}, old);
    element.profile = { format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: { d: { title: '办法' } }, points: { categories: { other: '其他' }, rules: { other: { title: '其他', form: 'open', category: 'other', clause: { document: 'd' } } }, policies: { expiry: { form: 'expiry', title: '到期', months: 12, endOf: 'year', clause: { document: 'd' } } } } } as never;
    await until(() => has(element, '#accounts-expire'));
    await pressed(element, find(element, '#accounts-expire'));
    await until(() => !has(element, '#accounts-expire'));
    await until(() => focused(element)?.id === 'accounts-add');
  });

  for (const nth of [1, 2]) {
    it(`from button ${nth} of the draft that was found to the first field`, async () => {
      const element = await showing('board', '.board');
      await (await element.store).drafts.put('points-award:111', { account: '03-009', rule: 'other', points: '7' });
      element.view = 'award;a=03-017;r=other';
      await until(() => has(element, '.award-fields .banner'));
      await pressed(element, find(element, `.award-fields .banner button:nth-of-type(${nth})`));
      await until(() => focused(element)?.id === 'award-account');
    });
  }

  it('from a ledger file that is closed to the ledger of this browser', async () => {
    const element = await showing('verify', '#verify-file', {}, { entries: wholeVillage });
    const { entries, heads } = await (await element.store).points.read();
    const transfer = new DataTransfer();
    transfer.items.add(new File([JSON.stringify({ ledger: 1, entries, heads })], '账本.json'));
    const field = find<HTMLInputElement>(element, '#verify-file');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => textsIn(element, 'button').includes('回到本机账本'));
    await settle(element);
    await pressed(element, button(element, '回到本机账本'));
    await until(() => textIn(element, '#verify-found') === '本机账本');
    await until(() => focused(element)?.id === 'verify-found');
  });
});

describe('the search of the board', () => {
  it('leaves the board as it is while an input method composes', async () => {
    const element = await showing('board', '.board-filter');
    const field = find<HTMLInputElement>(element, '.board-filter');
    const lines = (): number => element.shadowRoot?.querySelectorAll('.board-table tbody .row').length ?? 0;
    await until(() => lines() === 4);
    field.focus();
    field.value = "zh'd";
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    element.actions.shownView?.refresh();
    await settle(element);
    expect([lines(), field.value]).to.deep.equal([4, "zh'd"]);
    field.value = '赵';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await until(() => lines() === 1);
  });
});
