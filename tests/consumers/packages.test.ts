import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { packAll, type PackedPackage } from '../support/packed.js';
import { fromRoot } from '../support/portal.js';

interface PackageJson {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly sideEffects: boolean | readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly customElements?: string;
  readonly 'web-types'?: string;
}

let packages: PackedPackage[] = [];

beforeAll(() => {
  packages = packAll();
});

function packed(name: string): PackedPackage {
  return packages.find((each) => each.name === name) as PackedPackage;
}

function read(path: string): PackageJson {
  return JSON.parse(readFileSync(path, 'utf8')) as PackageJson;
}

const names = ['@jiceng/domain', '@jiceng/profiles', '@jiceng/storage', '@jiceng/elements', '@jiceng/kit'];

describe.each(names)('%s as it is published', (name) => {
  it('has nothing that publint objects to', async () => {
    const bytes = readFileSync(packed(name).tarball);
    const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer }, strict: true });
    // The classic script is there for pages to take; nobody imports it.
    const about = messages.map((message) => formatMessage(message, pkg as never, { color: false })).filter((text) => !text?.includes('matches ./dist/jiceng.iife.js'));
    expect(about).toEqual([]);
  });

  it('has every file that its exports name, with types, and none of them leads to sources', () => {
    const { folder, files } = packed(name);
    for (const [path, target] of Object.entries(read(join(folder, 'package.json')).exports)) {
      const targets = typeof target === 'string' ? { default: target } : target;
      expect(Object.keys(targets), `${path} leads to sources`).not.toContain('jiceng-source');
      if (!/\.json$|\*$/.test(path)) expect(Object.keys(targets)[0], `${path} has its types first`).toBe('types');
      for (const file of Object.values(targets)) {
        const pattern = new RegExp(`^${file.slice(2).replaceAll('.', '\\.').replaceAll('*', '.+')}$`);
        expect(files.some((each) => pattern.test(each)), `${path}: ${file}`).toBe(true);
      }
    }
  });

  it('depends on exact versions, on none through the workspace', () => {
    for (const version of Object.values(read(join(packed(name).folder, 'package.json')).dependencies ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('has a source map beside every module, and what it names', () => {
    const { folder, files } = packed(name);
    const modules = files.filter((file) => /^(dist|types)\/.*\.js$/.test(file));
    expect(modules.length).toBeGreaterThan(0);
    for (const file of modules) {
      const code = readFileSync(join(folder, file), 'utf8');
      // What only hands on a part of another file has nothing of its own to map.
      if (!code.includes('sourceMappingURL') && (/^import\{\w+\}from"[^"]+";const\{/.test(code) || file.includes('/rolldown-runtime-'))) continue;
      const map = JSON.parse(readFileSync(join(folder, `${file}.map`), 'utf8')) as { sources: string[]; sourcesContent?: (string | null)[] };
      for (const [index, source] of map.sources.entries()) {
        const path = join(dirname(file), source);
        const isOfAnOlderBuild = !existsSync(fromRoot(`packages/${name.slice('@jiceng/'.length)}/${path}`));
        const isThere = typeof map.sourcesContent?.[index] === 'string' || existsSync(join(folder, path));
        expect(isThere || isOfAnOlderBuild, `${file}: ${source}`).toBe(true);
      }
    }
  });

  it('has no tests, and nothing that only a build needs', () => {
    expect(packed(name).files.filter((file) => /\.(test|browser|suite)\.|(^|\/)testing\/|tsbuildinfo|build\.mjs/.test(file))).toEqual([]);
  });
});

describe('side effects', () => {
  const matches = (pattern: string, file: string): boolean => matchesGlob(file, pattern.replace(/^\.\//, ''));

  it('are declared for the files of the elements that register something, and for no others', () => {
    const { folder, files } = packed('@jiceng/elements');
    const declared = read(join(folder, 'package.json')).sideEffects as string[];
    const modules = files.filter((file) => /^dist\/.*\.js$/.test(file));
    const registering = modules.filter((file) => /^define\('/m.test(readFileSync(join(folder, file), 'utf8')));
    expect(registering.length).toBeGreaterThan(10);
    expect(modules.filter((file) => declared.some((pattern) => matches(pattern, file)) && file !== 'dist/base/define.js')).toEqual(registering);
  });
  it('are declared for every file of the kit that registers elements, and for no others', () => {
    const { folder, files } = packed('@jiceng/kit');
    const declared = read(join(folder, 'package.json')).sideEffects as string[];
    const effective = files.filter((file) => file.endsWith('.js') && declared.some((pattern) => matches(pattern, file)));
    expect(effective).toEqual(files.filter((file) => file.endsWith('.js') && !/^types\/(elements|jsx|vue|svelte|template-content)\.js$/.test(file)));
  });
  it('are none in domain and profiles', () => {
    for (const name of ['@jiceng/domain', '@jiceng/profiles']) expect(read(join(packed(name).folder, 'package.json')).sideEffects).toBe(false);
  });
});

describe('tools', () => {
  it('find the manifest and the data of editors where package.json says', () => {
    const { folder, files } = packed('@jiceng/kit');
    const { customElements, 'web-types': webTypes } = read(join(folder, 'package.json'));
    expect(files).toEqual(expect.arrayContaining([customElements, webTypes?.slice(2), 'editors/vscode.html-custom-data.json', 'editors/vscode.css-custom-data.json']));
    const data = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const tags = ['jc-provider', 'jc-org-tree', 'jc-meeting-checklist', 'jc-points-scoreboard', 'jc-fund-calculator'];
    expect((data('editors/vscode.html-custom-data.json') as { tags: { name: string }[] }).tags.map(({ name }) => name)).toEqual(tags);
    expect((data('editors/web-types.json') as { contributions: { html: { elements: { name: string }[] } } }).contributions.html.elements.map(({ name }) => name)).toEqual(tags);
  });
});

/** What a module gives when Node imports it, and whether it made a page for itself. */
function importedInNode(specifier: string): { exports: string[]; document: string } {
  const script = `const given = await import(${JSON.stringify(specifier)}); console.log(JSON.stringify({ exports: Object.keys(given), document: typeof globalThis.document }));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: fromRoot('packages/kit'), encoding: 'utf8' })) as { exports: string[]; document: string };
}

describe('where there is no page', () => {
  it.each([
    ['@jiceng/domain', 'buildTree'],
    ['@jiceng/storage', 'openStore'],
    ['@jiceng/profiles', 'getProfile'],
    ['@jiceng/elements', 'JcOrgTree'],
    ['@jiceng/elements/provider', 'JcProvider'],
    ['@jiceng/elements/org-tree', 'JcOrgTree'],
    ['@jiceng/elements/meeting-checklist', 'JcMeetingChecklist'],
    ['@jiceng/elements/points-scoreboard', 'JcPointsScoreboard'],
    ['@jiceng/elements/fund-calculator', 'JcFundCalculator'],
    ['@jiceng/kit', 'JcFundCalculator'],
    ['@jiceng/kit/jc-org-tree.js', 'JcOrgTree'],
    ['@jiceng/kit/jc-meeting-checklist.js', 'JcMeetingChecklist'],
    ['@jiceng/kit/jc-points-scoreboard.js', 'JcPointsScoreboard'],
    ['@jiceng/kit/jc-fund-calculator.js', 'JcFundCalculator'],
  ])('%s is imported and gives %s', (specifier, name) => {
    const { exports, document } = importedInNode(specifier);
    expect(exports).toContain(name);
    expect(document).toBe('undefined');
  });
  it.each(['provider', 'org-tree', 'meeting-checklist', 'points-scoreboard', 'fund-calculator'])('@jiceng/elements/%s/define.js is imported', (name) => {
    expect(importedInNode(`@jiceng/elements/${name}/define.js`).document).toBe('undefined');
  });
});
