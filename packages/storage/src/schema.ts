import type { Change } from '@jiceng/domain';
import type { DBSchema } from 'idb';

/** A value that JSON can hold; what settings are made of. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** One column of a version: a joined text, or numbers in the narrowest array that holds them. */
export type Block = string | Uint8Array | Uint16Array | Uint32Array;

/** Where a block stands: noun, version, column. A version's blocks are written once and never edited. */
export type BlockKey = [noun: string, version: string, column: string];

/** What is known of a stored version of the org tree without reading its columns. */
export interface OrgVersion {
  /** UUID version 7; also the middle of its blocks' keys. */
  readonly version: string;
  /** When it was written, as an ISO instant. */
  readonly savedAt: string;
  /** Count of units, without the marked node for orphans. */
  readonly size: number;
  /** How the columns are written; see `org/columns.ts`. Later formats are told apart by it. */
  readonly format: number;
  /** Count of nodes, the marked node included. */
  readonly length: number;
  /** Index of the marked node; −1 when there is none. */
  readonly orphanRoot: number;
  /** The kinds that the `kind` column counts in. */
  readonly kinds: readonly string[];
  /** The columns that there are, so that a missing one is noticed. */
  readonly columns: readonly string[];
}

/**
 * Which version counts. Only this record moves when the tree is replaced or taken back. Single edits on top of a
 * version will get a store of their own and a count here; a head without that count has none.
 */
export interface OrgHead {
  readonly current: OrgVersion;
  /** What an undo puts back; before the first tree, a version of nothing. */
  readonly previous: OrgVersion;
}

/** The records of every object store, for idb and for the memory twin. */
export interface JicengSchema extends DBSchema {
  /** One record a noun: its head. */
  meta: { key: string; value: OrgHead };
  blocks: { key: BlockKey; value: Block };
  changes: { key: string; value: Change; indexes: { noun: [string]; 'noun-key': [string, string] } };
  settings: { key: string; value: JsonValue };
}

/** The object stores by name. */
export type StoreName = 'meta' | 'blocks' | 'changes' | 'settings';
