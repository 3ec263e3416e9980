import { accepted, checkAccounts, type AccountKind } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { TestLedger } from '../ledger/ledger.suite.js';
import { accountTexts, columnOfHeading, kindOfText, type AccountTexts } from './accounts-list.js';
import { previewAccounts, textsOfRoll, type AccountsPreview } from './accounts-preview.js';

const units: Readonly<Record<string, string>> = { 一组: '1111', 1112: '1112' };
const classes: Readonly<Record<string, string>> = { 离退休党员: 'retired' };

function preview(list: readonly (readonly string[])[] | readonly AccountTexts[], kind: AccountKind = 'household', ledger = new TestLedger()): AccountsPreview {
  const texts = Array.isArray(list[0]) ? accountTexts(list as readonly (readonly string[])[]) : (list as readonly AccountTexts[]);
  return previewAccounts(texts ?? [], { state: ledger.state, kind, unit: '111', today: '2026-11-20', unitOf: (text) => units[text], classOf: (text) => classes[text] });
}

describe('the columns of a list', () => {
  it.each([['编号', 'code'], ['户 编号', 'code'], ['户主姓名', 'name'], ['Name', 'name'], ['类 别', 'kind'], ['所属农户', 'household'], ['村民小组', 'unit'], ['分档', 'class'], ['入户日期', 'since'], ['ئائىلىگە كىرگەن كۈن', 'since'], ['تەۋە ئائىلىسى', 'household'], ['手机', undefined], ['身份证号', undefined]])('%s is %s', (heading, column) => {
    expect(columnOfHeading(heading)).toBe(column);
  });
  it.each([['农户', 'household'], ['户', 'household'], ['党员', 'member'], [' Member ', 'member'], ['شەخس', 'member'], ['公司', undefined]])('the kind %s is %s', (text, kind) => expect(kindOfText(text)).toBe(kind));
  it('go by headings in any order, and what has none is left out', () => {
    expect(accountTexts([['姓名', '手机', '编号'], ['冯平', '1', '05-001'], ['', '', '']])).toEqual([{ row: 2, name: '冯平', code: '05-001' }]);
  });
  it('without headings are code, name, kind, household', () => expect(accountTexts([['05-001', '冯平']])).toEqual([{ row: 1, code: '05-001', name: '冯平', kind: '', household: '' }]));
  it('with headings, none of codes or names, are not guessed', () => expect(accountTexts([['类别', '小组'], ['农户', '一组']])).toBeNull());
});

describe('the preview of a list', () => {
  const head = ['编号', '姓名', '类别', '农户', '小组', '分档'];

  it('tells new, changed, unchanged and wrong lines apart, and writes the first two', () => {
    const made = preview([head, ['05-001', '冯平', '农户', '', '一组', ''], ['q1', '冯小', '', '05-001', '', '离退休党员'], ['03-017', '赵大山', '农户', '', '', ''], ['03-009', '钱秀云', '农户', '', '', ''], ['', '', '', '', '', '离退休党员']]);
    expect(made.lines.map(({ state }) => state)).toEqual(['added', 'added', 'same', 'changed', 'wrong']);
    expect(made.counts).toEqual({ added: 2, changed: 1, same: 1, wrong: 1 });
    expect(made.requests).toEqual([
      { id: '05-001', name: '冯平', kind: 'household', unit: '1111' },
      { id: 'q1', name: '冯小', kind: 'member', unit: '111', household: '05-001', class: 'retired' },
      { id: '03-009', name: '钱秀云', kind: 'household' },
    ]);
  });

  it('is taken by the ledger as it is', () => {
    const ledger = new TestLedger();
    const made = preview([['05-001', '冯平', '农户', ''], ['q1', '冯小', '个人', '05-001']], 'household', ledger);
    ledger.add('吴登记', ...accepted(checkAccounts(ledger.state, made.requests)).drafts);
    expect(preview([['05-001', '冯平', '农户', ''], ['q1', '冯小', '个人', '05-001']], 'household', ledger).counts).toEqual({ added: 0, changed: 0, same: 2, wrong: 0 });
  });

  it('finds households by their name, those of the list too', () => {
    expect(preview([['q1', '赵孩', '个人', '赵大山'], ['q2', '冯孩', '个人', '冯平'], ['05-001', '冯平', '农户', '']]).requests.map(({ household }) => household)).toEqual(['03-017', '05-001', undefined]);
  });

  it('moves somebody today, or on the day that the list says', () => {
    expect(preview([['编号', '农户'], ['p1', '03-009']]).requests).toEqual([expect.objectContaining({ id: 'p1', household: '03-009', date: '2026-11-20' })]);
    expect(preview([['编号', '农户', '入户日期'], ['p1', '03-009', '2026.6.1']]).requests).toEqual([expect.objectContaining({ date: '2026-06-01' })]);
  });

  it('gives codes where the list has none, and none twice', () => {
    expect(preview([['姓名', '类别'], ['冯平', '农户'], ['冯小', '个人'], ['冯大', '个人']]).requests.map(({ id }) => id)).toEqual(['H001', 'M001', 'M002']);
    expect(preview([['编号', '姓名'], ['H001', '冯平'], ['', '褚平']]).requests.map(({ id }) => id)).toEqual(['H001', 'H002']);
  });

  it.each<[readonly string[], string]>([
    [['q1', '', '个人', '', '', ''], 'no-name'],
    [['q1', '冯小', '公司', '', '', ''], 'unknown-kind'],
    [['p1', '赵小明', '农户', '', '', ''], 'other-kind'],
    [['05-001', '冯平', '农户', '03-017', '', ''], 'other-kind'],
    [['q1', '冯小', '个人', '99', '', ''], 'unknown-household'],
    [['q1', '冯小', '个人', 'p1', '', ''], 'not-household'],
    [['q1', '冯小', '个人', '', '九组', ''], 'unknown-unit'],
    [['q1', '冯小', '个人', '', '', '甲档'], 'unknown-class'],
  ])('%j is wrong: %s', (cells, code) => {
    const made = preview([head, cells]);
    expect([made.lines[0]?.problems.map((problem) => problem.code), made.requests]).toEqual([[code], []]);
  });

  it('says of a code twice, of namesakes and of a day that is none', () => {
    const ledger = new TestLedger();
    ledger.one('吴登记', { kind: 'account', account: '04-001', name: '钱秀', accountKind: 'household' });
    const made = preview([['编号', '姓名', '入户日期'], ['q1', '冯小', ''], ['q1', '冯大', ''], ['', '钱秀', ''], ['q3', '褚小', '去年']], 'household', ledger);
    expect(made.lines.map(({ problems }) => problems.map(({ code }) => code).join())).toEqual(['', 'twice', 'ambiguous', 'bad-date']);
  });
});

describe('the roll', () => {
  const people = [
    { id: 'r1', name: '吴委员', standing: 'full', group: '1112' },
    { id: '0192f0c4-77aa-7bbb-8ccc-1234567890ab', name: '郑党员', standing: 'full' },
  ];
  it('fills members in, with a short code where the id is none', () => {
    expect(preview(textsOfRoll(people), 'member').requests).toEqual([
      { id: 'r1', name: '吴委员', kind: 'member', unit: '1112' },
      { id: 'M001', name: '郑党员', kind: 'member', unit: '111' },
    ]);
  });
  it('adds nobody again', () => {
    const ledger = new TestLedger();
    ledger.add('吴登记', ...accepted(checkAccounts(ledger.state, preview(textsOfRoll(people), 'member').requests)).drafts);
    expect(preview(textsOfRoll(people), 'member', ledger).counts).toEqual({ added: 0, changed: 0, same: 2, wrong: 0 });
  });
});
