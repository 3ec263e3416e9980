import { emptyTree, sizeOf, type Change, type OrgTree } from '@jiceng/domain';
import type { StoreContext } from '../context.js';
import { storageError } from '../errors.js';
import type { OrgHead, OrgVersion } from '../schema.js';
import { orgFormat } from './columns.js';
import { encodeTree, weightOf } from './encode.js';
import type { OrgWrite, ReplaceOptions, UndoOptions } from './repository.js';

const noun = 'org';
/** Sorts after the name of every column. */
const lastText = '\uffff';

/** What records are made with. */
interface Maker {
  readonly identify: () => string;
  readonly now: () => string;
}

/** The version record of a tree that is about to be written. */
function describe({ identify, now }: Maker, tree: OrgTree, columns: readonly string[]): OrgVersion {
  return {
    version: identify(),
    savedAt: now(),
    size: sizeOf(tree),
    format: orgFormat,
    length: tree.length,
    orphanRoot: tree.orphanRoot,
    kinds: tree.kinds,
    columns,
  };
}

function changeTo({ identify, now }: Maker, op: string, author: string, { current, previous }: OrgHead): Change {
  return {
    id: identify(),
    time: now(),
    author,
    noun,
    op,
    key: current.version,
    summary: { units: current.size, previousUnits: previous.size },
  };
}

/** {@link OrgRepository.replace} */
export async function replaceTree(context: StoreContext, tree: OrgTree, { author, signal, onProgress }: ReplaceOptions): Promise<OrgWrite> {
  const blocks = encodeTree(tree);
  const maker = { identify: await context.identifiers(), now: context.now };
  const total = blocks.reduce((sum, { value }) => sum + weightOf(value), 0);
  const change = await context.write(
    ['meta', 'blocks', 'changes'],
    async (records) => {
      const head = await records.get('meta', noun);
      const next: OrgHead = {
        previous: head?.current ?? describe(maker, emptyTree, []),
        current: describe(maker, tree, blocks.map(({ column }) => column)),
      };
      let done = 0;
      // One by one: copying a column into the database holds the page up, and in between it can breathe.
      for (const { column, value } of blocks) {
        await records.put('blocks', value, [noun, next.current.version, column]);
        done += weightOf(value);
        onProgress?.(Math.round((next.current.size * done) / total), next.current.size);
      }
      if (head) await records.removeBetween('blocks', [noun, head.previous.version, ''], [noun, head.previous.version, lastText]);
      await records.put('meta', next, noun);
      const made = changeTo(maker, 'replace', author, next);
      await records.put('changes', made);
      return made;
    },
    signal,
  );
  return { version: change.key, change };
}

/** {@link OrgRepository.undoReplace} */
export async function undoReplace(context: StoreContext, { author, version }: UndoOptions): Promise<OrgWrite> {
  const maker = { identify: await context.identifiers(), now: context.now };
  const change = await context.write(['meta', 'changes'], async (records) => {
    const head = await records.get('meta', noun);
    if (!head) throw storageError('nothing-to-undo');
    if (version !== undefined && version !== head.current.version) throw storageError('storage-changed');
    const next: OrgHead = { current: head.previous, previous: head.current };
    await records.put('meta', next, noun);
    const made = changeTo(maker, 'undo-replace', author, next);
    await records.put('changes', made);
    return made;
  });
  return { version: change.key, change };
}
