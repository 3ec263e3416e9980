import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Validator } from '@cfworker/json-schema';
import { JcFundCalculator, JcMeetingChecklist, JcOrgTree, JcPointsScoreboard, JcProvider } from '@jiceng/elements';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import { describe, expect, it } from 'vitest';
import { makeManifest } from '../manifest.mjs';

const manifest = makeManifest();
const sources = fileURLToPath(new URL('../../elements/src/', import.meta.url));
const classes = { JcProvider, JcOrgTree, JcMeetingChecklist, JcPointsScoreboard, JcFundCalculator };

/** The folder of each widget’s own code; what stands elsewhere is shared. */
const folders: Readonly<Record<string, string>> = { 'jc-org-tree': 'org', 'jc-meeting-checklist': 'meeting', 'jc-points-scoreboard': 'points', 'jc-fund-calculator': 'fund' };

function declarationOf(tagName: string): CustomElementDeclaration {
  return manifest.modules.flatMap((module) => (module.declarations ?? []) as CustomElementDeclaration[]).find((declaration) => declaration.tagName === tagName) as CustomElementDeclaration;
}

function namesOf(entries: readonly { readonly name: string }[] | undefined): string[] {
  return (entries ?? []).map(({ name }) => name).sort();
}

function codeIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(test|browser|suite)\.ts$/.test(entry.name) && !/[\\/]testing/.test(entry.parentPath))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function distinct(code: string, pattern: RegExp): string[] {
  return [...new Set([...code.matchAll(pattern)].map((match) => match[1] as string))].sort();
}

const everything = codeIn(sources);

describe('custom-elements.json', () => {
  it('meets the schema of custom-elements.json', () => {
    const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json'), 'utf8')) as object;
    const { valid, errors } = new Validator(schema, '7').validate(JSON.parse(JSON.stringify(manifest)));
    expect(errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)).toEqual([]);
    expect(valid).toBe(true);
  });

  describe.each(Object.entries(classes))('%s', (name, element) => {
    const tagName = `jc${name.slice(2).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const { attributes, members = [], description, summary } = declarationOf(tagName);
    const fields = members.filter(({ kind }) => kind === 'field');

    it('has the attributes that the element observes, and no others', () => {
      expect(namesOf(attributes)).toEqual([...element.observedAttributes].sort());
    });
    it('has every property that the element reacts to, and members that are there', () => {
      expect(namesOf(fields)).toEqual(expect.arrayContaining([...element.elementProperties.keys()].map(String)));
      for (const member of members) {
        const isReactive = element.elementProperties.has(member.name);
        expect(isReactive || member.name in element.prototype || member.name === 'ready', member.name).toBe(true);
        if (member.kind === 'method') expect(element.prototype[member.name as keyof typeof element.prototype], member.name).toBeTypeOf('function');
      }
    });
    it('has every public method and accessor of the class that is not marked as internal', () => {
      const { constructor: _, ...own } = Object.getOwnPropertyDescriptors(element.prototype);
      const code = codeIn(sources);
      const declared = new Set(namesOf(members));
      for (const member of Object.keys(own)) {
        const mentions = new RegExp(`(@internal[^/]*\\*/|protected|override)[^\\n]*\\n?[^\\n]*\\b${member}\\b`);
        expect(declared.has(member) || mentions.test(code) || element.elementProperties.has(member), member).toBe(true);
      }
    });
    it('says of everything what it is', () => {
      const { events = [], slots = [], cssParts = [], cssProperties = [] } = declarationOf(tagName);
      expect(description).toBeTruthy();
      expect(summary).toBeTruthy();
      for (const entry of [...(attributes ?? []), ...members, ...events, ...slots, ...cssParts, ...cssProperties]) expect(entry.description, entry.name).toBeTruthy();
    });
  });

  it('has the events that are sent, and no others', () => {
    const sentIn = (code: string): string[] => distinct(code, /(?:\.|\?\.)send(?:<[^>]*>)?\('(jc-[a-z-]+)'/g);
    const shared = sentIn(everything.replaceAll(codeIn(join(sources, 'org')), ''));
    for (const [tagName, folder] of Object.entries(folders)) {
      const listed = namesOf(declarationOf(tagName).events);
      expect(listed).toEqual(expect.arrayContaining(sentIn(codeIn(join(sources, folder)))));
      for (const event of listed) expect([...sentIn(codeIn(join(sources, folder))), ...shared], `${tagName} ${event}`).toContain(event);
    }
  });

  it('has the parts that stand in templates, and no others', () => {
    const written = distinct(everything, /(?<![-\w])part="([a-z ]+)"/g).flatMap((names) => names.split(' '));
    const listed = new Set(Object.keys(folders).flatMap((tagName) => namesOf(declarationOf(tagName).cssParts)));
    expect([...listed].sort()).toEqual([...new Set(written)].sort());
  });

  it('has the properties of style that are read, and no others', () => {
    const written = distinct(everything.replace(/^ \*.*$/gm, ''), /(--jc-[a-z0-9-]+[a-z0-9])(?![a-z0-9-]|\$\{)/g).filter((name) => !name.endsWith('-'));
    const coloured = distinct(readFileSync(join(sources, 'styles/values.ts'), 'utf8'), /^ {2}\['([a-z-]+)', '/gm).map((name) => `--jc-color-${name}`);
    const series = [1, 2, 3, 4, 5, 6].map((number) => `--jc-color-series-${number}`);
    const listed = new Set(Object.keys(folders).flatMap((tagName) => namesOf(declarationOf(tagName).cssProperties)));
    expect([...listed].sort()).toEqual([...new Set([...written, ...coloured, ...series])].sort());
  });

  it('gives the values that apply where nothing is set', () => {
    const tokens = readFileSync(join(sources, 'styles/tokens.ts'), 'utf8');
    const values = readFileSync(join(sources, 'styles/values.ts'), 'utf8');
    const series = readFileSync(join(sources, 'base/plot/series.ts'), 'utf8');
    for (const { name, default: value } of declarationOf('jc-fund-calculator').cssProperties ?? []) {
      if (value === undefined) continue;
      const colour = name.slice('--jc-color-'.length);
      const stated = name.startsWith('--jc-color-series-') ? series : values.includes(`['${colour}', '`) ? values : tokens;
      const sentence = stated === values ? `['${colour}', '${value}'` : stated === series ? `['${value}'` : `var(${name}, ${value})`;
      expect(stated, name).toContain(sentence);
    }
  });
});
