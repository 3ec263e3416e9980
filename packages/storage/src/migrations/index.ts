import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { org } from './0001-org.js';
import { fund } from './0002-fund.js';
import { meeting } from './0003-meeting.js';
import { points } from './0004-points.js';
import { pointsFinding } from './0005-points-finding.js';

/**
 * One step of the database from a version to the next. It names its stores by hand and not through `schema.ts`,
 * which moves on while a released step stays as it is. It may await the transaction, and nothing else.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** Every step in order: the first leads from nothing to version 1. Add to the end; never edit what was released. */
export const migrations: readonly Migration[] = [org, fund, meeting, points, pointsFinding];
