import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { describe, expect, it } from 'vitest';
import { measuredSizes } from '../../tools/readme-sizes.mjs';
import { fromRoot, kitFolder } from '../support/portal.js';

const modules = readdirSync(kitFolder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll(sep, '/')).filter((path) => path.endsWith('.js'));
const read = (path: string): string => readFileSync(join(kitFolder, path), 'utf8');

/** How far a size in README.md may be from the built file, in KB. */
const tolerance = 0.5;

describe('the files that a portal takes', () => {
  it('are all in integrity.json, each with the hash of what is in it', () => {
    const integrity = JSON.parse(read('integrity.json')) as Record<string, string>;
    expect(Object.keys(integrity).sort()).toEqual([...modules].sort());
    for (const path of modules) expect(integrity[path], path).toBe(`sha384-${createHash('sha384').update(readFileSync(join(kitFolder, path))).digest('base64')}`);
  });

  it('import only what lies beside them', () => {
    for (const path of modules) {
      for (const [, target] of read(path).matchAll(/(?:from|import)\s*\(?["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) expect(modules, `${path}: ${target}`).toContain(join(dirname(path), target as string).replaceAll(sep, '/'));
    }
  });

  it('map to the sources word by word: what was joined into one file too', () => {
    const joined = modules.filter((path) => !path.startsWith('chunks/') || path.includes('opening-')).filter((path) => !path.endsWith('.iife.js'));
    expect(joined.length).toBeGreaterThan(5);
    for (const path of joined) {
      const map = new TraceMap(read(`${path}.map`));
      const code = read(path);
      const words = [...code.matchAll(/`(jc-[a-z-]+|storage-[a-z]+|unknown-[a-z]+)`/g)];
      const traced = words.flatMap(({ 1: word, index }) => {
        const before = code.slice(0, index);
        const { source, line } = originalPositionFor(map, { line: before.split('\n').length, column: index - before.lastIndexOf('\n') - 1 });
        const lines = source === null ? undefined : map.sourcesContent?.[map.sources.indexOf(source)]?.split('\n');
        return lines && line !== null ? [{ word: word as string, place: `${source}:${line}`, isInFile: lines.some((text) => text.includes(word as string)), isOnLine: lines[line - 1]?.includes(word as string) === true }] : [];
      });
      expect(traced.length, path).toBe(words.length);
      expect(traced.filter(({ isInFile }) => !isInFile), path).toEqual([]);
      // The minifier puts some constants where they are used, and maps them to there.
      expect(traced.filter(({ isOnLine }) => isOnLine).length, path).toBeGreaterThanOrEqual(traced.length * 0.8);
    }
  });

  it('have the sizes that README.md states; `node tools/readme-sizes.mjs` writes them', () => {
    const readme = readFileSync(fromRoot('README.md'), 'utf8');
    for (const { file, kilobytes, budget } of measuredSizes()) {
      const [, stated, statedBudget] = new RegExp(`^\\| \`${file.replaceAll('.', '\\.')}\`[^|]*\\| ([\\d.]+) \\| (\\d+) \\|$`, 'm').exec(readme) ?? [];
      expect(Math.abs(Number(stated) - kilobytes), `${file}: ${stated} in README.md, ${kilobytes.toFixed(1)} built`).toBeLessThanOrEqual(tolerance);
      expect(Number(statedBudget), file).toBe(budget);
    }
  });
});
