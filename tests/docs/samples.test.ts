import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { parse as parseScript } from 'acorn';
import { parse as parseCss } from 'css-tree';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { rawProfiles } from '../../packages/profiles/src/index.js';
import { validateProfile } from '../../packages/profiles/src/validate.js';
import { fromRoot } from '../support/portal.js';
import { docPages, namesBelow, samplesOf, type Sample } from './doc-pages.js';
import { elements, markupFaults, memberNames, scripts, styleFaults } from './known-elements.js';

const pages = docPages();
const samples = pages.flatMap(samplesOf);
const fromKit = createRequire(fromRoot('packages/kit/package.json'));
const ofLanguage = (...languages: readonly string[]): [string, Sample][] => samples.filter(({ language }) => languages.includes(language)).map((sample) => [sample.place, sample]);

interface VueCompiler {
  parse(text: string): { descriptor: { template: { content: string } | null; scriptSetup: { content: string } | null }; errors: unknown[] };
  compileTemplate(options: object): { errors: unknown[] };
}

interface SvelteCompiler {
  parse(text: string, options: object): object;
}

/** What an import names has to be something that a published package exports. */
function importFaults(text: string): string[] {
  return [...text.matchAll(/(?:from|import|import\() *['"](@jiceng\/[^'"]+)['"]/g)].flatMap(([, name = '']) => {
    const [scope, pack, ...rest] = name.split('/');
    const file = fromRoot(`packages/${pack}/package.json`);
    if (!existsSync(file)) return [`no package ${scope}/${pack}`];
    const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { exports: Record<string, unknown> };
    const asked = rest.length === 0 ? '.' : `./${rest.join('/')}`;
    const isThere = Object.keys(exports).some((key) => key === asked || (key.includes('*') && new RegExp(`^${key.replaceAll('.', '\\.').replace('*', '.+')}$`).test(asked)));
    return isThere ? [] : [`${name} is not exported`];
  });
}

describe('a sample on a page', () => {
  it('is in a language that is checked here', () => {
    // Scripts are also compiled, in samples-types.test.ts. The security policy stands without a language.
    const checked = ['html', 'js', 'ts', 'tsx', 'vue', 'svelte', 'css', 'json', 'sh', 'csv', 'text', ''];
    expect(samples.filter(({ language }) => !checked.includes(language)).map(({ place, language }) => `${place} ${language}`)).toEqual([]);
    expect(samples.length).toBeGreaterThan(100);
  });

  it.each(ofLanguage('html'))('%s has elements, attributes and values that are there', (_, { text }) => {
    expect(markupFaults(text)).toEqual([]);
    for (const [, code = ''] of text.matchAll(/<script(?![^>]*src=)[^>]*>([^]*?)<\/script>/g)) expect(() => parseScript(code, { ecmaVersion: 2022, sourceType: 'module' })).not.toThrow();
    for (const [, file = ''] of text.matchAll(/src="\/jiceng\/([^"]+)"/g)) expect(readFileSync(fromRoot('.size-limit.json'), 'utf8')).toContain(`dist/${file}"`);
  });

  it.each(ofLanguage('js'))('%s is a script', (_, { text }) => {
    expect(() => parseScript(text, { ecmaVersion: 2022, sourceType: 'module', allowAwaitOutsideFunction: true })).not.toThrow();
    expect(importFaults(text)).toEqual([]);
  });

  it.each(ofLanguage('ts', 'tsx'))('%s is TypeScript', async (_, { text, language }) => {
    const [, imports = '', rest = ''] = /^((?:import [^\n]*\n|\n)*)([^]*)$/.exec(text) ?? [];
    const code = language === 'tsx' ? `${imports}export const view = <>${rest}</>;` : text;
    await expect(transformWithOxc(code, `sample.${language}`)).resolves.toHaveProperty('code');
    expect([...markupFaults(text), ...importFaults(text)]).toEqual([]);
  });

  it.each(ofLanguage('vue'))('%s compiles with Vue', (_, { text }) => {
    const { parse, compileTemplate } = fromKit('vue/compiler-sfc') as VueCompiler;
    const { descriptor, errors } = parse(text);
    const options = { source: descriptor.template?.content ?? '', filename: 'sample.vue', id: 'sample', compilerOptions: { isCustomElement: (tag: string) => tag.startsWith('jc-') } };
    expect([...errors, ...compileTemplate(options).errors]).toEqual([]);
    expect([...markupFaults(text), ...importFaults(text)]).toEqual([]);
  });

  it.each(ofLanguage('svelte'))('%s is a Svelte component', (_, { text }) => {
    const { parse } = fromKit('svelte/compiler') as SvelteCompiler;
    expect(parse(text, { modern: true })).toBeTypeOf('object');
    expect([...markupFaults(text), ...importFaults(text)]).toEqual([]);
  });

  it.each(ofLanguage('css'))('%s is a style sheet of properties and parts that are there', (_, { text }) => {
    const faults: string[] = [];
    parseCss(text, { onParseError: ({ message }) => void faults.push(message) });
    expect([...faults, ...styleFaults(text)]).toEqual([]);
  });

  it.each(ofLanguage('json'))('%s is JSON, and a whole profile is a right one', (_, { text }) => {
    const value = JSON.parse(text) as Record<string, unknown>;
    // Pieces of profiles are put together and tried by packages/profiles/src/guide.test.ts.
    const isWholeProfile = ['format', 'id', 'version', 'title', 'layer', 'documents'].every((key) => key in value);
    const parents = { ...rawProfiles, 'heron-lake': JSON.parse(readFileSync(fromRoot('site/public/examples/heron-lake.json'), 'utf8')) as unknown };
    if (isWholeProfile) expect(validateProfile(value, parents)).toEqual([]);
  });

  it.each(ofLanguage('sh'))('%s runs scripts, packages and files that are there', (_, { text, page }) => {
    const titles = samples.filter((sample) => sample.page === page).map(({ title }) => title);
    for (const line of text.split('\n').map((each) => each.replace(/ +#.*$/, '').trim()).filter(Boolean)) {
      const [, script] = /^npm (?:run )?(start|test|[\w:-]+)(?: |$)/.exec(line) ?? [];
      const [, file] = /^node (\S+)/.exec(line) ?? [];
      const [, packages] = /^npm install (.+)$/.exec(line) ?? [];
      if (packages) for (const name of packages.split(' ')) expect(existsSync(fromRoot(`packages/${name.replace('@jiceng/', '')}/package.json`)) || !name.startsWith('@jiceng/'), line).toBe(true);
      else if (script) expect(scripts, line).toContain(script);
      else if (file) expect(titles, line).toContain(file);
      else expect(line).toMatch(/^(?:#|\$|sha256sum |cd |cp )/);
    }
  });
});

describe('the page of a widget', () => {
  const headings = [
    ['属性', 'Attributes'],
    ['特性', 'Properties'],
    ['方法', 'Methods'],
    ['事件', 'Events'],
  ] as const;
  const widgets = [...elements.keys()].filter((tag) => tag !== 'jc-provider');
  const cases = widgets.flatMap((tag) => [
    [tag, `${tag.slice(3)}.mdx`, 0] as const,
    [tag, `en/${tag.slice(3)}.mdx`, 1] as const,
  ]);

  it.each(cases)('of %s, %s, names what the manifest has, all methods and events, and nothing else', (tag, path, language) => {
    const page = pages.find((each) => each.path === path);
    if (!page) throw new Error(`There is no page ${path}.`);
    const [attributes, properties, methods, events] = headings.map((titles) => namesBelow(page, titles[language])) as [string[], string[], string[], string[]];
    const element = elements.get(tag);
    const namesOf = (list: readonly { name: string }[] = []): string[] => list.map(({ name }) => name);
    expect(namesOf(element?.attributes)).toEqual(expect.arrayContaining(attributes));
    // The store is documented, and marked as internal in the sources.
    expect([...memberNames(tag, 'field'), 'store']).toEqual(expect.arrayContaining(properties));
    expect(methods.map((name) => name.replace(/\(.*$/, '')).sort()).toEqual(memberNames(tag, 'method').sort());
    expect(events.sort()).toEqual(namesOf(element?.events).sort());
  });
});
