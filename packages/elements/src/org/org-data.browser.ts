import { buildTree, emptyTree, type OrgTree } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { OrgData } from './org-data.js';

const { tree } = buildTree([{ id: '1', name: '青溪县' }]);

/** Data over a store that stores, or not, and after that can be asked for nothing more. */
function dataOver(replace: () => Promise<unknown>): { data: OrgData; store: Promise<Store>; shown: OrgTree[]; changes: string[] } {
  const shown: OrgTree[] = [];
  const changes: string[] = [];
  const lost = (): Promise<never> => Promise.reject(new Error('The connection is gone.'));
  const store = Promise.resolve({ org: { replace, head: lost, read: lost } } as unknown as Store);
  const data = new OrgData({
    treeChanged: (next) => {
      shown.push(next);
      return undefined as never;
    },
    progressed: () => undefined,
    changed: (op) => changes.push(op),
    author: () => '',
  });
  return { data, store, shown, changes };
}

describe('the data of a tree', () => {
  it('keep a tree that is on the disk, even when the store is lost right after', async () => {
    const { data, store, shown, changes } = dataOver(async () => ({ version: '2', change: { time: '2026-11-20T08:00:00Z' } }));
    await data.replace(store, async () => ({ tree, findings: [] }), undefined);
    expect(data.tree === tree).to.equal(true);
    expect(shown.length).to.equal(1);
    expect(changes).to.deep.equal(['replace']);
    expect(data.head).to.deep.equal({ version: '2', savedAt: '2026-11-20T08:00:00Z', size: 1 });
  });

  it('bring the tree from before back when storing fails', async () => {
    const { data, store, shown, changes } = dataOver(() => Promise.reject(new Error('full')));
    let message = '';
    await data.replace(store, async () => ({ tree, findings: [] }), undefined).catch((thrown: Error) => (message = thrown.message));
    expect(message).to.equal('full');
    expect(data.tree === emptyTree).to.equal(true);
    expect(shown.map((next) => next.length)).to.deep.equal([1, 0]);
    expect(changes).to.deep.equal([]);
  });
});
