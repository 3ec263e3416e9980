import type { LedgerDraft } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { fitColumns, passAxe, type States } from '../testing/axe.suite.js';
import { button, find, has, until } from '../testing/org-tree.suite.js';
import { emptyScoreboard, scoreboard, villageAccounts, wholeVillage } from '../testing/points-scoreboard.suite.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** A period that is put up, so that the notice shows. */
const publication: LedgerDraft = { kind: 'publish', period: '2026-Q3', date: '2026-11-16', ends: '2026-11-23', days: 5, places: ['村部'], heads: [], head: '0'.repeat(64), entries: 0, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] };

const states: States<JcPointsScoreboard> = {
  async 'the board'(attributes) {
    const element = await scoreboard({ profile: 'sample-village-options', ...attributes }, { entries: [...wholeVillage, publication] });
    await until(() => has(element, '.notice:not([data-kind])'));
    return element;
  },
  async 'the board of units'(attributes) {
    const element = await scoreboard({ ...attributes, unit: '11' });
    element.view = 'board;by=unit';
    await until(() => has(element, '.board-table[data-scope=units]'));
    return element;
  },
  async 'the board, verified'(attributes) {
    const element = await scoreboard(attributes);
    await element.verify();
    return element;
  },
  async 'what everybody sees'(attributes) {
    const element = await scoreboard({ ...attributes, audience: 'public' });
    await until(() => has(element, '.look-up'));
    return element;
  },
  'no accounts': (attributes) => emptyScoreboard(attributes),
  'no entries': (attributes) => scoreboard(attributes, { entries: villageAccounts }),
  async 'the menu'(attributes) {
    const element = await scoreboard(attributes);
    find(element, '.menu-anchor button').click();
    await until(() => has(element, '[role=menu]'));
    return element;
  },
};

describe('axe finds nothing to say about the board', () => {
  passAxe(states);
  fitColumns(states, { asksAxe: (name) => name !== 'the menu' });

  it('and in large type every target is at least 44 px high, the primary button 60', async () => {
    const element = await scoreboard({ scale: 'large' });
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, select, input, .board-table .row') ?? []) {
      if (target.offsetHeight > 0) expect(target.offsetHeight, target.outerHTML.slice(0, 80)).to.be.at.least(44);
    }
    expect(button(element, '登记积分').offsetHeight).to.be.at.least(60);
  });

  it('and a card shows rank, name, points and code, the rest once it is expanded', async () => {
    const element = await scoreboard();
    (element.parentElement as HTMLElement).style.inlineSize = '360px';
    await until(() => element.clientWidth === 360);
    const row = find(element, '.board-table tbody .row');
    const seen = (): string[] => [...row.querySelectorAll<HTMLElement>('.value')].filter((value) => value.getClientRects().length > 0).map((value) => value.textContent?.trim() ?? '');
    await until(() => seen().length === 4);
    expect(seen()).to.deep.equal(['1', '赵大山（2 人）', '03-017', '46']);
    row.querySelector<HTMLElement>('.expand')?.click();
    await until(() => seen().length === 8);
  });
});
