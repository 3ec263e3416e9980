import { isJicengError } from '@jiceng/domain';
import { openStore } from '@jiceng/storage';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { awarded, emptyScoreboard, scoreboard, seedPoints, villageAccounts } from '../testing/points-scoreboard.suite.js';
import { freshDatabase, nextEvent, recordEvents, rejection, until } from '../testing/org-tree.suite.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

/** Two households and a member, as a page adds them. */
const twoHouseholds = [
  { id: 'h1', name: '赵大山', kind: 'household' },
  { id: 'h2', name: '钱秀', kind: 'household' },
  { id: 'm1', name: '赵小明', kind: 'member', household: 'h1' },
] as const;

const other = (account: string, points: number) => ({ account, rule: 'other', date: '2026-11-10', points });

async function withHouseholds(attributes: Readonly<Record<string, string>> = {}): Promise<JcPointsScoreboard> {
  const element = await emptyScoreboard(attributes);
  await element.addAccounts(twoHouseholds);
  return element;
}

const pointsOf = ({ standings }: JcPointsScoreboard, account: string): number | undefined => standings.find((line) => line.account === account)?.points;
const balanceOf = ({ standings }: JcPointsScoreboard, account: string): number | undefined => standings.find((line) => line.account === account)?.balance;
const codeOf = async (attempt: Promise<unknown>): Promise<string> => ((await rejection(attempt)) as { readonly code: string }).code;
const lengthOf = ({ data }: JcPointsScoreboard): number => data.state.length;

for (const storage of ['memory', 'indexeddb']) {
  describe(`what a page calls, with ${storage}`, () => {
    it('adds accounts, awards, approves, takes back and redeems, each shown when it settles', async () => {
      const element = await withHouseholds({ storage });
      const { id } = await element.award(other('h1', 30));
      expect([pointsOf(element, 'h1'), balanceOf(element, 'h1')]).to.deep.equal([30, 30]);
      expect(element.shadowRoot?.querySelector('.board-table')?.textContent).to.contain('赵大山');
      await element.setCatalogue([{ id: 'soap', name: '洗衣皂', price: 20, stock: 6 }]);
      await element.redeem({ account: 'm1', item: 'soap', quantity: 1 });
      expect([pointsOf(element, 'h1'), balanceOf(element, 'h1'), element.catalogue[0]?.stock]).to.deep.equal([30, 10, 5]);
      const waiting = await element.award({ account: 'h2', rule: 'cleaning-day', date: '2026-11-12' });
      expect(pointsOf(element, 'h2')).to.equal(0);
      element.author = '郑审核';
      await element.approve(waiting.id);
      expect(pointsOf(element, 'h2')).to.equal(2);
      await element.reverse(id, '重复登记');
      expect(pointsOf(element, 'h1')).to.equal(0);
    });

    it('finds them again in another widget of the same database', async () => {
      const element = await withHouseholds({ storage });
      await element.award(other('h2', 7));
      const database = element.database as string;
      const again = await emptyScoreboard({ storage, database });
      expect([again.standings.map(({ account }) => account), pointsOf(again, 'h2')]).to.deep.equal([['h2', 'h1', 'm1'], 7]);
    });

    it('follows what is recorded elsewhere in the page', async () => {
      const element = await withHouseholds({ storage });
      const store = await openStore({ database: element.database as string, storage: storage as 'memory' });
      await store.points.append([awarded('h1', 9)], { author: '别人' });
      await until(() => pointsOf(element, 'h1') === 9);
      store.close();
    });

    it('verifies what is stored', async () => {
      const element = await withHouseholds({ storage });
      await element.award(other('h1', 5));
      const { ok, entries, head } = await element.verify();
      expect([ok, entries, /^[0-9a-f]{64}$/.test(head)]).to.deep.equal([true, 4, true]);
      expect(element.shadowRoot?.querySelector('.verify-line')?.textContent?.replace(/\s+/g, ' ')).to.contain('4 笔流水连续完整');
    });

    it('shows after a check what follows from the entries, whatever was kept of them', async () => {
      const element = await withHouseholds({ storage });
      await element.award(other('h1', 30));
      const { state } = element.data;
      element.data.state = { ...state, purse: state.purse.map((piece) => piece.map(() => 999)) };
      expect(balanceOf(element, 'h1')).to.equal(999);
      await element.verify();
      expect(balanceOf(element, 'h1')).to.equal(30);
    });

    it('never overdraws and never oversells, when two redeem at once', async () => {
      const element = await withHouseholds({ storage });
      await element.award(other('h1', 30));
      await element.setCatalogue([{ id: 'soap', name: '洗衣皂', price: 20, stock: 6 }]);
      const second = await emptyScoreboard({ storage, database: element.database as string });
      const attempts = await Promise.allSettled([element, second, element].map((each) => each.redeem({ account: 'h1', item: 'soap', quantity: 1 })));
      expect(attempts.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected', 'rejected']);
      const [refused] = attempts.filter((each) => each.status === 'rejected') as [PromiseRejectedResult];
      expect(isJicengError(refused.reason) && refused.reason.code).to.equal('points-balance');
      await until(() => balanceOf(element, 'h1') === 10 && balanceOf(second, 'h1') === 10);
      expect([element.catalogue[0]?.stock, second.catalogue[0]?.stock]).to.deep.equal([5, 5]);
    });
  });
}

/** A scoreboard over the same database in a window of its own, with its own copy of the code. */
async function inAnotherWindow(element: JcPointsScoreboard): Promise<JcPointsScoreboard> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another window"></iframe>`);
  const other = frame.contentDocument as Document;
  const script = other.createElement('script');
  script.type = 'module';
  script.src = new URL('./define.ts', import.meta.url).href;
  const loaded = nextEvent(script, 'load');
  other.head.append(script);
  await loaded;
  const foreign = other.createElement('jc-points-scoreboard');
  for (const name of ['database', 'storage', 'profile', 'today', 'author']) foreign.setAttribute(name, element.getAttribute(name) ?? '');
  other.body.append(foreign);
  await foreign.ready;
  return foreign;
}

describe('two windows', () => {
  it('follow each other, and say so', async () => {
    const element = await withHouseholds({ storage: 'indexeddb' });
    const foreign = await inAnotherWindow(element);
    await foreign.award(other('h1', 9));
    await until(() => pointsOf(element, 'h1') === 9);
    await until(() => element.shadowRoot?.querySelector('[role=status]')?.textContent === '另一窗口更新了积分');
  });

  it('that redeem the last item at once: one gets it, and the other is told why not', async () => {
    const element = await withHouseholds({ storage: 'indexeddb' });
    await element.award(other('h1', 50));
    await element.award(other('h2', 50));
    await element.setCatalogue([{ id: 'rice', name: '大米', price: 20, stock: 1 }]);
    const foreign = await inAnotherWindow(element);
    const attempts = await Promise.allSettled([element.redeem({ account: 'h1', item: 'rice', quantity: 1 }), foreign.redeem({ account: 'h2', item: 'rice', quantity: 1 })]);
    expect(attempts.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const [refused] = attempts.filter((each) => each.status === 'rejected') as [PromiseRejectedResult];
    expect((refused.reason as { readonly code: string }).code).to.equal('points-stock');
    await until(() => element.catalogue[0]?.stock === 0 && foreign.catalogue[0]?.stock === 0);
    expect([balanceOf(element, 'h1'), balanceOf(element, 'h2')].sort()).to.deep.equal([30, 50]);
    expect((await element.verify()).ok).to.equal(true);
  });
});

describe('what is refused', () => {
  for (const [what, attempt, code] of [
    ['points for nobody', (element) => element.award(other('h9', 1)), 'unknown-account'],
    ['an item that the rules do not have', (element) => element.award({ ...other('h1', 1), rule: 'singing' }), 'unknown-rule'],
    ['half a point', (element) => element.award(other('h1', 0.5)), 'points-bad-value'],
    ['points as text', (element) => element.award(other('h1', '5' as never)), 'points-bad-value'],
    ['a day that is none', (element) => element.award({ ...other('h1', 1), date: '2026-02-30' }), 'points-bad-value'],
    ['no award at all', (element) => element.award(null as never), 'points-bad-value'],
    ['more than the rule gives', (element) => element.award({ account: 'h1', rule: 'courtyard', date: '2026-11-10', points: 11, judges: ['甲', '乙', '丙'] }), 'points-range'],
    ['too few judges', (element) => element.award({ account: 'h1', rule: 'courtyard', date: '2026-11-10', points: 9, judges: ['甲', '乙'] }), 'points-judges'],
    ['points for themselves', (element) => element.award({ account: 'm1', rule: 'cleaning-day', date: '2026-11-10' }), 'points-same-person'],
    ['a reversal of nothing', (element) => element.reverse('a:1:00000000000000000000000000000000', '没有'), 'unknown-entry'],
    ['an approval of nothing', (element) => element.approve('x'), 'unknown-entry'],
    ['goods that are not there', (element) => element.redeem({ account: 'h1', item: 'gold', quantity: 1 }), 'unknown-item'],
    ['goods for nobody', (element) => element.redeem({ account: 'h9', item: 'soap', quantity: 1 }), 'unknown-account'],
    ['no goods', (element) => element.redeem({ account: 'h1', item: 'soap', quantity: 0 }), 'points-bad-value'],
    ['more than there is to spend', (element) => element.redeem({ account: 'h1', item: 'soap', quantity: 2 }), 'points-balance'],
    ['an account of an unknown household', (element) => element.addAccounts([{ id: 'm9', name: '孙', kind: 'member', household: 'h9' }]), 'unknown-account'],
    ['an account of an unknown kind', (element) => element.addAccounts([{ id: 'm9', name: '孙', kind: 'dog' as never }]), 'points-bad-value'],
    ['a move that is yet to come', (element) => element.addAccounts([{ id: 'm9', name: '孙', kind: 'member', household: 'h1', date: '2099-01-01' }]), 'points-future'],
    ['accounts that are no list', (element) => element.addAccounts({ id: 'm9' } as never), 'points-bad-value'],
    ['goods at half a point', (element) => element.setCatalogue([{ id: 'tea', name: '茶', price: 0.5, stock: 1 }]), 'points-bad-value'],
    ['the same goods twice', (element) => element.setCatalogue([{ id: 'tea', name: '茶', price: 5, stock: 1 }, { id: 'tea', name: '茶', price: 5, stock: 1 }]), 'points-bad-value'],
  ] as readonly (readonly [string, (element: JcPointsScoreboard) => Promise<unknown>, string])[]) {
    it(`${what} with ${code}, and nothing is written`, async () => {
      const element = await withHouseholds({ author: '赵小明' });
      await element.award(other('h1', 30));
      await element.setCatalogue([{ id: 'soap', name: '洗衣皂', price: 20, stock: 6 }]);
      const before = lengthOf(element);
      const heard = recordEvents(element, 'jc-change', 'jc-error');
      expect(await codeOf(attempt(element))).to.equal(code);
      expect(lengthOf(element)).to.equal(before);
      expect(heard.map((each) => each.split(' ')[0])).to.deep.equal(['jc-error']);
    });
  }

  it('the same event a second time', async () => {
    const element = await withHouseholds();
    await element.award({ ...other('h1', 5), source: 'day-7' });
    expect(await codeOf(element.award({ ...other('h2', 5), source: 'day-7' }))).to.equal('duplicate-source');
  });

  it('an approval by who recorded it, and then one by somebody else is not', async () => {
    const element = await withHouseholds();
    const { id } = await element.award({ account: 'h1', rule: 'cleaning-day', date: '2026-11-12' });
    expect(await codeOf(element.approve(id))).to.equal('points-same-person');
    element.author = '郑审核';
    await element.approve(id);
    expect(await codeOf(element.approve(id))).to.equal('points-settled');
  });

  for (const [why, attribute, value] of [['readonly', 'readonly', ''], ['the public looks', 'audience', 'public']] as const) {
    it(`every write while ${why}`, async () => {
      const element = await scoreboard({ [attribute]: value });
      const before = lengthOf(element);
      for (const attempt of [
        element.award(other('03-017', 1)),
        element.reverse('x', ''),
        element.approve('x'),
        element.redeem({ account: '03-017', item: 'soap', quantity: 1 }),
        element.addAccounts([{ id: 'h9', name: '孙', kind: 'household' }]),
        element.setCatalogue([]),
      ]) {
        expect(await codeOf(attempt)).to.equal('readonly');
      }
      expect(lengthOf(element)).to.equal(before);
    });
  }

  it('an account of a unit that the tree does not have, where there is a tree', async () => {
    const element = await scoreboard();
    expect(await codeOf(element.addAccounts([{ id: 'h9', name: '孙', kind: 'household', unit: '999' }]))).to.equal('unknown-unit');
  });
});

describe('events', () => {
  it('are one for each write, with the id that the method gives', async () => {
    const element = await withHouseholds();
    const heard = recordEvents(element, 'jc-change', 'jc-select', 'jc-view');
    const { id } = await element.award(other('h1', 3));
    await element.addAccounts([{ id: 'h3', name: '孙平', kind: 'household' }]);
    expect(heard).to.have.length(2);
    expect(heard[0]).to.equal(`jc-change {"noun":"points","op":"award","id":"${id}"}`);
    expect(heard[1]).to.contain('"op":"account"');
  });

  it('are none for accounts that stand as they are given', async () => {
    const element = await withHouseholds();
    const heard = recordEvents(element, 'jc-change');
    await element.addAccounts(twoHouseholds);
    expect([heard, lengthOf(element)]).to.deep.equal([[], 3]);
  });
});

describe('accounts', () => {
  it('are given as they were added, and the same id again changes the name and leaves the ledger alone', async () => {
    const element = await withHouseholds();
    await element.award(other('h1', 5));
    await element.addAccounts([{ id: 'h1', name: '赵大川', kind: 'household' }]);
    expect(element.accounts.map(({ id, name, kind, household }) => [id, name, kind, household])).to.deep.equal([['h1', '赵大川', 'household', null], ['h2', '钱秀', 'household', null], ['m1', '赵小明', 'member', 'h1']]);
    expect(pointsOf(element, 'h1')).to.equal(5);
  });

  it('that are new belong to the unit that shows, and those of other units do not show', async () => {
    const element = await scoreboard({ unit: '111' });
    await element.addAccounts([{ id: 'h9', name: '孙平', kind: 'household' }]);
    expect(element.accounts.map(({ id }) => id)).to.include('h9').and.not.include('09-001');
    element.unit = '112';
    await element.updateComplete;
    expect(element.accounts.map(({ id }) => id)).to.deep.equal(['09-001']);
  });

  it('are masked for the public, and only those on boards', async () => {
    const element = await scoreboard({ audience: 'public' }, { entries: [...villageAccounts, { kind: 'account', account: '03-009', optedOut: true }] });
    expect(element.accounts.map(({ id, name }) => `${id} ${name}`)).to.include.members(['03-017 赵**', '02-004 欧阳**']);
    expect(element.accounts.map(({ id }) => id)).not.to.include('03-009');
    expect(element.accounts.every((account) => !('household' in account) && !('class' in account))).to.equal(true);
    expect(element.standings.every(({ name }) => name.includes('*'))).to.equal(true);
  });
});

describe('the ledger', () => {
  it('that is damaged shows no board, says so, and can be verified', async () => {
    const database = freshDatabase();
    const store = await seedPoints(database, {}, 'indexeddb');
    store.close();
    await damage(database);
    const element = await emptyScoreboard({ database, storage: 'indexeddb' });
    expect(element.data.problem?.code).to.equal('points-chain');
    expect(element.shadowRoot?.querySelector('.board-table')).to.equal(null);
    const { ok, firstBad } = await element.verify();
    expect([ok, typeof firstBad]).to.deep.equal([false, 'number']);
    expect(await codeOf(element.award(other('03-017', 1)))).to.equal('points-chain');
  });

  it('sends its progress while it is opened', async () => {
    const database = freshDatabase();
    const store = await seedPoints(database, { entries: [...villageAccounts, ...Array.from({ length: 5000 }, () => awarded('03-017', 1))] });
    const element = document.createElement('jc-points-scoreboard');
    const heard = nextEvent<{ phase: string; total: number }>(element, 'jc-progress');
    for (const [name, value] of Object.entries({ database, storage: 'memory', profile: 'sample-village' })) element.setAttribute(name, value);
    document.body.append(element);
    expect((await heard).detail.phase).to.equal('reading');
    await element.ready;
    expect(element.standings.find(({ account }) => account === '03-017')?.lifetime).to.equal(5000);
    element.remove();
    store.close();
  });
});

/** Takes the last entry out of a database, and leaves the head that names it. */
async function damage(database: string): Promise<void> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = opened.transaction('entries', 'readwrite');
    transaction.objectStore('entries').openCursor(null, 'prev').onsuccess = (event) => (event.target as IDBRequest<IDBCursorWithValue | null>).result?.delete();
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  opened.close();
}
