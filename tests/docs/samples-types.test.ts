import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from '../support/portal.js';
import { docPages, samplesOf } from './doc-pages.js';
import { elements } from './known-elements.js';

// Below the kit, so that the packages are found as a portal's own script finds them, by what they export.
const folder = fromRoot('packages/kit/node_modules/.cache/docs-samples');

/** What a page has said before a sample, and so need not say again. */
const known: Readonly<Record<string, string>> = {
  tree: "HTMLElementTagNameMap['jc-org-tree']",
  checklist: "HTMLElementTagNameMap['jc-meeting-checklist']",
  scoreboard: "HTMLElementTagNameMap['jc-points-scoreboard']",
  calculator: "HTMLElementTagNameMap['jc-fund-calculator']",
  Jiceng: "typeof import('@jiceng/kit')",
  openUnit: '(id: string | null) => void',
  heronLake: "import('@jiceng/domain').RawProfile",
  reed: "import('@jiceng/domain').RawProfile",
};

/** The events of the widgets as the manifest types them: a script of a page listens without a cast. */
function eventTypes(): string {
  const events = new Map([...elements.values()].flatMap(({ events: own = [] }) => own.map(({ name, type }) => [name, type?.text ?? 'CustomEvent'])));
  return `interface HTMLElementEventMap {\n${[...events].map(([name, type]) => `  '${name}': ${type};`).join('\n')}\n}\n`;
}

/** A script of a page as a module of its own. */
function asModule(text: string): string {
  const missing = Object.keys(known).filter((name) => new RegExp(`\\b${name}\\b`).test(text) && !new RegExp(`\\b(?:const|let|function) ${name}\\b`).test(text));
  const declared = missing.map((name) => `declare const ${name}: ${known[name]};`);
  return [`import type {} from '@jiceng/elements';`, ...declared, text, 'export {};'].join('\n');
}

it('every script on a page compiles against the packages', () => {
  const samples = docPages()
    .flatMap(samplesOf)
    .filter(({ language }) => language === 'js');
  expect(samples.length).toBeGreaterThan(20);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = samples.map(({ place, text }) => {
    const name = `${place.replaceAll(/\W+/g, '-')}.ts`;
    writeFileSync(`${folder}/${name}`, asModule(text));
    return name;
  });
  writeFileSync(`${folder}/events.d.ts`, eventTypes());
  // The file of the kit as it lies beside a portal's own script.
  mkdirSync(`${folder}/jiceng`);
  writeFileSync(`${folder}/jiceng/jiceng.d.ts`, `export * from '@jiceng/kit';\n`);
  const compilerOptions = { target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], module: 'ESNext', moduleResolution: 'bundler', types: ['node'], typeRoots: [fromRoot('node_modules/@types')], strict: false, noEmit: true, skipLibCheck: true };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files: ['events.d.ts', ...files] }));
  const { stdout, stderr, status } = spawnSync(fromRoot('node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  expect(`${stdout}${stderr}`.trim()).toBe('');
  expect(status).toBe(0);
});
