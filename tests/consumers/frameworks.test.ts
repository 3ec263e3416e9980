import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeManifest } from '../../packages/kit/manifest.mjs';
import { packAll } from '../support/packed.js';
import { fromRoot } from '../support/portal.js';

beforeAll(() => {
  packAll(fromRoot('tests/consumers/node_modules'));
});

/** What a compiler says about one of the projects; nothing when all is right. */
function said(compiler: string, ...options: readonly string[]): string {
  const { stdout, stderr } = spawnSync(fromRoot(`tests/consumers/node_modules/.bin/${compiler}`), options, { cwd: fromRoot('tests/consumers'), encoding: 'utf8' });
  return `${stdout}${stderr}`.trim();
}

function declarations(): CustomElementDeclaration[] {
  return makeManifest().modules.flatMap((module) => module.declarations ?? []) as CustomElementDeclaration[];
}

/** A program that compiles only when the types have the names of the manifest, all of them and no others. */
function namesProgram(): string {
  const union = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ') || 'never';
  const settable = ({ attributes = [], members = [] }: CustomElementDeclaration): string[] => {
    const fields = attributes.map(({ name, fieldName }) => fieldName ?? name);
    return [...fields, ...members.filter((member) => member.kind === 'field' && !member.readonly && !fields.includes(member.name)).map(({ name }) => name)];
  };
  const checks = declarations().map(({ tagName, attributes = [], events = [], ...rest }) => {
    const of = (what: string): string => `keyof JicengElements['${tagName}']['${what}']`;
    return [
      `same<${of('properties')}, ${union(settable({ ...rest, attributes, events, tagName } as CustomElementDeclaration))}>(true);`,
      `same<${of('attributes')}, ${union(attributes.map(({ name }) => name))}>(true);`,
      `same<${of('events')}, ${union(events.map(({ name }) => name))}>(true);`,
    ].join('\n');
  });
  return `// Made by frameworks.test.ts from custom-elements.json.
import type { JicengElements } from '@jiceng/kit/elements';

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
const same = <One, Other>(_isSame: Same<One, Other>): void => undefined;

same<keyof JicengElements, ${union(declarations().map(({ tagName }) => tagName as string))}>(true);
${checks.join('\n')}
`;
}

describe('a project that uses the packages as they are published compiles, and its mistakes do not', () => {
  it('without a framework, resolved as Node resolves, with the names of the manifest', () => {
    writeFileSync(fromRoot('tests/consumers/plain/names.ts'), namesProgram());
    expect(said('tsc', '-p', 'plain')).toBe('');
  });
  it('React 19, tags and components', () => {
    expect(said('tsc', '-p', 'react-19')).toBe('');
  });
  it('React 18, tags and components', () => {
    expect(said('tsc', '-p', 'react-18')).toBe('');
  });
  it('Vue', () => {
    expect(said('vue-tsc', '-p', 'vue')).toBe('');
  });
  it('Svelte', () => {
    const report = said('svelte-check', '--workspace', 'svelte', '--tsconfig', './tsconfig.json', '--output', 'machine');
    const errors = [...report.matchAll(/ERROR "([^"]+)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
    // Svelte has no way to expect an error: every tag of this file is one.
    const tags = readFileSync(fromRoot('tests/consumers/svelte/Wrong.svelte'), 'utf8').split('\n').flatMap((text, index) => (text.startsWith('<jc-') ? [`Wrong.svelte:${index + 1}`] : []));
    expect(tags.length).toBe(4);
    expect(errors).toEqual(tags);
  });
});
