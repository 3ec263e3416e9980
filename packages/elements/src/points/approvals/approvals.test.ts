import { entryRow, rowOfId, undoMilliseconds, type EntryRow, type LedgerDraft } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { approvalStrings } from '../../locales/points/approvals.js';
import { award, TestLedger } from '../ledger/ledger.suite.js';
import { approvalCheck, balanceEffect, noPanel, panelPolicyOf, type PanelInput } from './approval-check.js';
import { shortageText } from './approval-pane.js';
import { approvalsDocument, type ListedEntry } from './approvals-document.js';
import { wayBack } from './take-back.js';

const profile = getProfile('sample-village');
const rowOf = (ledger: TestLedger, id: string): EntryRow => entryRow(ledger.state, rowOfId(ledger.state, id));
const waiting = (rule = 'cleaning-day', more: Partial<LedgerDraft> = {}): LedgerDraft => award('03-017', 2, { rule, approval: true, ...(more as object) });

describe('whether somebody can approve an entry (PTS-44)', () => {
  const ledger = new TestLedger();
  const id = ledger.one('吴登记', waiting());
  it.each([
    ['周审核', null, true],
    ['吴登记', 'recorder', false],
    [' 吴登记 ', 'recorder', false],
    ['03-017', 'subject', false],
    ['赵大山', 'subject', false],
    ['', 'unnamed', false],
    ['  ', 'unnamed', false],
  ] as const)('“%s”: %s', (author, blocker, canPass) => expect(approvalCheck(ledger.state, profile, rowOf(ledger, id), author, noPanel)).toMatchObject({ blocker, canPass, policy: null, missing: [], panel: undefined }));

  it('and what that does to the balance', () => {
    expect(balanceEffect(ledger.state, rowOf(ledger, id))).toEqual({ before: 0, after: 2 });
    const counted = ledger.one('吴登记', award('03-017', 30));
    const reversal = ledger.one('吴登记', { kind: 'reverse', target: counted, date: '2026-11-10', note: '误', approval: true });
    expect(balanceEffect(ledger.state, rowOf(ledger, reversal))).toEqual({ before: 30, after: 0 });
    expect(balanceEffect(ledger.state, rowOf(ledger, ledger.one('吴登记', { kind: 'stock', item: 'soap', change: 1, reason: 'delivery' })))).toBeNull();
  });
});

describe('a deduction for which too little is left by now (PTS-26)', () => {
  const ledger = new TestLedger();
  ledger.one('吴登记', award('03-017', 1));
  const ids = [1, 2].map(() => ledger.one('吴登记', award('03-017', -1, { rule: 'litter', approval: true })));
  const check = (id: string | undefined) => approvalCheck(ledger.state, profile, rowOf(ledger, String(id)), '周审核', noPanel);
  it('cannot be approved, and the balance says why', () => {
    expect(ids.map((id) => check(id))).toMatchObject([{ canPass: true, shortage: null }, { canPass: true, shortage: null }]);
    ledger.add('周审核', { kind: 'approve', target: String(ids[0]) });
    expect(check(ids[1])).toMatchObject({ canPass: false, blocker: null, shortage: { balance: 0, needed: 1 } });
    expect(shortageText(check(ids[1]), approvalStrings('zh-CN'))).toBe('这笔要扣 1 分，可用余额只有 0 分，不能扣到 0 分以下。请驳回；仍要扣的，驳回后重新登记。');
  });

  it('is that of the household to which the person belonged', () => {
    const moved = new TestLedger();
    moved.add('吴登记', award('03-009', 7), { kind: 'account', account: 'p1', household: '03-009', date: '2026-12-01' });
    const id = moved.one('吴登记', award('p1', -1, { rule: 'litter', approval: true }));
    expect(balanceEffect(moved.state, rowOf(moved, id))).toEqual({ before: 0, after: -1 });
    expect(approvalCheck(moved.state, profile, rowOf(moved, id), '周审核', noPanel).shortage).toEqual({ balance: 0, needed: 1 });
  });
});

describe('a panel (PTS-04: at least one cadre, one member, one resident)', () => {
  const ledger = new TestLedger();
  const id = ledger.one('吴登记', waiting('residents-appraisal'));
  const check = (panel: PanelInput) => approvalCheck(ledger.state, profile, rowOf(ledger, id), '周审核', panel);
  it.each<[PanelInput, readonly string[], boolean]>([
    [{ cadres: '2', members: '2', residents: '2' }, [], true],
    [{ cadres: '1', members: '1', residents: '1' }, [], true],
    [{ cadres: '3', members: '2', residents: '0' }, ['residents'], false],
    [{ cadres: '３', members: '2', residents: '' }, ['residents'], false],
    [{ cadres: 'x', members: '-1', residents: '1' }, ['cadres!', 'members!'], false],
    [noPanel, ['cadres', 'members', 'residents'], false],
  ])('%o', (panel, missing, canPass) => {
    const found = check(panel);
    expect(found.missing.map(({ kind, isUnreadable }) => `${kind}${isUnreadable ? '!' : ''}`)).toEqual(missing);
    expect([found.canPass, found.policy?.how.form]).toEqual([canPass, 'panel']);
  });

  it('is recorded as it was counted, and asked for by no other rule', () => {
    expect(check({ cadres: '２', members: '1 人', residents: '1' }).panel).toEqual({ cadres: 2, members: 1, residents: 1 });
    expect(panelPolicyOf(profile, rowOf(ledger, ledger.one('吴登记', waiting())))).toBeNull();
  });
});

describe('the way back from an approval', () => {
  const at = (ledger: TestLedger, after: number) => ({ today: '2026-11-20', now: ledger.now + after });
  it('is an undo for ten minutes after the entry was recorded, then a reversal', () => {
    const ledger = new TestLedger();
    const id = ledger.one('吴登记', waiting());
    const now = ledger.now;
    ledger.add('周审核', { kind: 'approve', target: id });
    expect(wayBack(ledger.state, [id], profile, { today: '2026-11-20', now: now + undoMilliseconds })).toBe('undo');
    expect(wayBack(ledger.state, [id], profile, { today: '2026-11-20', now: now + undoMilliseconds + 1 })).toBe('reversal');
  });

  it('is none for an approved reversal, for what is settled, and for what is not there', () => {
    const ledger = new TestLedger();
    const counted = ledger.one('吴登记', award('03-017', 30));
    const reversal = ledger.one('吴登记', { kind: 'reverse', target: counted, date: '2026-11-10', note: '误', approval: true });
    ledger.add('周审核', { kind: 'approve', target: reversal });
    const fine = ledger.one('吴登记', award('03-017', 1));
    for (const ids of [[reversal], [counted], ['none'], [fine, counted]]) expect(wayBack(ledger.state, ids, profile, at(ledger, 0))).toBe('never');
    expect(wayBack(ledger.state, [fine], profile, at(ledger, 0))).toBe('undo');
  });
});

describe('the printed list', () => {
  const ledger = new TestLedger();
  const open = ledger.one('吴登记', waiting('mediation', { evidence: ['file:f1', 'witness:王村民'], note: '调解邻里', points: 3 } as Partial<LedgerDraft>));
  const refused = ledger.one('吴登记', waiting());
  ledger.add('周审核', { kind: 'refuse', target: refused, note: '当天没有参加' });
  const listed = (id: string): ListedEntry => {
    const row = rowOf(ledger, id);
    const decision = row.decision < 0 ? null : entryRow(ledger.state, row.decision);
    return { row, entry: ledger.entry(id), decision: decision && { row: decision, entry: ledger.entry(decision.id) } };
  };
  const print = (entries: readonly ListedEntry[], period: string) => approvalsDocument(entries, { words: ledger.words, profile, unitName: '柳树村', period, today: '2026-11-20', files: new Map([['f1', '调解书.jpg']]), hasPanel: true });
  const texts = (document: ReturnType<typeof print>): string => JSON.stringify(document.sections);

  it('of what waits leaves room to decide, and names what proves it', () => {
    const document = print([listed(open)], '');
    expect(document).toMatchObject({ title: '积分审核清单', unit: '柳树村', fileName: '柳树村_积分审核清单_20261120' });
    expect(document.sections[0]?.blocks[1]).toMatchObject({ rows: [['1', '4', '03-017', '赵大山', '调解邻里纠纷', '2026-11-10', '+3', '吴登记', '调解书.jpg；见证人 王村民；调解邻里', '□ 通过  □ 驳回']] });
    expect(texts(document)).toContain('居民代表 ______ 人');
  });

  it('of a period says who decided and why', () => {
    const document = print([listed(refused)], '2026年四季度');
    expect(document).toMatchObject({ title: '积分审核记录', period: '2026年四季度' });
    expect(texts(document)).toContain('周审核 2026-11-20 驳回：当天没有参加');
    expect(texts(document)).not.toContain('居民代表');
  });

  it('of nothing has no table', () => expect(print([], '').sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'signatures']));
});
