import type { LedgerEntry, LedgerHead } from '@jiceng/domain';
import { openStore, type Store } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { button, find, freshDatabase, has, until } from '../../testing/org-tree.suite.js';
import { emptyScoreboard, seedPoints, scoreboard, wholeVillage } from '../../testing/points-scoreboard.suite.js';
import { keys, pressPrimary, settle, textIn, textsIn, typeInto } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** Opens the check and waits until it has found something. */
async function verifying(element: JcPointsScoreboard): Promise<JcPointsScoreboard> {
  element.view = 'verify';
  await until(() => has(element, '[aria-labelledby=verify-found] > :is(.gate, .muted)'));
  await settle(element);
  return element;
}

/** Changes what lies in the database, behind the back of everybody. */
async function tampered(database: string, change: (entries: IDBObjectStore) => Promise<void> | void): Promise<void> {
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  const transaction = raw.transaction('entries', 'readwrite');
  await change(transaction.objectStore('entries'));
  await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
  raw.close();
}

const read = (entries: IDBObjectStore, key: number): Promise<LedgerEntry> =>
  new Promise((resolve) => {
    const request = entries.get(key);
    request.onsuccess = () => resolve(request.result as LedgerEntry);
  });

/** A village in IndexedDB whose database was changed before the scoreboard opened it. */
async function villageWith(change: (entries: IDBObjectStore) => Promise<void> | void, attributes: Readonly<Record<string, string>> = {}): Promise<JcPointsScoreboard> {
  const database = freshDatabase();
  const store = await seedPoints(database, {}, 'indexeddb');
  store.close();
  await tampered(database, change);
  return emptyScoreboard({ database, storage: 'indexeddb', unit: '111', ...attributes });
}

async function chosen(element: JcPointsScoreboard, content: unknown, name = '账本.json'): Promise<void> {
  const transfer = new DataTransfer();
  transfer.items.add(new File([typeof content === 'string' ? content : JSON.stringify(content)], name));
  const field = find<HTMLInputElement>(element, '#verify-file');
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => textIn(element, '#verify-found').includes(name) || has(element, '[aria-labelledby=verify-file-title] .gate'));
  await settle(element);
}

const ledgerOf = async (store: Store): Promise<{ entries: readonly LedgerEntry[]; heads: readonly LedgerHead[] }> => store.points.read();
const foundIn = (element: JcPointsScoreboard): string => textIn(element, '[aria-labelledby=verify-found] .gate');

describe('the check of the ledger', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('begins by itself, and says how many entries stand, with the head', async () => {
    const element = await verifying(await scoreboard());
    const { entries } = await ledgerOf(await element.store);
    expect(foundIn(element)).to.contain(`${wholeVillage.length} 笔，连续完整`).and.to.contain('还没有公示过');
    expect(textIn(element, '.verify .digits').replaceAll(' ', '')).to.equal(entries.at(-1)?.hash);
    await expect(element).to.be.accessible();
  });

  it('of an empty ledger says so', async () => {
    const element = await verifying(await scoreboard({}, { entries: [] }));
    expect(textIn(element, '.verify')).to.contain('账本里还没有记录。');
  });

  it('says with which published head it agrees, and that entries came since', async () => {
    const element = await scoreboard({ today: '2027-01-04', period: '2026-Q4' });
    const { entries, heads } = await ledgerOf(await element.store);
    const totals = { issued: 1, reversed: 0, redeemed: 0, expired: 0, accounts: 1 };
    await element.record('publish', () => [{ kind: 'publish', period: '2026-Q4', date: '2027-01-04', ends: '2027-01-11', days: 5, places: [], heads, head: entries.at(-1)?.hash ?? '', entries: entries.length, totals, corrections: [] }]);
    await verifying(element);
    expect(foundIn(element)).to.contain('与2027年1月4日公示的2026年四季度链头一致');
    await element.record('award', () => [{ kind: 'award', account: '03-017', rule: 'other', date: '2027-01-04', points: 1 }]);
    await settle(element);
    expect(textsIn(element, '.verify .gate')[1]).to.equal('核对之后又记了 1 笔，请再核对一次。');
    await pressPrimary(element);
    await until(() => foundIn(element).includes(`${wholeVillage.length + 2} 笔`));
  });

  it('compares a head from paper by its first 16 digits, and says plainly when there is none', async () => {
    const element = await verifying(await scoreboard());
    const { entries } = await ledgerOf(await element.store);
    const compare = async (text: string): Promise<string> => {
      await typeInto(element, '#verify-head', text);
      await keys(element, 'Enter');
      return textIn(element, '#compare-outcome');
    };
    const now = entries.at(-1)?.hash ?? '';
    expect(await compare(`${now.slice(0, 4)} ${now.slice(4, 8)} ${now.slice(8, 12)} ${now.slice(12, 16)}`)).to.equal('一致：就是账本现在的链头。');
    expect(await compare((entries[4]?.hash ?? '').slice(0, 20))).to.equal('一致：是记完第 5 笔时的链头，账本到那里都在。');
    expect(await compare(now.slice(0, 15))).to.contain('至少要 16 位，现在是 15 位');
    expect(await compare('0'.repeat(16))).to.contain('对不上：账本里没有这个链头');
    await expect(element).to.be.accessible();
  });

  it('goes back to the tab from which it was opened', async () => {
    const element = await scoreboard();
    element.view = 'publicity';
    await until(() => has(element, '.publicity'));
    await element.actions.openForUser('verify');
    await until(() => has(element, '.verify'));
    button(element, '返回').focus();
    await keys(element, 'Enter');
    await until(() => element.view.startsWith('publicity'));
    await until(() => element.shadowRoot?.activeElement?.matches('[part=primary], [role=tab][aria-selected=true]'));
  });
});

describe('a ledger that was tampered with in IndexedDB', () => {
  it('by a changed entry is found, with the entry and what still stands', async () => {
    const element = await villageWith(async (entries) => {
      entries.put({ ...(await read(entries, 15)), points: 99 }, 15);
    });
    await verifying(element);
    expect(foundIn(element)).to.contain('第 15 笔起对不上').and.to.contain('前 14 笔仍然成立。');
    expect(textsIn(element, '.problems li')).to.deep.equal(['第 15 笔 · 内容与写入时不一样，被改动过2026年11月2日 · p1 赵大山 · 参加村民会议']);
    expect(textIn(element, '.verify')).to.contain('什么也没有删');
    expect(textsIn(element, '.verify .buttons button')).to.include('导出账本给上级');
    await expect(element).to.be.accessible();
  });

  it('by a changed entry is told to the public without saying whose it is', async () => {
    const element = await villageWith(async (entries) => void entries.put({ ...(await read(entries, 15)), points: 99 }, 15), { audience: 'public' });
    await verifying(element);
    expect(textsIn(element, '.problems li')).to.deep.equal(['第 15 笔 · 内容与写入时不一样，被改动过']);
  });

  it('by an entry that was taken out is found, although the board cannot be read any more', async () => {
    const element = await villageWith((entries) => {
      entries.delete(16);
    });
    await verifying(element);
    expect(foundIn(element)).to.contain('第 16 笔起对不上');
    expect(textsIn(element, '.problems li')[0]).to.equal('第 17 笔 · 前面缺了记录');
  });

  it('by a tail that was cut off is found by the head that is kept apart', async () => {
    const last = wholeVillage.length;
    const element = await villageWith((entries) => {
      entries.delete(last);
    });
    await verifying(element);
    expect(foundIn(element)).to.contain('最后的记录不见了').and.to.contain(`前 ${last - 1} 笔仍然成立。`);
    expect(textsIn(element, '.problems li')).to.deep.equal([`第 ${last} 笔 · 另外保存的链头说有这一笔，但账本里没有，后面的记录不见了`]);
  });

  it('does not agree with a head from paper, though the head is in it', async () => {
    let hash = '';
    const element = await villageWith(async (entries) => {
      hash = (await read(entries, 10)).hash;
      entries.put({ ...(await read(entries, 15)), points: 99 }, 15);
    });
    await verifying(element);
    await typeInto(element, '#verify-head', hash);
    await keys(element, 'Enter');
    expect(textIn(element, '#compare-outcome')).to.contain('账本没有通过核对');
  });

  it('goes out as it lies, as a file in which the same is found', async () => {
    const element = await villageWith(async (entries) => {
      entries.put({ ...(await read(entries, 15)), points: 99 }, 15);
    });
    await verifying(element);
    const { createObjectURL } = URL;
    const files: Blob[] = [];
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return 'blob:none';
    };
    try {
      button(element, '导出账本给上级').click();
      await until(() => files.length === 1);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    await chosen(element, await (files[0] as Blob).text(), '证据.json');
    expect(foundIn(element)).to.contain('第 15 笔起对不上');
    expect(textIn(element, '.verify')).to.contain('不要把它合并到本机');
  });
});

describe('a ledger file', () => {
  it('of somebody else is verified and compared without being taken in', async () => {
    const other = await openStore({ database: freshDatabase(), storage: 'memory' });
    await other.points.append([{ kind: 'award', account: 'x', rule: 'other', date: '2026-11-01', points: 3 }], { author: '' });
    const { entries, heads } = await ledgerOf(other);
    other.close();
    const element = await verifying(await scoreboard({ audience: 'public' }));
    const before = element.data.state;
    await chosen(element, { ledger: 1, entries, heads });
    expect(textIn(element, '#verify-found')).to.equal('文件 账本.json');
    expect(foundIn(element)).to.contain('1 笔，连续完整');
    expect(element.shadowRoot?.activeElement?.id).to.equal('verify-found');
    await typeInto(element, '#verify-head', (entries[0]?.hash ?? '').slice(0, 16));
    await keys(element, 'Enter');
    expect(textIn(element, '#compare-outcome')).to.equal('一致：就是账本现在的链头。');
    expect(element.data.state).to.equal(before);
    await expect(element).to.be.accessible();
    button(element, '回到本机账本').click();
    await settle(element);
    expect(textIn(element, '#verify-found')).to.equal('本机账本');
  });

  it('that is none is told apart, and the ledger of the browser still shows', async () => {
    const element = await verifying(await scoreboard());
    for (const [content, sentence] of [['{"a":1}', '这不是积分账本文件'], ['{"ledger":99,"entries":[]}', '文件由更新的版本写出'], ['{"ledger":1,"entries":[{}]}', '文件的第 1 笔没有可用的位置']] as const) {
      await chosen(element, content);
      await until(() => textIn(element, '[aria-labelledby=verify-file-title] .gate').includes(sentence));
    }
    expect(textIn(element, '#verify-found')).to.equal('本机账本');
  });

  it('is not handed out to the public', async () => {
    const element = await verifying(await scoreboard({ audience: 'public' }));
    expect(element.actions.shownView?.menu).to.deep.equal([]);
  });
});
