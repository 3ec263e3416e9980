import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorSentence } from '../../packages/elements/src/locales/errors.js';
import { addUyghur } from '../../packages/elements/src/locales/ug/index.js';
import { errors } from '../../site/src/data/errors.js';
import { layers } from '../../vite.config.js';
import { fromRoot } from '../support/portal.js';

/** Where a code is written: as it is thrown, and where storage and profiles list theirs. */
const throwPattern = /\b(?:new JicengError|storageError|profileError)\(\s*'([a-z][a-z0-9-]*)'/g;
const lists: readonly (readonly [file: string, pattern: RegExp])[] = [
  ['packages/storage/src/errors.ts', /^ {2}'([a-z-]+)':/gm],
  ['packages/domain/src/profile/finding.ts', /^ {2}\| '([a-z-]+)'/gm],
  ['packages/storage/src/record-errors.ts', /^ {2}'([a-z-]+)':/gm],
  ['packages/domain/src/points/refusal.ts', /^ {2}\| '([a-z-]+)'/gm],
  ['packages/domain/src/calendar/holidays.ts', /(?:tell\(|code: )'(holiday-(?!gap)[a-z-]+)'/g],
];

/** The first is answered by the widget itself and never shown; the second is the sentence for all that has none. */
const exceptions = ['worker-stopped', 'unexpected'];

/** Every file that is published, with its code. */
function sourceFiles(): [path: string, code: string][] {
  return layers.flatMap((layer) =>
    readdirSync(fromRoot(`packages/${layer}/src`), { recursive: true, withFileTypes: true })
      .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
      .filter(({ entry, path }) => entry.isFile() && path.endsWith('.ts') && !/\.(test|browser|suite)\.ts$/.test(path) && !path.includes(`${sep}testing`))
      .map(({ path }): [string, string] => [relative(fromRoot('.'), path), readFileSync(path, 'utf8')]),
  );
}

function thrownCodes(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [path, text] of sourceFiles()) for (const [, code = ''] of text.matchAll(throwPattern)) codes.set(code, path);
  for (const [file, pattern] of lists) for (const [, code = ''] of readFileSync(fromRoot(file), 'utf8').matchAll(pattern)) codes.set(code, file);
  for (const code of exceptions) codes.delete(code);
  return codes;
}

describe('errors', () => {
  const codes = thrownCodes();

  beforeAll(addUyghur);

  it('are found in the sources, one from each list among them', () => {
    expect([...codes.keys()]).toEqual(expect.arrayContaining(['unknown-unit', 'bad-fact', 'facts-changed', 'storage-quota', 'profile-tiers-gap', 'unknown-saved']));
  });

  const forPrograms = errors.filter(({ isForPrograms }) => isForPrograms).map(({ code }) => code);

  it.each([...codes].filter(([code]) => !forPrograms.includes(code)))('%s, thrown in %s, has a sentence of its own in every language', (code) => {
    for (const language of ['zh-CN', 'en', 'ug']) expect(errorSentence(language, code, {})).not.toBe(errorSentence(language, 'unexpected', {}));
  });

  it('stand in the table of the site, each once', () => {
    const listed = errors.map(({ code }) => code);
    expect([...codes.keys()].filter((code) => !listed.includes(code))).toEqual([]);
    expect(listed).toEqual([...new Set(listed)]);
  });

  it('that the table lists can come: each is written where something is done, and not only where it is put into words', () => {
    const doing = sourceFiles().flatMap(([path, text]) => (path.includes(`${sep}locales${sep}`) && !path.endsWith('add-locale.ts') ? [] : [text])).join('\n');
    expect(errors.map(({ code }) => code).filter((code) => !doing.includes(`'${code}'`))).toEqual([]);
  });
});
