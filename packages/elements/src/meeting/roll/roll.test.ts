import { getProfile } from '@jiceng/profiles';
import type { Person } from '@jiceng/domain';
import { makeXlsx } from '@jiceng/storage/transfer';
import { describe, expect, it } from 'vitest';
import { textsOfFile } from './roll-file.js';
import { fieldOfHeading, postsOf, readPerson, standingOf } from './roll-fields.js';
import { previewRoll, textsOfBlock } from './roll-preview.js';

const profile = getProfile('county-five-standards');
const context = { profile, today: '2026-11-20' };
const roll: readonly Person[] = [
  { id: 'p1', name: '周某', standing: 'full', posts: ['secretary'], from: '2020-01-01' },
  { id: 'p2', name: '吴某', standing: 'probationary' },
  { id: 'p3', name: '郑某', standing: 'full' },
  { id: 'p4', name: '郑某', standing: 'full' },
];

describe('cells of a roll', () => {
  it.each([
    ['姓名', 'name'],
    ['党员姓名', 'name'],
    ['Name', 'name'],
    ['id (2)', 'id'],
    ['身份（党员）', undefined],
    ['人员 类别', 'standing'],
    ['党小组', 'group'],
    ['转出日期', 'to'],
    ['پارتىيە گۇرۇپپىسى', 'group'],
    ['手机', undefined],
  ])('a column headed %s is %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  });

  it.each([
    ['正式党员', 'full'],
    ['正式', 'full'],
    ['预备党员', 'probationary'],
    ['full', 'full'],
    ['Full member', 'full'],
    ['村民', 'villager'],
    ['群众', undefined],
    ['', undefined],
  ])('a standing written as “%s” is %s', (text, standing) => {
    expect(standingOf(text, profile)).toBe(standing);
  });

  it.each([
    ['书记', ['secretary']],
    ['副书记、支委', ['deputy-secretary', 'committee']],
    ['村主任/村民代表', ['village-committee', 'representative']],
    ['مۇئاۋىن شۇجى\u200f، كومىتېت ئەزاسى', ['deputy-secretary', 'committee']],
    ['会计', ['会计']],
    ['', []],
  ])('posts written as “%s” are %j', (text, posts) => {
    expect(postsOf(text)).toEqual(posts);
  });

  it('keep what no cell says, and lose what a cell empties', () => {
    expect(readPerson({ group: '一组' }, roll[0], context).person).toEqual({ ...roll[0], group: '一组' });
    expect(readPerson({ posts: '', from: '' }, roll[0], context).person).toEqual({ id: 'p1', name: '周某', standing: 'full' });
  });

  it.each([
    ['no-name', { name: ' ' }],
    ['unknown-standing', { name: '王某', standing: '群众' }],
    ['bad-day', { name: '王某', from: '去年' }],
    ['bad-day', { name: '王某', from: '2026-02-30' }],
    ['dates-reversed', { name: '王某', from: '2026-05-01', to: '2026-04-30' }],
  ] as const)('say %s', (code, texts) => {
    expect(readPerson(texts, undefined, context).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('take days as sheets write them', () => {
    expect(readPerson({ name: '王某', from: '45000', to: '2026.5.1' }, undefined, context).person).toMatchObject({ from: '2023-03-15', to: '2026-05-01' });
  });
});

describe('a pasted list', () => {
  it('goes by its headings, whatever their order', () => {
    const texts = textsOfBlock([['序号', '身份', '姓名'], ['1', '正式党员', '王某'], ['', '', '']], context);
    expect(texts).toEqual([{ standing: '正式党员', name: '王某' }]);
  });

  it('without headings is name, standing, group, posts, with a running number before them or not', () => {
    expect(textsOfBlock([['王某', '正式', '一组']], context)).toEqual([{ name: '王某', standing: '正式', group: '一组', posts: '', from: '', to: '' }]);
    expect(textsOfBlock([['1', '王某'], ['2', '冯某']], context)?.map(({ name }) => name)).toEqual(['王某', '冯某']);
  });

  it('with headings of which none is for names is not guessed', () => {
    expect(textsOfBlock([['身份', '党小组'], ['正式', '一组']], context)).toBeNull();
  });
});

describe('the preview', () => {
  it('tells new, changed and unchanged people apart, and writes only the first two', () => {
    const preview = previewRoll([{ name: '王某' }, { name: '周某', group: '一组' }, { name: '吴某', standing: '' }], roll, context);
    expect(preview.rows.map(({ state }) => state)).toEqual(['added', 'changed', 'same']);
    expect(preview.people).toEqual([{ name: '王某', standing: 'full' }, { ...roll[0], group: '一组' }]);
    expect(preview.counts).toEqual({ added: 1, changed: 1, same: 1, wrong: 0 });
  });

  it('asks for the code where the roll has namesakes, and takes it', () => {
    expect(previewRoll([{ name: '郑某', group: '一组' }], roll, context).rows[0]?.problems.map(({ code }) => code)).toEqual(['namesakes']);
    expect(previewRoll([{ id: 'p4', name: '郑某', group: '一组' }], roll, context).people).toEqual([{ ...roll[3], group: '一组' }]);
  });

  it('takes two new namesakes, and the same person only once', () => {
    expect(previewRoll([{ name: '王某' }, { name: '王某' }], roll, context).counts).toMatchObject({ added: 2, wrong: 0 });
    expect(previewRoll([{ name: '周某' }, { name: '周某' }], roll, context).rows.map(({ state }) => state)).toEqual(['same', 'wrong']);
    expect(previewRoll([{ id: 'x1', name: '王某' }, { id: 'x1', name: '冯某' }], roll, context).rows[1]?.problems[0]?.code).toBe('twice');
  });
});

describe('a file', () => {
  const rows = [['编号', '姓名', '身份', '党小组', '转入日期'], ['A1', '王某', '正式党员', '一组', '2024-05-01'], ['', '王某', '预备党员', '', '']];

  it('as a workbook gives every row with its columns, and more than the first few', async () => {
    const many = Array.from({ length: 400 }, (_, at) => [`B${at}`, `人${at}`, '正式党员', '', '']);
    const texts = await textsOfFile(await makeXlsx({ name: '名册', rows: [...rows, ...many] }), { workerUrl: null });
    expect(texts?.slice(0, 2)).toEqual([{ name: '王某', id: 'A1', standing: '正式党员', group: '一组', from: '2024-05-01' }, { name: '王某', standing: '预备党员' }]);
    expect(texts).toHaveLength(402);
  });

  it('as CSV gives every row with its columns, namesakes too', async () => {
    const file = new Blob(['\ufeff编号,姓名,身份,党小组,类别备注\r\nA1,王某,正式党员,一组,x\r\n,王某,预备党员,,\r\n'], { type: 'text/csv' });
    expect(await textsOfFile(file, { workerUrl: null })).toEqual([{ name: '王某', id: 'A1', standing: '正式党员', group: '一组' }, { name: '王某', standing: '预备党员' }]);
  });

  it('without a column of names is not guessed', async () => {
    expect(await textsOfFile(new Blob(['编码,名称\r\n1,石桥村\r\n']), { workerUrl: null })).toBeNull();
  });
});
