import '@jiceng/elements/org-tree/define.js';
import type { OrgRow } from '@jiceng/domain';
import type { JcOrgTree, LoadReport } from '@jiceng/elements/org-tree';
import { waitFor } from 'storybook/test';

/**
 * Puts rows into a store before the story's own widget opens it, as an earlier visit would have: so a read-only
 * widget has data too, and `ready` means that they show.
 */
export async function seed(database: string, storage: 'memory' | 'indexeddb', rows: Iterable<OrgRow>): Promise<LoadReport> {
  const writer = document.createElement('jc-org-tree');
  writer.database = database;
  writer.storage = storage;
  writer.locale = 'zh-CN';
  writer.hidden = true;
  document.body.append(writer);
  try {
    await writer.ready;
    return await writer.load(rows);
  } finally {
    writer.remove();
  }
}

/** The widget of a story, once it shows what there is. */
export async function readyTree(canvas: HTMLElement): Promise<JcOrgTree> {
  const tree = await waitFor(() => found(canvas.querySelector('jc-org-tree'), 'jc-org-tree'));
  await tree.ready;
  return tree;
}

/** Waits until something inside a shadow root is there. */
export function inside<Found extends Element>(host: Element, selector: string): Promise<Found> {
  return waitFor(() => found(host.shadowRoot?.querySelector<Found>(selector), selector), { timeout: 5000 });
}

function found<Thing>(thing: Thing | null | undefined, what: string): Thing {
  if (thing === null || thing === undefined) throw new Error(`There is no ${what}.`);
  return thing;
}
