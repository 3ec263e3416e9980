import { accepted, checkPublication, periodNotice, resolveProfile, standingsOf, publicStandings, type PublishedPeriod } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import type { PrintBlock, PrintDocument, PrintTable } from '../../base/print/print-document.js';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { headText, honourDocument, noticeDocument, type NoticeFrame } from './notice-document.js';
import { noticeStrings } from '../../locales/points/notice.js';

const clause = { document: 'd', section: '第十五条' };
const profile = resolveProfile({
  format: 1, id: 'place', version: '3', title: '某村规范', layer: 'local', documents: { d: { title: '《积分办法》' } },
  points: { policies: { publication: { title: '公示', clause, form: 'publication', every: 'quarter', days: 5 } } },
});
const frame: NoticeFrame = {
  unitName: '柳树村', locale: 'zh-CN', today: '2026-10-12', profile, period: '2026-Q3', periodName: '2026年三季度', board: 'household', contact: '村委会 吴登记',
  ruleTitle: (rule) => `项目${rule}`, entryNumber: (id) => id.split(':')[1] as string,
};

/** Two households, one of which had an award taken back; published after that. */
function village(): { ledger: WrittenLedger; publication: PublishedPeriod } {
  const ledger = new WrittenLedger().households({ '03-017': '赵大山', '01-022': '欧阳明' });
  ledger.award('03-017', 2, '2026-08-01', 'a');
  ledger.award('03-017', 2, '2026-08-02', 'a');
  const wrong = ledger.award('03-017', 3, '2026-08-03', 'b');
  ledger.award('01-022', 12, '2026-08-03', 'b');
  ledger.record({ kind: 'reverse', target: wrong, date: '2026-09-01', note: '重复登记，赵大山' });
  ledger.record(accepted(checkPublication(ledger.state, { period: '2026-Q3', date: '2026-10-09', places: ['村务公开栏', '一组'] }, profile, () => '2026-10-15')).draft);
  return { ledger, publication: ledger.state.published[0] as PublishedPeriod };
}

const noticeOf = ({ state }: WrittenLedger): ReturnType<typeof periodNotice> => periodNotice(state, '2026-Q3', { board: 'household' });
const blocksOf = ({ sections }: PrintDocument): readonly PrintBlock[] => sections.flatMap(({ blocks }) => blocks);
const tablesOf = (document: PrintDocument): PrintTable[] => blocksOf(document).filter((block): block is PrintTable => block.kind === 'table');
const textsOf = (document: PrintDocument): string[] => blocksOf(document).flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [String(block.text)] : []));
const cellsOf = ({ rows }: PrintTable): string[] => rows.map((row) => ('group' in row ? '' : `${'cells' in row ? '+ ' : ''}${('cells' in row ? row.cells : row).join('|')}`));

describe('the public notice', () => {
  const { ledger, publication } = village();
  const document = noticeDocument(frame, noticeOf(ledger), publication, { size: 9, path: 'M4 4h1v1h-1z' });
  const [items, corrections] = tablesOf(document) as [PrintTable, PrintTable];

  it('is a formal text with unit and period in its title, and its basis', () => {
    expect(document).toMatchObject({ title: '柳树村2026年三季度积分公示', form: 'formal', orientation: 'portrait', footNote: '某村规范 v3' });
    expect(textsOf(document)[0]).toContain('根据《积分办法》 第十五条，现将2026年三季度（2026年7月1日至9月30日）农户积分公示如下');
  });

  it('lists by code, without ranks, each account on one page, its sum once', () => {
    expect(items.columns.map(({ label }) => label)).toEqual(['编号', '户主', '项目', '次数', '得分', '本期合计']);
    expect(cellsOf(items)).toEqual(['01-022|欧阳*|项目b|1|12|12', '03-017|赵**|项目a|2|4|4', '+ ||项目b|1|3|', '+ ||冲正|1|−3|']);
    expect(items.foot).toEqual(['合计', '2 户', '', '5', '16', '16']);
  });

  it('says what was corrected, by number, without the reason', () => {
    expect(cellsOf(corrections)).toEqual(['7|03-017|赵**|项目b|9月1日|3|5']);
    expect(textsOf(document)).toContain('本期共发放 19 分，冲正 3 分，净得 16 分，涉及 2 户。');
  });

  it('has no name in full anywhere, and no reason', () => expect(JSON.stringify(document)).not.toMatch(/大山|欧阳明|重复登记/));

  it('says until when, where and how to object, and how to check the head', () => {
    const texts = textsOf(document).join('\n');
    for (const part of ['公示时间：2026年10月9日至10月15日（5 个工作日）。', '公示地点：村务公开栏、一组。', '在公示时间内向柳树村提出', '联系方式：村委会 吴登记', '核对方法：']) expect(texts).toContain(part);
    expect(texts.match(/核对方法：.*/)?.[0].match(/。/g)).toHaveLength(2);
  });

  it('says both years of a window over the turn of the year', () => {
    const texts = textsOf(noticeDocument(frame, noticeOf(ledger), { ...publication, date: '2026-12-30', ends: '2027-01-07' }, null));
    expect(texts).toContain('公示时间：2026年12月30日至2027年1月7日（5 个工作日）。');
  });

  it('leaves a line for the contact where the page gives none', () => {
    expect(textsOf(noticeDocument({ ...frame, contact: '' }, noticeOf(ledger), publication, null))).toContain('联系方式：________________');
  });

  it('has in its code the number of the entry and the head in 16 groups of 4', () => {
    const text = headText(publication.head, publication.entries, noticeStrings('zh-CN'));
    expect(text).toMatch(/^第 7 笔：([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(text.replace(/^.*：|\s/g, '')).toBe(publication.head);
  });

  it('before it is published is a copy to proofread, without window and head', () => {
    const copy = noticeDocument(frame, noticeOf(ledger), null, null);
    expect(textsOf(copy).join('\n')).not.toMatch(/公示时间|链头|核对方法/);
    expect(tablesOf(copy)).toHaveLength(2);
  });

  it('says so when nothing was corrected, and stands without anybody in it', () => {
    const empty = noticeDocument(frame, periodNotice(ledger.state, '2026-Q2', { board: 'household' }), null, null);
    expect(textsOf(empty)).toContain('本期没有更正。');
    expect(tablesOf(empty).map(({ rows }) => rows.length)).toEqual([0]);
  });

  it('of members says so, in Chinese and in English', () => {
    const members = { ...frame, board: 'member' as const };
    expect(noticeDocument(members, noticeOf(ledger), publication, null).title).toBe('柳树村2026年三季度党员积分公示');
    const english = noticeDocument({ ...members, locale: 'en', periodName: 'Q3 2026' }, noticeOf(ledger), publication, null);
    expect(english.title).toBe('柳树村: points of members, Q3 2026');
    expect(textsOf(english).join('\n')).toContain('On display: 9 Oct to 15 Oct 2026 (5 working days).');
  });
});

describe('the honour list', () => {
  const ledger = new WrittenLedger().households({ h1: '赵大', h2: '钱二', h3: '孙三', h4: '李四' });
  for (const [account, points] of [['h1', 9], ['h2', 5], ['h3', 5]] as const) ledger.award(account, points);
  const standings = publicStandings(standingsOf(ledger.state, { period: '2026-Q3', board: 'household' }));

  it.each<[number, string[]]>([
    [1, ['第 1 名|h1|赵*|9']],
    [2, ['第 1 名|h1|赵*|9', '第 2 名|h2|钱*|5', '第 2 名|h3|孙*|5']],
    [10, ['第 1 名|h1|赵*|9', '第 2 名|h2|钱*|5', '第 2 名|h3|孙*|5']],
  ])('of the first %i has those who share the last rank, and nobody without points', (top, expected) => {
    const document = honourDocument(frame, standings, top);
    expect(document.title).toBe('柳树村2026年三季度积分光荣榜');
    expect(cellsOf(tablesOf(document)[0] as PrintTable)).toEqual(expected);
  });
});
