// Writes the table of sizes in README.md from the built files and their budgets.
//   node tools/readme-sizes.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const root = new URL('../', import.meta.url);
const labels = { 'jiceng.js': 'all widgets', 'jiceng.iife.js': 'everything as a classic script' };

/** The files that have a budget: their names, their sizes packed as a server sends them, and their budgets, in KB of 1000 bytes. */
export function measuredSizes() {
  const budgets = JSON.parse(readFileSync(new URL('.size-limit.json', root), 'utf8'));
  return budgets.map(({ path, limit }) => {
    const packed = gzipSync(readFileSync(new URL(path, root)), { level: 9 }).length;
    return { file: path.split('/').at(-1), kilobytes: packed / 1000, budget: Number.parseFloat(limit) };
  });
}

/** README.md with the table as the files are now. */
export function readmeWithSizes(readme) {
  const rows = measuredSizes().map(({ file, kilobytes, budget }) => `| \`${file}\`, ${labels[file] ?? 'all that is needed at first'} | ${kilobytes.toFixed(1)} | ${budget} |`);
  const head = '| File | Now | Budget |\n|---|---|---|\n';
  const [before, rest] = readme.split(head);
  if (rest === undefined) throw new Error('README.md has no table of sizes.');
  return `${before}${head}${rows.join('\n')}\n${rest.slice(rest.indexOf('\n\n') + 1)}`;
}

if (import.meta.filename === process.argv[1]) {
  const readme = new URL('README.md', root);
  writeFileSync(readme, readmeWithSizes(readFileSync(readme, 'utf8')));
}
