import { awardColumns, checkSheet, resolveProfile, sheetRows, type SheetTable } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { pointsZhCN } from '../../locales/points/zh-CN.js';
import { importStrings } from '../../locales/points/import.js';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { fileProblem, findingsText, namedEntry, type ImportWording } from './import-words.js';
import { SheetLines, type LineFilter } from './sheet-lines.js';

const documents = { d: { title: '办法' } };
const clause = { document: 'd', section: '第三条', text: '每年不超过3分' };
const profile = resolveProfile({
  format: 1,
  id: 'place',
  version: '1',
  title: '某村',
  layer: 'local',
  documents,
  points: {
    categories: { other: '其他' },
    rules: {
      cleaning: { rule: 'PTS-10', title: '清洁日', form: 'fixed', points: 2, category: 'other', clause, approval: true, caps: [{ points: 3, every: 'year' }] },
      other: { rule: 'PTS-01', title: '其他', form: 'open', category: 'other', clause },
    },
  },
});
const ledger = new WrittenLedger().households({ h1: '赵大', h2: '钱二', h3: '钱二' });
ledger.record({ kind: 'award', account: 'h1', rule: 'other', date: '2026-02-01', points: 1, source: 'e1' });

const table: SheetTable = {
  columns: ['编号', '姓名', '项目', '日期', '分值', '事件编号'],
  firstRow: 2,
  rows: [
    ['h1', '', '清洁日', '2.10'],
    [],
    ['h1', '', '清洁日', '2.11'],
    ['h1', '', '清洁日', '2.12'],
    ['h1', '', '其他', '2.1', '5', 'e1'],
    ['', '钱二', '其他', '2.1', '5'],
    ['h9', '', '唱歌', '二月', 'x'],
    ['', '', '唱歌', '2.1', '1'],
    ['h2', '', '其他', '2.1'],
    ['h2', '', '其他', '2.1', '7', 'e2'],
    ['h2', '', '其他', '2.1', '7', 'e2'],
  ],
};
const report = checkSheet(ledger.state, [...sheetRows(table, awardColumns(table.columns))], profile, { author: '乙', today: '2026-06-01' });
const lines = new SheetLines(table, report);
const wording: ImportWording = { text: importStrings('zh-CN'), pointsText: pointsZhCN, locale: 'zh-CN', profile, entryName: (id) => namedEntry(id, (writer) => writer === 'a1', (each) => `第 ${each.split(':')[1]} 笔`) };

describe('the report line by line', () => {
  it('counts what would be added, what is there, and what cannot be recorded; together they are all lines', () => {
    expect(lines.counts).toEqual({ added: 3, points: 10, pending: 2, cut: 1, present: 2, refused: 5 });
    expect(report.total).toBe(lines.counts.added + lines.counts.present + lines.counts.refused);
  });

  it.each<[LineFilter, number[]]>([
    ['all', [0, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['problems', [2, 3, 4, 5, 6, 7, 8, 10]],
    ['added', [0, 2, 9]],
    ['cut', [2]],
    ['present', [4, 10]],
    ['refused', [3, 5, 6, 7, 8]],
  ])('shows %s', (filter, positions) => expect([...lines.positions(filter)]).toEqual(positions));

  it.each<[number, string]>([
    [0, ''],
    [2, '只计 +1 分（按规则应为 +2 分，超出上限或余额的部分不计）。'],
    [3, '2026年该项已用 3/3 分，已到上限，不能再记。（依据第三条）'],
    [4, '已存在：事件“e1”已由第 4 笔计分，跳过。'],
    [5, '有 2 个账户叫“钱二”，请写编号。'],
    [6, '没有账户“h9”。请先建立账户，或改正编号。 “二月”读不出日期，请写成 2026-11-20。 “x”不是整数分值。'],
    [7, '没有写编号或姓名。 2026年2月1日没有项目“唱歌”。请照规则包里的名称写，或改正日期。'],
    [8, '没有写分值，这个项目要写。'],
    [10, '表里前面有同样的一行，只计一次，跳过。'],
  ])('says of the row at %i: %s', (position, sentence) => expect(findingsText(lines.findingsAt(position), wording)).toBe(sentence));

  it('knows what would be recorded of a row, and of which nothing would', () => {
    expect(lines.draftAt(2)).toMatchObject({ account: 'h1', rule: 'cleaning', points: 1, asked: 2 });
    expect([lines.draftAt(1), lines.draftAt(3), lines.stateAt(1)]).toEqual([undefined, undefined, 'blank']);
  });
});

describe('a file that cannot be read', () => {
  const text = importStrings('zh-CN');
  it.each<[string, Readonly<Record<string, string | number>>, string | undefined]>([
    ['file-unreadable', { reason: 'old-excel' }, '没有导入：文件是旧版 .xls，或加了密码；请另存为 .xlsx 或 .csv。账本没有变化。 (file-unreadable)'],
    ['file-unreadable', { reason: 'damaged', line: 1200 }, '没有导入：文件已损坏；请重新取一份（第 1,200 行）。账本没有变化。 (file-unreadable)'],
    ['file-too-large', { limit: 'bytes', actual: 600 * 1024 * 1024, maximum: 500 * 1024 * 1024 }, '没有导入：文件太大（600.0 MB，最多 500.0 MB）。账本没有变化。请拆分后再导入。 (file-too-large)'],
    ['file-encoding', {}, `${text.badEncoding} (file-encoding)`],
    ['import-failed', {}, `${text.noMemory} (import-failed)`],
    ['aborted', {}, undefined],
  ])('because of %s %j is told with its code', (code, details, sentence) => expect(fileProblem({ code, details }, text)).toBe(sentence));
});
