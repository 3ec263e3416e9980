import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorSentence } from '../../packages/elements/src/locales/errors.js';
import { errors } from '../../site/src/data/errors.js';
import { layers } from '../../vite.config.js';
import { fromRoot } from '../support/portal.js';

/** Where a code is written: as it is thrown, and where storage and profiles list theirs. */
const throwPattern = /\b(?:new JicengError|storageError|profileError)\(\s*'([a-z][a-z0-9-]*)'/g;
const lists: readonly (readonly [file: string, pattern: RegExp])[] = [
  ['packages/storage/src/errors.ts', /^ {2}'([a-z-]+)':/gm],
  ['packages/domain/src/profile/finding.ts', /^ {2}\| '([a-z-]+)'/gm],
  ['packages/storage/src/fund/errors.ts', /^export type SavedErrorCode = '([a-z-]+)'/gm],
  ['packages/storage/src/record-errors.ts', /^ {2}'([a-z-]+)':/gm],
  ['packages/domain/src/points/refusal.ts', /^ {2}\| '([a-z-]+)'/gm],
];

/** The first is answered by the widget itself and never shown; the second is the sentence for all that has none. */
const exceptions = ['worker-stopped', 'unexpected'];

function thrownCodes(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const layer of layers) {
    const source = fromRoot(`packages/${layer}/src`);
    for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !file.endsWith('.ts') || /\.(test|browser|suite)\.ts$/.test(file) || file.includes(`${sep}testing`)) continue;
      for (const [, code = ''] of readFileSync(file, 'utf8').matchAll(throwPattern)) codes.set(code, relative(fromRoot('.'), file));
    }
  }
  for (const [file, pattern] of lists) for (const [, code = ''] of readFileSync(fromRoot(file), 'utf8').matchAll(pattern)) codes.set(code, file);
  for (const code of exceptions) codes.delete(code);
  return codes;
}

describe('errors', () => {
  const codes = thrownCodes();

  it('are found in the sources, one from each list among them', () => {
    expect([...codes.keys()]).toEqual(expect.arrayContaining(['unknown-unit', 'bad-fact', 'facts-changed', 'storage-quota', 'profile-tiers-gap', 'unknown-saved']));
  });

  it.each([...codes])('%s, thrown in %s, has a sentence of its own in every language', (code) => {
    for (const language of ['zh-CN', 'en']) expect(errorSentence(language, code, {})).not.toBe(errorSentence(language, 'unexpected', {}));
  });

  it('stand in the table of the site, each once', () => {
    const listed = errors.map(({ code }) => code);
    expect([...codes.keys()].filter((code) => !listed.includes(code))).toEqual([]);
    expect(listed).toEqual([...new Set(listed)]);
  });
});
