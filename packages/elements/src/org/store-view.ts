import { StoreLine } from '../base/store-line.js';
import type { JcOrgTree } from './org-tree.js';

/** What is said about the store of a tree. */
export function storeLineOf(element: JcOrgTree): StoreLine {
  const { actions } = element;
  // A page that finds no tree will mostly give one: what builds it is fetched while nothing else happens. When it cannot
  // be fetched now, the load tries again and says so.
  if (element.size === 0 && !element.settings.readonly) import('./build-in-slices.js').catch(() => undefined);
  return new StoreLine(element, {
    perform: (action) => actions.perform(action),
    exportNow: () => (element.size > 0 ? () => actions.command((commands) => commands.exportFile('csv', false)) : undefined),
  });
}
