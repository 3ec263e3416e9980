import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../../testing/org-tree.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { award, choose, focused, keys, locking, press, SeededLedger, settle, textOf, textsOf, type, waiting } from './ledger-page.suite.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** The reversal of an entry, opened by a user. */
async function reversing(ledger: SeededLedger, id: string, attributes: Readonly<Record<string, string>> = {}): Promise<JcPointsScoreboard> {
  const element = await ledger.show('ledger', '.ledger', attributes);
  await element.actions.openForUser('ledger', { e: id, reverse: '1' });
  await until(() => has(element, '.reversal'));
  await settle(element);
  return element;
}

const last = async (ledger: SeededLedger) => (await ledger.entries()).at(-1);

describe('a reversal (冲正)', () => {
  it('asks for a reason, says what it comes to, and is recorded with Ctrl+Enter as one entry and one event', async () => {
    const ledger = new SeededLedger();
    const id = await ledger.one('吴登记', award('03-017', 30));
    const element = await reversing(ledger, id);
    const changes: unknown[] = [];
    element.addEventListener('jc-change', (event) => changes.push((event as CustomEvent).detail));
    expect(focused(element)?.id).to.equal('reversal-reason');
    expect(textsOf(element, '.effects li')).to.deep.equal(['可用余额 30 → 0 分', '第 14 笔仍留在账本里，标为“已冲正”，两笔互相注明。']);
    expect(textOf(element, '[part=primary]')).to.equal('冲正');
    await keys(element, 'Control+Enter');
    expect(textOf(element, '#reversal-problem')).to.contain('还没有选择原因');
    expect(find(element, '#reversal-reason').getAttribute('aria-invalid')).to.equal('true');
    await choose(element, '#reversal-reason', 'other');
    await press(element, '#reversal-submit');
    expect(focused(element)?.id).to.equal('reversal-words');
    await choose(element, '#reversal-reason', 'duplicate');
    await type(element, '#reversal-words', '同 12 笔');
    await keys(element, 'Control+Enter');
    await until(() => !has(element, '.reversal'));
    expect(await last(ledger)).to.include({ kind: 'reverse', target: id, date: '2026-11-10', note: '重复登记：同 12 笔', author: '周审核' });
    expect(changes).to.have.length(1);
    expect(changes[0]).to.include({ noun: 'points', op: 'reverse' });
    expect(textOf(element, '.page-head .standing')).to.equal('↩已冲正');
    expect(focused(element)?.id).to.equal('entry-title');
  });

  it('within ten minutes is an undo (撤回) without reason or approval', async () => {
    const ledger = new SeededLedger();
    await ledger.store;
    ledger.now();
    const id = await ledger.one('吴登记', award('03-017', 3, { rule: 'mediation' }));
    const element = await reversing(ledger, id);
    expect(textOf(element, '.reversal .sentence')).to.contain('还有 10 分钟');
    expect(has(element, '#reversal-reason')).to.equal(false);
    expect(textOf(element, '[part=primary]')).to.equal('撤回');
    await press(element, '#reversal-submit');
    await until(() => !has(element, '.reversal'));
    expect(await last(ledger)).to.include({ kind: 'reverse', undo: true });
  });

  it('of a redemption says what has to come back; of an approved item it waits for another person', async () => {
    const ledger = new SeededLedger();
    await ledger.add('吴登记', award('03-017', 50));
    const soap = await ledger.one('吴登记', { kind: 'redeem', account: '03-017', item: 'soap', quantity: 2, points: 40, date: '2026-11-12' });
    const approved = await ledger.one('吴登记', waiting('03-017'));
    await ledger.add('钱审核', { kind: 'approve', target: approved });
    const element = await reversing(ledger, soap);
    expect(textsOf(element, '.effects li').slice(0, 3)).to.deep.equal(['可用余额 12 → 52 分', '洗衣皂 库存 4 → 6', '请先收回 洗衣皂 2 件，再退还积分。']);
    element.view = `ledger;e=${encodeURIComponent(approved)};reverse=1`;
    await until(() => textOf(element, '#reversal-title') === '冲正第 16 笔');
    expect(textsOf(element, '.effects li')).to.include('冲正要由另一位审核人通过才生效，在那之前积分不变。');
    await choose(element, '#reversal-reason', 'facts');
    await keys(element, 'Control+Enter');
    await until(() => !has(element, '.reversal'));
    expect(element.data.state.pending.size).to.equal(1);
    await press(element, '#entry-reverse');
    expect(textOf(element, '.reversal .sentence')).to.contain('正等另一位审核人通过');
  });

  it('after a lock counts to the current period and names the closed one', async () => {
    const ledger = new SeededLedger();
    const id = await ledger.one('吴登记', award('03-017', 4, { date: '2026-08-01' }));
    await ledger.add('吴登记', locking('2026-Q3'));
    const element = await reversing(ledger, id);
    expect(textsOf(element, '.effects li')).to.include('2026年三季度已经锁定，不能再改，所以冲正计入2026年四季度，并注明所更正的时段。');
    await choose(element, '#reversal-reason', 'points');
    await press(element, '#reversal-submit');
    await until(() => !has(element, '.reversal'));
    expect(await last(ledger)).to.include({ date: '2026-11-20' });
    await until(() => has(element, '.follows [data-entry]'));
    await press(element, '.follows [data-entry]');
    await until(() => has(element, '.facts.chain'));
    expect(textsOf(element, '.entry-page .sentence')).to.deep.equal(['原记录属于已锁定的2026年三季度，更正计入 2026年11月20日 所在的时段。']);
  });

  it('asks who records where the page does not say, is left with Escape, and is not offered where nothing may change', async () => {
    const ledger = new SeededLedger();
    const id = await ledger.one('吴登记', award('03-017', 4));
    const element = await reversing(ledger, id, { author: '' });
    expect(has(element, '#reversal-author')).to.equal(true);
    await keys(element, 'Escape');
    expect(has(element, '.reversal')).to.equal(false);
    expect(focused(element)?.id).to.equal('entry-reverse');
    element.setAttribute('readonly', '');
    await settle(element);
    expect([has(element, '#entry-reverse'), has(element, '[part=primary]')]).to.deep.equal([false, false]);
    expect(await ledger.entries()).to.have.length(14);
  });
});
