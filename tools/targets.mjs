// What of the web the oldest browsers that the kit promises to run in do not have, and which of it a piece of code uses.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import * as css from 'css-tree';

/** The oldest versions that are promised; packages/kit/build.mjs builds for the same. */
export const targets = { chrome: 108, edge: 108, firefox: 115, safari: 16.4 };

/** The language of 2022 is what all of them read, regular expressions included. */
const languageYear = 2022;

const data = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'));

/** The targets that lack a feature; one behind a flag or under another name counts as lacking. */
function lackedBy({ support }) {
  return Object.entries(targets).flatMap(([browser, version]) => {
    const statements = [support[browser] ?? []].flat();
    const has = statements.some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) =>
      typeof added === 'string' && !flags && !prefix && !other && Number(added.replace('≤', '')) <= version && !(removed && Number(removed) <= version));
    return has ? [] : [browser];
  });
}

/** Every feature below a branch of the data, with its path and the targets that lack it. */
function* featuresOf(branch, path = []) {
  for (const [key, value] of Object.entries(branch)) {
    if (key === '__compat') yield { path, lacking: lackedBy(value) };
    else if (typeof value === 'object') yield* featuresOf(value, [...path, key]);
  }
}

const bare = (name) => name.replace(/_static$/, '');

/** Names of globals, of `Global.member`, and of members that no interface of the targets has. */
function scriptGaps() {
  const globals = new Map();
  const statics = new Map();
  const members = new Map();
  const known = new Set();
  const note = (map, name, lacking) => {
    if (lacking.length > 0) map.set(name, lacking);
    else known.add(name);
  };
  for (const branch of [data.api, data.javascript.builtins]) {
    for (const { path: [owner, member, further], lacking } of featuresOf(branch)) {
      if (member === undefined) note(globals, owner, lacking);
      else if (further === undefined && /^[a-z]\w*$/i.test(bare(member)) && !member.endsWith('_event') && member !== owner) {
        // Where the whole interface is lacking, whoever gets at it has met another gap.
        const own = lacking.filter((browser) => !(globals.get(owner) ?? []).includes(browser));
        if (own.length === 0 && lacking.length > 0) continue;
        note(statics, `${owner}.${bare(member)}`, own);
        note(members, bare(member), own);
      }
    }
  }
  // A name that something in the targets has too says nothing by itself.
  for (const name of members.keys()) if (known.has(name) || name in Object.prototype) members.delete(name);
  return { globals, statics, members };
}

/** Names of attributes that no element of the targets has. */
function attributeGaps() {
  const lacked = new Map();
  const known = new Set();
  for (const branch of [data.html.global_attributes, ...Object.values(data.html.elements)]) {
    for (const { path: [name], lacking } of featuresOf(branch)) {
      if (lacking.length > 0) lacked.set(name, lacking);
      else known.add(name);
    }
  }
  return new Map([...lacked].filter(([name]) => name && !known.has(name)));
}

const { globals, statics, members } = scriptGaps();
const attributes = attributeGaps();

/** What a target lacks of the interfaces that all of them have, and of globals: to be taken away from a newer browser. */
export function lackedMembers() {
  const members = [...statics].filter(([, lacking]) => lacking.length > 0).map(([name]) => name.split('.'));
  return { members: members.map(([owner, member]) => ({ owner, member })), globals: [...globals.keys()] };
}

/** The feature of CSS at a path, and the targets that lack it; none where the data know nothing of it. */
function lackedCss(...path) {
  let at = data.css;
  for (const key of path) at = at?.[key];
  return at?.__compat ? lackedBy(at.__compat) : [];
}

/** Names of functions and units are spread over the types of values. */
const valueNames = new Map();
for (const { path, lacking } of featuresOf(data.css.types)) {
  const name = path.at(-1);
  if (path.length <= 2 && (!valueNames.has(name) || lacking.length === 0)) valueNames.set(name, lacking);
}

/** The gaps that a style sheet meets, by name; what stands behind `@supports` asks first. */
export function gapsOfStyles(text) {
  const found = new Map();
  const note = (name, lacking) => {
    if (lacking.length > 0) found.set(name, lacking);
  };
  const sheet = css.parse(text, { onParseError: () => undefined, parseCustomProperty: true });
  const supports = [];
  let rules = 0;
  css.walk(sheet, {
    enter(node) {
      if (node.type === 'Atrule' && node.name === 'supports') supports.push(node);
      if (supports.length > 0) return;
      // Of a rule in a rule the parser knows only those that begin with `&`.
      if ((node.type === 'Rule' && ++rules > 1) || (node.type === 'Raw' && rules > 0 && node.value.includes('{'))) note('css nesting', lackedCss('selectors', 'nesting'));
      if (node.type === 'Atrule') note(`css @${node.name}`, lackedCss('at-rules', node.name));
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') note(`css :${node.name}`, lackedCss('selectors', node.name));
      if (node.type === 'Declaration' && this.atrule?.name !== 'page' && !isPrefixedToo(node, this.block)) noteDeclaration(node, note);
      if (node.type === 'Function') note(`css ${node.name}()`, valueNames.get(node.name) ?? []);
      if (node.type === 'Dimension') note(`css ${node.unit}`, valueNames.get(node.unit) ?? []);
    },
    leave(node) {
      if (node === supports.at(-1)) supports.pop();
      else if (node.type === 'Rule' && supports.length === 0) rules--;
    },
  });
  return found;
}

/** Whether the same block says it for older browsers too. */
function isPrefixedToo({ property }, block) {
  return block?.children.some((other) => other.property === `-webkit-${property}`) ?? false;
}

function noteDeclaration({ property, value }, note) {
  if (property.startsWith('-')) return;
  note(`css ${property}`, lackedCss('properties', property));
  css.walk(value, (node) => {
    if (node.type === 'Identifier') note(`css ${property}: ${node.name}`, lackedCss('properties', property, node.name));
  });
}

/** A template as one text: what is put in stands for a word, or, between the rules of a style sheet, for nothing. */
function joined(pieces) {
  return pieces.reduce((text, piece) => `${text}${/(^|[;{}])\s*$/.test(text) ? '' : 'x'}${piece}`);
}

/** The style sheets and the HTML that stand in the template literals of a script. */
function templatesIn(tree) {
  const texts = [];
  full(tree, (node) => {
    if (node.type === 'TemplateLiteral') texts.push(joined(node.quasis.map(({ value }) => value.cooked ?? '')));
  });
  const styles = texts.filter((text) => /(^|\n|\})\s*[.@#:][a-z-]+[^{}]*\{[^{}]*[a-z-]+:[^{}]*\}/.test(text) && !/^\s*</.test(text));
  return { styles, pages: texts.filter((text) => /<[a-z]/.test(text)) };
}

/**
 * The gaps that a built script meets: a feature by name, with the targets that lack it.
 * @throws SyntaxError for what the targets cannot read at all
 */
export function gapsOfScript(code, { isModule }) {
  const tree = parse(code, { ecmaVersion: languageYear, sourceType: isModule ? 'module' : 'script', allowHashBang: true });
  const found = new Map();
  const note = (map, name) => {
    if (map.has(name)) found.set(name, map.get(name));
  };
  full(tree, (node) => {
    if (node.type === 'Identifier') {
      note(globals, node.name);
      if (statics.has(`Window.${node.name}`)) found.set(node.name, statics.get(`Window.${node.name}`));
    }
    if (node.type === 'MemberExpression' && !node.computed) {
      if (node.object.type === 'Identifier' && statics.has(`${node.object.name}.${node.property.name}`)) note(statics, `${node.object.name}.${node.property.name}`);
      else note(members, node.property.name);
    }
    if (node.type === 'BinaryExpression' && node.operator === 'in' && node.left.type === 'Literal') note(members, node.left.value);
  });
  const { styles, pages } = templatesIn(tree);
  for (const text of styles) for (const [name, lacking] of gapsOfStyles(text)) found.set(name, lacking);
  for (const text of pages) for (const [, name] of text.matchAll(/\s([a-z]+)=/g)) if (attributes.has(name)) found.set(`html ${name}`, attributes.get(name));
  return found;
}
