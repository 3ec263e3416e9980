// Makes custom-elements.json: what a page, an editor or a framework can know of each element, read from the sources.
import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

/** The elements, where their classes stand, and which file of the kit registers each alone. */
const elements = [
  { tagName: 'jc-provider', source: 'provider/provider.ts', file: 'dist/jiceng.js' },
  { tagName: 'jc-org-tree', source: 'org/org-tree.ts', file: 'dist/jc-org-tree.js' },
  { tagName: 'jc-meeting-checklist', source: 'meeting/meeting-checklist.ts', file: 'dist/jc-meeting-checklist.js' },
  { tagName: 'jc-points-scoreboard', source: 'points/points-scoreboard.ts', file: 'dist/jc-points-scoreboard.js' },
  { tagName: 'jc-fund-calculator', source: 'fund/fund-calculator.ts', file: 'dist/jc-fund-calculator.js' },
];

/** What they inherit from. */
const bases = ['base/jc-element.ts', 'base/frame/framed-element.ts', 'base/frame/year-element.ts'];

const sources = new URL('../elements/src/', import.meta.url);

function textOf(path) {
  return readFileSync(new URL(path, sources), 'utf8');
}

/** The settings that provider and widgets share are written once, in context.ts; the analyzer sees only what stands in a class. */
function withSettings(text) {
  const [, settings] = /settingProperties: PropertyDeclarations = \{\n(.*?)\n\};/s.exec(textOf('base/context.ts')) ?? [];
  if (!settings) throw new Error('base/context.ts states no settingProperties.');
  return text.replace('...settingProperties,', () => settings).replace('= settingProperties;', () => `= {${settings}};`);
}

/** The names of members that are marked as `@internal` in a class or in what it extends: what overrides them is internal too. */
function internalNames(className, modules) {
  const found = modules.flatMap(({ statements }) => statements.filter(ts.isClassDeclaration)).find(({ name }) => name.text === className);
  if (!found) return [];
  const marked = found.members.filter((member) => ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal'));
  const parents = (found.heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => expression.getText()));
  return [...marked.map(({ name }) => name.getText()), ...parents.flatMap((parent) => internalNames(parent, modules))];
}

/** What of a class a page can use; what it inherits stands in it as its own. */
function publicPart(declaration, { tagName }, internal) {
  const { kind, name, description, summary, attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = declaration;
  const isForPages = ({ privacy = 'public', name: member, static: isStatic }) => privacy === 'public' && !member.startsWith('#') && !isStatic && !internal.includes(member);
  const own = (list) => list.map(({ inheritedFrom: _, resolveInitializer: __, ...entry }) => entry);
  return {
    kind,
    name,
    tagName,
    customElement: true,
    description,
    summary,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: own(attributes).map(attributeAsText),
    members: own(declaration.members.filter(isForPages)),
    // The analyzer takes the parameter of send() for an event of that name.
    events: own(events.filter((event) => event.name.startsWith('jc-'))),
    slots,
    cssParts: own(cssParts),
    cssProperties: own(cssProperties),
  };
}

/** An attribute is text, whatever else its property takes. */
function attributeAsText({ type, ...attribute }) {
  const kinds = (type?.text ?? 'string').split(' | ').filter((kind) => /^('.*'|string|number|boolean)$/.test(kind));
  return { ...attribute, type: { text: kinds.join(' | ') || 'string' } };
}

/** The manifest of the kit, after the schema of custom-elements.json 1.0. */
export function makeManifest() {
  const paths = [...bases, ...elements.map(({ source }) => source)];
  const modules = paths.map((path) => ts.createSourceFile(path, withSettings(textOf(path)), ts.ScriptTarget.ES2022, true));
  const analyzed = create({ modules, plugins: litPlugin() });
  return {
    schemaVersion: '1.0.0',
    modules: elements.map((element) => {
      const { declarations } = analyzed.modules.find(({ path }) => path === element.source);
      const found = declarations.find(({ kind }) => kind === 'class');
      const declaration = publicPart(found, element, internalNames(found.name, modules));
      const reference = { name: declaration.name, module: element.file };
      return {
        kind: 'javascript-module',
        path: element.file,
        declarations: [declaration],
        exports: [
          { kind: 'js', name: declaration.name, declaration: reference },
          { kind: 'custom-element-definition', name: element.tagName, declaration: reference },
        ],
      };
    }),
  };
}
