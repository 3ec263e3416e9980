// The rows that both sides show: the real divisions from a file, or a made-up country.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { syntheticCountry } from './synthetic-country.mjs';

/**
 * @typedef {object} Rows
 * @property {string} source what the rows are, for the report
 * @property {number} count
 * @property {import('./synthetic-country.mjs').Row} first
 * @property {import('./synthetic-country.mjs').Row} last
 */

/**
 * Writes the rows as the JSON that the pages fetch.
 * @param {string | undefined} file `divisions.csv` or `divisions.csv.gz`: columns id,parentId,name in pre-order
 * @param {string} target path of the JSON
 * @returns {Rows}
 */
export function writeRows(file, target) {
  const rows = file ? readDivisions(file) : syntheticCountry();
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(rows));
  const source = file ? 'the five-level divisions of the country' : 'a made-up country of the size and shape of the real one';
  return { source, count: rows.length, first: rows[0], last: rows.at(-1) };
}

function readDivisions(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [heading, ...lines] = text.trimEnd().split(/\r?\n/);
  if (heading.replace('\ufeff', '') !== 'id,parentId,name') throw new Error(`${file}: the columns are not id,parentId,name.`);
  return lines.map((line, at) => {
    const cells = line.split(',');
    if (cells.length !== 3 || line.includes('"')) throw new Error(`${file}: row ${at + 2} does not have three plain cells.`);
    const [id, parentId, name] = cells;
    return { id, parentId: parentId || null, name };
  });
}
