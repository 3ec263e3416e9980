// Checks profiles of localities: what is wrong, where, and what to do.
//   npm run profile:check -- file.json [more files, which the first may extend]
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reportProfiles } from '../packages/profiles/dist/src/report.js';

const names = process.argv.slice(2).filter((word) => word !== '--');
if (names.length === 0) {
  console.error('usage: npm run profile:check -- file.json [more files, which the first may extend]');
  process.exit(2);
}
// npm runs scripts in the root; a path is meant from where the command was typed.
const from = process.env.INIT_CWD ?? process.cwd();
const files = names.map((name) => {
  try {
    return { name, text: readFileSync(resolve(from, name), 'utf8') };
  } catch (error) {
    console.error(`${name}: the file cannot be read. ${error.message}`);
    process.exit(2);
  }
});
const reports = reportProfiles(files);
for (const { ok, lines } of reports) for (const line of lines) (ok ? console.log : console.error)(line);
if (reports.some(({ ok }) => !ok)) process.exitCode = 1;
