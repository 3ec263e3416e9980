import { awardFieldOf } from '@jiceng/domain';
import { openStore } from '@jiceng/storage';
import { openImport } from '@jiceng/storage/transfer';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, freshDatabase, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { emptyScoreboard, scoreboard, seedPoints } from '../../testing/points-scoreboard.suite.js';
import { settle, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import { chooseInMenu, downloaded } from '../../testing/files-out.suite.js';
import { chooseFile, importing, pressButton, shows } from './out.suite.js';
import { templateColumns } from './sheet-template.js';

const sheet = '编号,项目,日期,分值\r\n03-017,其他,2026-11-15,3\r\n02-004,参加清洁日,2026-11-15,\r\n';

describe('an import of points', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('is opened from the menu of any view, and goes back to where it was opened', async () => {
    const element = await scoreboard();
    element.view = 'ledger';
    await until(() => has(element, '.ledger'));
    await chooseInMenu(element, '导入积分表');
    await until(() => has(element, '.import'));
    await chooseInMenu(element, '合并账本');
    await until(() => element.view.includes('way=merge'));
    await pressButton(element, '返回');
    await until(() => element.view.startsWith('ledger'));
  });

  for (const [what, content, name, sentence] of [
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]), '旧.xls', '旧版 .xls'],
    ['an empty file', '', '空.csv', '里面没有内容'],
    ['a page', '<!doctype html><html><body>登录</body></html>', '导出.xls', '是网页或文档'],
    ['headings without rows', '编号,项目,日期\r\n', '只有表头.csv', '表里没有内容行'],
  ] as const) {
    it(`of ${what} is refused with the reason, and nothing is recorded`, async () => {
      const element = await importing(await scoreboard());
      const { length } = element.data.state;
      await chooseFile(element, content, name);
      await shows(element, '.import-note', sentence);
      expect(element.data.state.length).to.equal(length);
      expect(textIn(element, '.import-steps [aria-current]')).to.equal('1 选择表格');
      await expect(element).to.be.accessible();
    });
  }

  it('that came out otherwise by now records nothing and shows the new report', async () => {
    const database = freshDatabase();
    const seed = await seedPoints(database, {}, 'indexeddb');
    const element = await importing(await emptyScoreboard({ database, storage: 'indexeddb', unit: '111' }));
    await chooseFile(element, '编号,项目,日期\r\n02-004,参加学习活动,2026-11-15\r\n', '学习.csv');
    await shows(element, '#import-columns', '学习.csv');
    await pressButton(element, '试算');
    await shows(element, '#import-report', '试算报告');
    // Somebody else uses the whole year's cap up; this tab has not heard of it when the button is pressed.
    const { state } = element.data;
    await seed.points.append([{ kind: 'award', account: '02-004', rule: 'study-event', date: '2026-03-01', points: 12 }], { author: '别人' });
    await pressButton(element, '写入 1 笔');
    await shows(element, '.import-note[data-kind=warning]', '什么也没有写入');
    expect(textsIn(element, '.import-tiles > div')[0]).to.equal('新增0 笔');
    expect(element.data.state.length).to.equal(state.length + 1);
    seed.close();
  });

  it('asks who records where the page does not say, and keeps what was read until it knows', async () => {
    const element = await importing(await scoreboard({ author: '' }));
    element.removeAttribute('author');
    await chooseFile(element, sheet, '表.csv');
    await shows(element, '#import-columns', '表.csv');
    await pressButton(element, '试算');
    await pressButton(element, '写入 2 笔');
    expect(textIn(element, '.import-note')).to.equal('请填登记人姓名。');
    await typeInto(element, '#import-author', '吴登记');
    await pressButton(element, '写入 2 笔');
    await shows(element, '#import-done', '登记 2 笔');
    const store = await element.store;
    const { entries } = await store.points.read();
    expect(entries.slice(-2).map(({ author }) => author)).to.deep.equal(['吴登记', '吴登记']);
  });

  it('is recorded once when the button is pressed twice', async () => {
    const element = await importing(await scoreboard());
    const events = recordEvents(element, 'jc-change');
    const { length } = element.data.state;
    await chooseFile(element, sheet, '表.csv');
    await shows(element, '#import-columns', '表.csv');
    find<HTMLInputElement>(element, '#import-marks').click();
    await pressButton(element, '试算');
    const write = find<HTMLButtonElement>(element, '#import-write');
    write.click();
    write.click();
    await shows(element, '#import-done', '登记 2 笔');
    await settle(element);
    expect([element.data.state.length, events.length]).to.deep.equal([length + 2, 1]);
  });

  it('stores nothing of it when the room ends, and keeps the report', async () => {
    const database = freshDatabase();
    const seed = await seedPoints(database, {}, 'indexeddb');
    seed.close();
    const element = await importing(await emptyScoreboard({ database, storage: 'indexeddb', unit: '111' }));
    await chooseFile(element, sheet, '表.csv');
    await shows(element, '#import-columns', '表.csv');
    await pressButton(element, '试算');
    const { put } = IDBObjectStore.prototype;
    const { length } = element.data.state;
    try {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
      await pressButton(element, '写入 2 笔');
      await shows(element, '.banner', 'storage-quota');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(element.data.state.length).to.equal(length);
    await pressButton(element, '写入 2 笔');
    await shows(element, '#import-done', '登记 2 笔');
  });

  it('has nothing to offer to who may only read, and to the public it is not there', async () => {
    const reader = await importing(await scoreboard({ readonly: '' }));
    expect(textIn(reader, '.import')).to.contain('只读，不能导入。');
    expect(has(reader, '#import-file')).to.equal(false);
    const everybody = await scoreboard({ audience: 'public' });
    everybody.view = 'import';
    await settle(everybody);
    expect(everybody.view.startsWith('board')).to.equal(true);
  });

  it('begins with an empty sheet whose headings it knows', async () => {
    const element = await importing(await scoreboard());
    const { name, file } = await downloaded(() => pressButton(element, '下载空表（Excel）'));
    expect(name).to.equal('柳树村_积分登记表_20261120.xlsx');
    const session = await openImport(file);
    expect(session.columns.map(awardFieldOf)).to.deep.equal(templateColumns.map(([field]) => field));
    session.close();
  });

  it('with no account yet leads to them', async () => {
    const element = await importing(await scoreboard({}, { entries: [] }));
    await pressButton(element, '录入名册');
    await until(() => has(element, '.accounts'));
  });

  it('of a file that is a ledger goes on as a merge', async () => {
    const element = await importing(await scoreboard());
    const other = await openStore({ database: freshDatabase(), storage: 'memory' });
    await other.points.append([{ kind: 'award', account: '03-017', rule: 'other', date: '2026-11-10', points: 1 }], { author: '' });
    const { entries } = await other.points.read();
    other.close();
    await chooseFile(element, JSON.stringify({ ledger: 1, entries }), '另一台.json');
    await shows(element, '#merge-report', '另一台.json');
    expect(element.view).to.contain('way=merge');
  });
});
