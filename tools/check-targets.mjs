// Checks the built kit against the oldest browsers that it promises to run in: what they cannot read at all, and what they
// lack of the web. A gap has to stand in site/src/data/browser-gaps.json with what happens instead.
//   node tools/check-targets.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gapsOfScript } from './targets.mjs';

const dist = fileURLToPath(new URL('../packages/kit/dist/', import.meta.url));
const stated = JSON.parse(readFileSync(new URL('../site/src/data/browser-gaps.json', import.meta.url), 'utf8'));

/** Members of our own objects that are named like something of the web that a target lacks. */
const ownNames = new Set('ML actions bytes cap capture command conditions difference drop effects fileName layers locale lock memory number percent role s share states tag take to windows zip'.split(' '));

const problems = [];
const met = new Map();
for (const file of readdirSync(dist, { recursive: true }).filter((path) => path.endsWith('.js'))) {
  try {
    for (const [name, lacking] of gapsOfScript(readFileSync(join(dist, file), 'utf8'), { isModule: !file.endsWith('.iife.js') })) if (!ownNames.has(name)) met.set(name, { lacking, file });
  } catch (thrown) {
    problems.push(`${file} has syntax that a target cannot read: ${thrown.message}`);
  }
}

for (const [name, { lacking, file }] of met) {
  const entry = stated.find(({ names }) => names.includes(name));
  if (!entry) problems.push(`${file} uses ${name}, which ${lacking.join(', ')} lack. Do without it, or ask for it first and state what happens instead.`);
  else for (const browser of lacking) if (name !== 'yield' && !entry.lacking.includes(browser)) problems.push(`${name} is lacking in ${browser} too.`);
}
for (const { names } of stated) for (const name of names) if (!met.has(name)) problems.push(`${name} is stated as a gap, but nothing uses it, or every target has it.`);

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? `targets: every file can be read; ${met.size} gaps, each with what happens instead` : `targets: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
