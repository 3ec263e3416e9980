import { sealedEntries, type LedgerEntry } from '@jiceng/domain';
import { openStore, type Store } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { freshDatabase, has, nextEvent, until } from '../../testing/org-tree.suite.js';
import { awarded, emptyScoreboard, scoreboard, seedPoints, villageAccounts, villageGoods, wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { pressPrimary, settle, textIn, textsIn } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { chooseInMenu, downloaded } from '../../testing/files-out.suite.js';
import { chooseFile, importing, pressButton, shows } from './out.suite.js';

/** The rows of the table of logs. */
const logTexts = (element: JcPointsScoreboard): string[] => textsIn(element, '.import-logs tbody tr').map((text) => text.replace(/^…\S+ /, ''));

/** What the ledger of a village is as a file. */
async function exported(element: JcPointsScoreboard): Promise<string> {
  const { name, file } = await downloaded(() => chooseInMenu(element, '导出账本'));
  expect(name).to.match(/_积分账本_20261120\.json$/);
  return file.text();
}

/** Another machine, which began with the ledger of a file and went on by itself. */
async function otherMachine(text: string, ...drafts: Parameters<Store['points']['append']>[0]): Promise<string> {
  const store = await openStore({ database: freshDatabase(), storage: 'memory' });
  await store.points.merge((JSON.parse(text) as { entries: readonly LedgerEntry[] }).entries, { author: '' });
  if (drafts.length > 0) await store.points.append(drafts, { author: '孙另台' });
  const { entries, heads } = await store.points.read();
  store.close();
  return JSON.stringify({ ledger: 1, heads, entries });
}

describe('the merge of a ledger', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('brings a ledger from one database into another, whole, and both verify', async () => {
    const from = await scoreboard({ storage: 'indexeddb' });
    const file = await exported(from);
    const own = (await (await from.store).points.read()).entries;
    const database = freshDatabase();
    const seed = await seedPoints(database, { entries: [] }, 'indexeddb');
    seed.close();
    const to = await importing(await emptyScoreboard({ database, storage: 'indexeddb', unit: '111' }), 'merge');
    await expect(to).to.be.accessible();
    await chooseFile(to, file, '备份.json');
    await shows(to, '#merge-report', '文件：备份.json');
    expect(logTexts(to)).to.deep.equal([`本机到– 文件到第 ${wholeVillage.length} 笔 增加${wholeVillage.length} 状态本机没有`]);
    expect(textIn(to, '.import-section')).to.contain('文件连续完整').and.to.contain(`要增加 ${wholeVillage.length} 笔`);
    await expect(to).to.be.accessible();
    const changed = nextEvent<{ readonly noun: string; readonly op: string; readonly id: string }>(to, 'jc-change');
    await pressPrimary(to);
    await shows(to, '#merge-done', `已合并，增加 ${wholeVillage.length} 笔`);
    expect((await changed).detail).to.include({ noun: 'points', op: 'merge' });
    await expect(to).to.be.accessible();
    const { entries, heads } = await (await to.store).points.read();
    expect(entries.slice(0, -1)).to.deep.equal(own);
    expect(heads.map(({ hash }) => hash)).to.include(own.at(-1)?.hash);
    expect((await (await to.store).points.verify()).ok).to.equal(true);
    expect(to.model.board.map(({ account, points }) => [account, points])).to.deep.equal(from.model.board.map(({ account, points }) => [account, points]));
    await pressButton(to, '看合并记录');
    await shows(to, '#entry-title', '合并');
  });

  it('twice has no effect, and says so', async () => {
    const element = await importing(await scoreboard({ storage: 'indexeddb' }), 'merge');
    const file = await otherMachine(await exported(element), awarded('03-017', 5));
    const { length } = element.data.state;
    await chooseFile(element, file, '另一台.json');
    await shows(element, '#merge-report', '另一台.json');
    expect(logTexts(element).map((text) => text.slice(-4))).to.deep.equal(['状态一样', '本机没有']);
    await pressButton(element, '合并 2 笔');
    await shows(element, '#merge-done', '增加 2 笔');
    expect(element.data.state.length).to.equal(length + 3);
    await chooseFile(element, file, '另一台.json');
    await shows(element, '.import-section', '文件里的记录本机都有，没有可合并的。');
    expect(has(element, '#merge-write')).to.equal(false);
    expect(element.data.state.length).to.equal(length + 3);
  });

  it('shows what only the union shows: sold and spent twice, and an event that counted twice, with ways to the ledger', async () => {
    const event = { kind: 'award', account: '03-009', rule: 'other', date: '2026-11-10', points: 4, source: '活动 9' } as const;
    const redeemed = (account: string): Parameters<Store['points']['append']>[0][number] => ({ kind: 'redeem', account, item: 'rice', quantity: 1, points: 60, date: '2026-11-15' });
    const element = await importing(await scoreboard({ storage: 'indexeddb' }), 'merge');
    const base = await exported(element);
    await element.record('redeem', () => [redeemed('02-004'), event]);
    await chooseFile(element, await otherMachine(base, redeemed('02-004'), event, { ...awarded('03-017', 3), approval: true } as never), '另一台.json');
    await shows(element, '#merge-report', '另一台.json');
    await pressPrimary(element);
    await shows(element, '#merge-done', '增加 4 笔');
    const findings = textsIn(element, '.import-findings li > span');
    expect(findings.sort()).to.deep.equal(['兑换超过余额 1 笔', '兑换超过库存 1 笔', '同一事件重复登记 1 笔'].sort());
    expect(textIn(element, '.import')).to.contain('合并来 1 笔待审。');
    await expect(element).to.be.accessible();
    await pressButton(element, '看兑换超过库存的流水');
    await until(() => element.view.startsWith('ledger') && element.view.includes('f=oversold'));
  });

  for (const [what, change, sentences] of [
    ['an altered entry', (text: string) => text.replace('"points":34', '"points":340'), ['文件从第', '内容与写入时不一样，被改动过']],
    ['an end that was cut off', (text: string) => JSON.stringify(((file: { entries: unknown[] }) => ({ ...file, entries: file.entries.slice(0, -3) }))(JSON.parse(text) as { entries: unknown[] })), ['文件末尾缺了记录', '之后的记录不见了']],
    ['a missing entry', (text: string) => JSON.stringify(((file: { entries: unknown[] }) => ({ ...file, entries: file.entries.filter((_, at) => at !== 4) }))(JSON.parse(text) as { entries: unknown[] })), ['文件从第 5 笔起对不上', '前面缺了记录']],
  ] as const) {
    it(`of a file with ${what} is refused, naming the entry, and nothing changes`, async () => {
      const other = await exported(await scoreboard());
      const element = await importing(await scoreboard(), 'merge');
      const { state } = element.data;
      await chooseFile(element, change(other), '坏.json');
      await shows(element, '.import-note[data-kind=danger]', '没有合并');
      for (const sentence of sentences) expect(textIn(element, '.import-note[data-kind=danger]')).to.contain(sentence);
      expect([has(element, '#merge-write'), element.data.state === state]).to.deep.equal([false, true]);
      await expect(element).to.be.accessible();
    });
  }

  it('of a fork names the entry that says something else here', async () => {
    const element = await importing(await scoreboard(), 'merge');
    const { entries } = await (await element.store).points.read();
    const [first] = entries as readonly [LedgerEntry];
    const forked = sealedEntries({ heads: new Map(), last: { time: '', writer: '', sequence: 0 } }, [{ kind: 'account', account: 'h9', name: '别家', accountKind: 'household' }], { writer: first.writer, author: '', now: Date.parse(first.time) });
    await chooseFile(element, JSON.stringify({ ledger: 1, entries: forked }), '分叉.json');
    await shows(element, '.import-note[data-kind=danger]', '第 1 笔与本机的同一笔内容不同');
    expect(logTexts(element)[0]).to.contain('分叉');
  });

  for (const [what, content, sentence] of [
    ['of a newer version', '{"ledger":2,"entries":[]}', '文件由更新的版本写出'],
    ['that is no ledger', '{"rows":[]}', '这不是积分账本文件'],
    ['with an entry that has no place', '{"ledger":1,"entries":[{"writer":"a1"}]}', '文件第 1 笔没有可用的位置'],
    ['that is cut off', '{"ledger":1,"heads":[],"entries":[\n{"kind":"award"', '不完整，少了一部分'],
  ] as const) {
    it(`of a file ${what} is refused with a sentence`, async () => {
      const element = await importing(await scoreboard(), 'merge');
      await chooseFile(element, content, '文件.json');
      await shows(element, '.import-note[data-kind=danger]', sentence);
      expect(textIn(element, '.import-note')).to.contain('账本没有变化');
    });
  }

  it('of an older file adds nothing and says that it is older', async () => {
    const element = await importing(await scoreboard(), 'merge');
    const file = await exported(element);
    await element.record('award', () => [awarded('03-017', 1)]);
    await chooseFile(element, file, '旧.json');
    await shows(element, '.import-section', '没有可合并的');
    expect(logTexts(element)[0]).to.contain('文件较旧');
  });

  it('that is called off while the file is read leaves everything as it is', async () => {
    const element = await importing(await scoreboard(), 'merge');
    const { state } = element.data;
    const line = JSON.stringify(((await (await element.store).points.read()).entries)[0]);
    void chooseFile(element, `{"ledger":1,"heads":[],"entries":[\n${Array.from({ length: 60_000 }, () => line).join(',\n')}\n]}\n`, '很大.json');
    await until(() => element.work.stage !== 'idle');
    element.work.cancel();
    await shows(element, '.banner', '已取消');
    expect([has(element, '#merge-report'), element.data.state === state]).to.deep.equal([false, true]);
  });

  it('compares anew when something was recorded between report and merge', async () => {
    const element = await importing(await scoreboard(), 'merge');
    const file = await otherMachine(await exported(element), awarded('03-017', 5));
    await chooseFile(element, file, '另一台.json');
    await shows(element, '#merge-report', '另一台.json');
    await element.record('award', () => [awarded('03-009', 1)]);
    await settle(element);
    await pressPrimary(element);
    await shows(element, '#merge-done', '增加 2 笔');
    expect((await (await element.store).points.verify()).ok).to.equal(true);
  });

  it('keeps households and goods that only the other machine has', async () => {
    const element = await importing(await scoreboard({}, { entries: villageAccounts }), 'merge');
    const other = await scoreboard({}, { entries: villageGoods });
    await chooseFile(element, await exported(other), '超市.json');
    await shows(element, '#merge-report', '超市.json');
    await pressPrimary(element);
    await shows(element, '#merge-done', `增加 ${villageGoods.length} 笔`);
    expect(textIn(element, '.import')).to.contain('合并后没有需要处理的问题。');
    expect([...element.data.state.items.keys()]).to.deep.equal(['soap', 'rice']);
  });
});
