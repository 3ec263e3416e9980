import { accountOf, balanceOf } from '@jiceng/domain';
import { makeXlsx } from '@jiceng/storage/transfer';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, recordEvents, until } from '../../testing/org-tree.suite.js';
import { scoreboard, wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { chooseIn, keys, pressPrimary, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { downloaded } from '../../testing/files-out.suite.js';
import { chooseFile, importing, linesOf, pressButton, shows } from './out.suite.js';

const heading = '编号,姓名,项目,日期,分值,次数,事件编号,证明,评委,备注\r\n';
const csv = (...lines: readonly string[]): string => `\ufeff柳树村积分登记表,,,,,,,,,\r\n${heading}${lines.join('\r\n')}\r\n`;
const mixed = csv(
  '03-017,,参加村民会议,2026-11-15,,,,,,',
  '03-009,,参加清洁日,11.16,,2,,,,河道',
  ',孙平,其他,2026-11-16,7,,活动 1,,,',
  '03-009,,其他,2026-11-16,5,,活动 1,,,',
  '99-999,,其他,2026-11-16,5,,,,,',
  '02-004,,唱歌,2026-11-16,5,,,,,',
  '02-004,,其他,2026-05-01,5,,,,,',
  '02-004,,门前责任区未清扫,2026-11-16,,,,,,',
  '01-022,,参加清洁日,2026-11-16,,12,,,,',
  '09-001,,其他,2026-11-16,5,,,,,',
);

/** A village whose first half year is locked. */
const lockedVillage = (): Parameters<typeof scoreboard> => [
  {},
  {
    entries: [
      ...wholeVillage,
      { kind: 'lock', period: '2026-Q2', date: '2026-07-20', heads: [], head: '', entries: 0, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] },
    ],
  },
];

/** The texts of the lines of the report that show, each with its cells. */
const lineTexts = (element: JcPointsScoreboard): string[] => textsIn(element, '.import-lines tbody > [data-row]');

describe('the import of a points sheet', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('reads a file, tries it, and records what the report shows all at once', async () => {
    const element = await importing(await scoreboard(...lockedVillage()));
    const events = recordEvents(element, 'jc-change', 'jc-error');
    await chooseFile(element, mixed, '十一月.csv');
    await shows(element, '#import-columns', '十一月.csv');
    expect(textIn(element, '#import-columns')).to.equal('十一月.csv · 10 行');
    await expect(element).to.be.accessible();
    await pressPrimary(element);
    await shows(element, '#import-report', '试算报告');
    expect(textsIn(element, '.import-tiles > div')).to.deep.equal(['新增4 笔', '合计分值+25', '已存在，跳过1 行', '不能登记5 行', '因上限少计1 行']);
    expect(textIn(element, '.import')).to.contain('其中 2 笔写入后待第二人审核。');
    await expect(element).to.be.accessible();
    const before = element.data.state.length;
    await pressButton(element, '写入 4 笔');
    await shows(element, '#import-done', '已从“十一月.csv”登记 4 笔。');
    expect(element.data.state.length).to.equal(before + 4);
    expect(textIn(element, '.import')).to.contain('另有 6 行没有登记');
    expect(events.map((event) => event.split(' ')[0])).to.deep.equal(['jc-change']);
    const { state } = element.data;
    const account = accountOf(state, '03-017');
    expect(account && balanceOf(state, account)).to.equal(48);
    await expect(element).to.be.accessible();
  });

  it('says row by row what is wrong: counted before, cut, unknown, closed, without evidence, of another village', async () => {
    const element = await importing(await scoreboard(...lockedVillage()));
    await chooseFile(element, mixed, '十一月.csv');
    await shows(element, '#import-columns', '十一月.csv');
    await pressButton(element, '试算');
    await shows(element, '#import-report', '试算报告');
    const lines = lineTexts(element);
    expect(lines).to.have.length(7);
    for (const [at, row, sentence] of [
      [0, '6', '表里前面有同样的一行'],
      [1, '7', '没有账户“99-999”'],
      [2, '8', '2026年11月16日没有项目“唱歌”'],
      [3, '9', '2026年二季度'],
      [4, '10', '要有证明'],
      [5, '11', '只计 +12 分（按规则应为 +24 分'],
      [6, '12', '没有账户“09-001”'],
    ] as const) {
      expect(lines[at]?.startsWith(row), `${lines[at]} begins with ${row}`).to.equal(true);
      expect(lines[at]).to.contain(sentence);
    }
    await chooseIn(element, '#import-filter', 'all');
    expect(lineTexts(element)).to.have.length(10);
    const { name, file } = await downloaded(() => pressButton(element, '下载报告（CSV）'));
    expect(name).to.equal('柳树村_积分导入报告_20261120.csv');
    const report = await linesOf(file);
    expect(report[0]).to.equal('行号,账户,项目,日期,计分,结果,问题代码');
    expect(report[1]).to.equal('3,03-017 赵大山,参加村民会议,2026-11-15,2,计入,');
    expect(report[6]).to.match(/^8,02-004,唱歌,2026-11-16,,.+,unknown-rule$/);
    expect(report).to.have.length(11);
  });

  it('a second time finds everything there, also where the sheet names no event', async () => {
    const element = await importing(await scoreboard());
    const sheet = csv('03-017,,参加村民会议,2026-11-15,,,,,,', '03-017,,参加村民会议,2026-11-15,,,,,,', ',孙平,其他,2026-11-16,7,,,,,').replace(',事件编号', ',说明编号');
    for (const [added, present] of [[3, 0], [0, 3]]) {
      await chooseFile(element, sheet, '会议.csv');
      await shows(element, '#import-columns', '会议.csv');
      expect(find<HTMLInputElement>(element, '#import-marks').checked).to.equal(true);
      await pressButton(element, '试算');
      await shows(element, '#import-report', '试算报告');
      expect(textsIn(element, '.import-tiles > div').slice(0, 3).filter((_, at) => at !== 1)).to.deep.equal([`新增${added} 笔`, `已存在，跳过${present} 行`]);
      if (added === 0) break;
      await pressButton(element, '写入 3 笔');
      await shows(element, '#import-done', '登记 3 笔');
      await pressButton(element, '再导入一张');
    }
    expect(lineTexts(element)[0]).to.match(/已存在：同样的内容已由第 23 笔计分，跳过。/);
    expect(textIn(element, '.import')).to.contain('没有可以写入的行');
  });

  it('takes cells pasted from a spreadsheet, with an item and a day for all where the sheet has neither', async () => {
    const element = await importing(await scoreboard());
    await pressButton(element, '读取粘贴的内容');
    expect(textIn(element, '.import-note')).to.equal('还没有粘贴内容。');
    const area = find<HTMLTextAreaElement>(element, '#import-pasted');
    area.value = '姓名\t户编号\n欧阳小兰\t02-004\n孙平\t01-022\n';
    area.dispatchEvent(new Event('input'));
    await pressButton(element, '读取粘贴的内容');
    await shows(element, '#import-columns', '粘贴的单元格 · 2 行');
    await pressButton(element, '试算');
    expect(textIn(element, '.import-note')).to.equal('请选择项目所在的列，或选一个全部通用的项目。');
    await chooseIn(element, '#import-rule', 'village-meeting');
    await pressButton(element, '试算');
    expect(textIn(element, '.import-note')).to.contain('请选择日期所在的列');
    await typeInto(element, '#import-date', '20261118');
    await keys(element, 'Control+Enter');
    await shows(element, '#import-report', '试算报告');
    expect(lineTexts(element).map((text) => text.includes('参加村民会议') && text.includes('2026-11-18') && text.includes('+2'))).to.deep.equal([true, true]);
    await pressPrimary(element);
    await shows(element, '#import-done', '登记 2 笔');
    const undo = await until(() => element.shadowRoot?.querySelector<HTMLButtonElement>('.toast button'));
    undo.click();
    await until(() => element.data.state.length === wholeVillage.length + 4);
  });

  it('reads a workbook and another of its sheets, with columns that are matched by hand', async () => {
    const element = await importing(await scoreboard());
    const rows = [['甲', '乙', '丙', '丁'], ['03-017', '其他', '2026-11-15', '3']];
    await chooseFile(element, await makeXlsx({ name: '表', rows }), '表.xlsx');
    await shows(element, '#import-columns', '表.xlsx');
    await pressButton(element, '试算');
    expect(textIn(element, '.import-note')).to.equal('请选择编号或姓名所在的列。');
    for (const [field, column] of [['account', '0'], ['rule', '1'], ['date', '2'], ['points', '3']]) await chooseIn(element, `#import-column-${field}`, column as string);
    await pressButton(element, '试算');
    await shows(element, '#import-report', '试算报告');
    expect(textsIn(element, '.import-tiles > div')[0]).to.equal('新增1 笔');
  });
});
