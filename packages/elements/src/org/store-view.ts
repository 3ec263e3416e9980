import type { Store } from '@jiceng/storage';
import { StoreLine } from '../base/store-line.js';
import type { JcOrgTree } from './org-tree.js';

/** Has it said how the store of a tree is. */
export async function describeStore(element: JcOrgTree, store: Store): Promise<void> {
  const { actions } = element;
  // A page that finds no tree will mostly give one: what builds it is fetched while nothing else happens. When it cannot
  // be fetched now, the load tries again and says so.
  if (element.size === 0 && !element.settings.readonly) import('./build-in-slices.js').catch(() => undefined);
  actions.storeLine ??= new StoreLine(element, {
    perform: (action) => actions.perform(action),
    command: (action) => actions.command(action),
    exportNow: () => (element.size > 0 ? () => actions.command((commands) => commands.exportFile('csv', false)) : undefined),
  });
  await actions.storeLine.describe(store);
}
