import type { Change, FactSheet, LedgerEntry, SavedFund } from '@jiceng/domain';
import type { DBSchema } from 'idb';
import type { Attachment } from './attachments/attachment.js';
import type { MeetingRow, MinutesRow, YearRow } from './meeting/stored-meeting.js';
import type { UnitNote } from './meeting/unit-note.js';
import type { StoredProcedure } from './meeting/stored-procedure.js';
import type { LedgerRecord } from './points/ledger-record.js';
import type { StoredStretch } from './points/stretch.js';
import type { RollSheet } from './roll/roll-sheet.js';

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

/** A sheet of facts as it is stored. Columns that state the same units share one list, which is then stored once. */
export interface StoredSheet extends FactSheet {
  /** How it is written; see `facts/repository.ts`. Later formats are told apart by it. */
  readonly format: number;
}

/** A saved result as it is stored. */
export interface StoredFund {
  readonly id: string;
  /** Its unit for the index: the id alone in a list, an empty list for none, because null cannot stand in an index. */
  readonly place: string[];
  readonly fund: SavedFund;
}

/** A profile as it was fetched, so that the page can calculate without its address. */
export interface ProfileCopy {
  readonly url: string;
  /** What its JSON held. */
  readonly raw: unknown;
  /** When it was copied, as an ISO instant. */
  readonly savedAt: string;
}

/** What a form held when it was left. */
export interface Draft {
  readonly value: JsonValue;
  /** When it was kept, as an ISO instant. */
  readonly savedAt: string;
}

/**
 * A record with its place in the index: texts from the widest to the narrowest, as year and unit. Records are looked for
 * by the first of them.
 */
export type Placed<T> = T & { readonly place: string[] };

interface PlacedSchema<T> {
  key: string;
  value: Placed<T>;
  indexes: { place: string[] };
}

/** The records of every object store, for idb and for the memory twin. */
export interface JicengSchema extends DBSchema {
  /** One record a noun: its head. */
  meta: { key: string; value: OrgHead };
  blocks: { key: BlockKey; value: Block };
  changes: { key: string; value: Change; indexes: { noun: [string]; 'noun-key': [string, string] } };
  settings: { key: string; value: JsonValue };
  facts: { key: string; value: StoredSheet };
  saved: { key: string; value: StoredFund; indexes: { unit: [string[]] } };
  /** By URL. */
  profiles: { key: string; value: ProfileCopy };
  drafts: { key: string; value: Draft };
  /** By unit. */
  rolls: PlacedSchema<RollSheet>;
  /** By year and unit, and so are the next but one, and attachments. */
  meetings: PlacedSchema<MeetingRow>;
  /** By meeting. */
  minutes: PlacedSchema<MinutesRow>;
  years: PlacedSchema<YearRow>;
  /** By unit. */
  procedures: PlacedSchema<StoredProcedure>;
  /** By kind, year and unit. */
  notes: PlacedSchema<UnitNote>;
  attachments: PlacedSchema<Attachment>;
  /** By the id of the attachment. */
  blobs: { key: string; value: Blob };
  /** One record a noun; the ledger of points is the only one. */
  ledgers: { key: string; value: LedgerRecord };
  /** Closed stretches of the points ledger, by the position of their first entry. */
  stretches: { key: number; value: StoredStretch; indexes: { log: [string, number] } };
  /** What the ledger came to when it was last folded; see `points/snapshot.ts`. */
  snapshots: { key: string; value: unknown };
  /** The entries after the last stretch, by their position: 1 for the first that this database got to know. */
  entries: { key: number; value: LedgerEntry };
}

/** The object stores by name. */
export type StoreName = 'meta' | 'blocks' | 'changes' | 'settings' | 'facts' | 'saved' | 'profiles' | 'drafts' | 'blobs' | 'ledgers' | 'snapshots' | NumberKeyed | PlacedStore;

/** The object stores whose records have a place. */
export type PlacedStore = 'rolls' | 'meetings' | 'minutes' | 'years' | 'procedures' | 'notes' | 'attachments';

/** The object stores whose keys are positions. */
export type NumberKeyed = 'stretches' | 'entries';

/** The object stores whose keys are texts. */
export type TextKeyed = Exclude<StoreName, 'blocks' | NumberKeyed>;

/** The object stores that have indexes of their own. */
export type IndexedStore = 'changes' | 'saved';

/** The indexes of an object store by name. */
export type IndexName<S extends IndexedStore> = keyof JicengSchema[S]['indexes'];
