// How many bytes come over the network, gzipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Size of a file after gzip at its best, in bytes. */
export const gzipSize = (folder, path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
