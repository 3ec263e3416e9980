import { readFileSync } from 'node:fs';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import { makeManifest } from '../../packages/kit/manifest.mjs';
import { fromRoot } from '../support/portal.js';

/** Every element of the kit by its tag, as the manifest has it. */
export const elements: ReadonlyMap<string, CustomElementDeclaration> = new Map(
  (makeManifest().modules.flatMap(({ declarations = [] }) => declarations) as CustomElementDeclaration[]).map((entry) => [entry.tagName as string, entry]),
);

/** Attributes that any element may have. */
const global = /^(?:id|class|slot|hidden|lang|dir|style|tabindex|title|role|ref|key|aria-.+|data-.+)$/;

/** The scripts of package.json. */
export const scripts = new Set(Object.keys((JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { scripts: object }).scripts));

/** Names of the properties or methods of an element. */
export function memberNames(tag: string, kind: 'field' | 'method'): string[] {
  return (elements.get(tag)?.members ?? []).filter((member) => member.kind === kind).map(({ name }) => name);
}

/** The values that an attribute takes, where they are a list; else undefined. */
function choicesOf(type: string): string[] | undefined {
  const quoted = [...type.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
  return quoted.length > 0 && type.replace(/'[^']*'/g, '').replace(/[| ]/g, '') === '' ? quoted : undefined;
}

const tagPattern = /<(jc-[\w-]+)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?)*)\s*\/?>/g;
const attributePattern = /\s([^\s=>/]+)(?:=("[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?/g;

/**
 * What is wrong with the elements in a piece of HTML, JSX or a template: tags, attributes, values and events that the kit does
 * not have. Names with `:` in front are properties, with `@` or `on` events; Angular has them in brackets.
 */
export function markupFaults(text: string): string[] {
  const opened = [...text.matchAll(/<(jc-[\w-]+)/g)].length;
  const read = [...text.matchAll(tagPattern)];
  const faults = opened === read.length ? [] : [`${opened - read.length} tags cannot be read`];
  for (const [, tag = '', attributes = ''] of read) {
    const element = elements.get(tag);
    if (!element) faults.push(`no element <${tag}>`);
    else for (const [, name = '', value] of attributes.matchAll(attributePattern)) faults.push(...attributeFaults(element, name, value));
  }
  return faults;
}

function attributeFaults({ tagName, attributes = [], members = [], events = [] }: CustomElementDeclaration, written: string, value: string | undefined): string[] {
  const event = /^(?:@|on|\()(jc-[\w-]+)\)?$/.exec(written)?.[1];
  if (event) return events.some(({ name }) => name === event) ? [] : [`<${tagName}> sends no ${event}`];
  const name = written.replace(/^:|^\[(?:attr\.)?|\]$/g, '');
  if (global.test(name)) return [];
  const attribute = attributes.find((each) => each.name === name);
  if (!attribute) return members.some((member) => member.name === name) ? [] : [`<${tagName}> has no ${name}`];
  const choices = choicesOf(attribute.type?.text ?? '');
  const plain = value && /^["']/.test(value) && !written.startsWith(':') ? value.slice(1, -1) : undefined;
  return choices && plain !== undefined && !choices.includes(plain) ? [`${name} of <${tagName}> is no ${plain}`] : [];
}

/** What is wrong with the public properties and parts in a style sheet. */
export function styleFaults(css: string): string[] {
  const all = [...elements.values()];
  const properties = new Set(all.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)));
  const unknown = [...css.matchAll(/--jc-[\w-]+/g)].map(([name]) => name).filter((name) => !properties.has(name));
  const parts = [...css.matchAll(/(jc-[\w-]+)::part\(([\w-]+)\)/g)].filter(([, tag = '', part]) => !elements.get(tag)?.cssParts?.some(({ name }) => name === part));
  return [...unknown.map((name) => `no property ${name}`), ...parts.map(([text]) => `no part ${text}`)];
}
