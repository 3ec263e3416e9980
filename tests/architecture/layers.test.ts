import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layers } from '../../vite.config.js';
import { fromRoot } from '../support/portal.js';

type Layer = (typeof layers)[number];

/** The nouns stand in every layer; within one, none may import another. */
const nouns = ['org', 'meeting', 'points', 'fund'];
const importPattern = /(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(test|browser|suite)\.ts$/.test(entry.name) && !entry.parentPath.includes(`${sep}testing`))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(importPattern)].map((match) => ({ file, specifier: (match[1] ?? match[2] ?? match[3]) as string }));
}

/** The layer that a specifier names, or undefined for another package. */
function layerOf(specifier: string): Layer | undefined {
  return layers.find((layer) => specifier === `@jiceng/${layer}` || specifier.startsWith(`@jiceng/${layer}/`));
}

function nounOf(layer: Layer, path: string): string | undefined {
  const [first] = relative(fromRoot(`packages/${layer}/src`), path).split(sep);
  return nouns.find((noun) => noun === first);
}

/** The ways in which an import breaks the order of layers; none when it keeps it. */
function breachesOf(layer: Layer, { file, specifier }: Import): string[] {
  const where = `${relative(fromRoot('.'), file)} imports ${specifier}`;
  if (specifier.startsWith('.')) {
    const target = join(dirname(file), specifier);
    if (relative(fromRoot(`packages/${layer}/src`), target).startsWith('..')) return [`${where}: out of its package`];
    const from = nounOf(layer, file);
    const to = nounOf(layer, target);
    return from && to && from !== to ? [`${where}: sideways, from ${from} to ${to}`] : [];
  }
  const target = layerOf(specifier);
  return target && layers.indexOf(target) >= layers.indexOf(layer) ? [`${where}: up or sideways`] : [];
}

describe('layers', () => {
  it.each(layers)('%s imports only from layers below it', (layer) => {
    const breaches = sourceFiles(fromRoot(`packages/${layer}/src`))
      .flatMap(importsOf)
      .flatMap((found) => breachesOf(layer, found));
    expect(breaches).toEqual([]);
  });

  it('would notice an import that points up, sideways or out', () => {
    const file = (path: string): string => fromRoot(path);
    expect(breachesOf('domain', { file: file('packages/domain/src/org/x.ts'), specifier: '@jiceng/storage' })).toHaveLength(1);
    expect(breachesOf('storage', { file: file('packages/storage/src/x.ts'), specifier: '@jiceng/storage/transfer' })).toHaveLength(1);
    expect(breachesOf('elements', { file: file('packages/elements/src/org/x.ts'), specifier: '../fund/y.js' })).toHaveLength(1);
    expect(breachesOf('domain', { file: file('packages/domain/src/x.ts'), specifier: '../../storage/src/index.js' })).toHaveLength(1);
    expect(breachesOf('elements', { file: file('packages/elements/src/org/x.ts'), specifier: '@jiceng/domain' })).toEqual([]);
  });

  it('every package depends, in its package.json, only on layers below it', () => {
    for (const layer of layers) {
      const manifest = JSON.parse(readFileSync(fromRoot(`packages/${layer}/package.json`), 'utf8')) as { dependencies?: Record<string, string> };
      for (const name of Object.keys(manifest.dependencies ?? {})) {
        const target = layerOf(name);
        if (target) expect(layers.indexOf(target), `${layer} depends on ${target}`).toBeLessThan(layers.indexOf(layer));
      }
    }
  });

  it('domain code sees neither the page nor the store', () => {
    const options = JSON.parse(readFileSync(fromRoot('packages/domain/tsconfig.json'), 'utf8')) as { compilerOptions: { lib: string[]; types: string[] } };
    expect(options.compilerOptions).toMatchObject({ lib: ['ES2022'], types: [] });
  });

  it('no element has a style attribute, innerHTML, unsafeHTML or console', () => {
    const banned = /\bstyleMap\b|\binnerHTML\b|\bunsafeHTML\b|\bconsole\.|\sstyle="|\sstyle=\$/;
    const found = sourceFiles(fromRoot('packages/elements/src')).filter((path) => banned.test(readFileSync(path, 'utf8')));
    expect(found.map((path) => relative(fromRoot('.'), path))).toEqual([]);
  });
});
