import type { Attribute, CustomElementDeclaration } from 'custom-elements-manifest';
import manifest from 'virtual:jiceng-manifest';

/** The elements of the kit. */
export type Tag = 'jc-provider' | 'jc-org-tree' | 'jc-meeting-checklist' | 'jc-points-scoreboard' | 'jc-fund-calculator';

/** What the manifest says of an element. */
export function declarationOf(tag: Tag): CustomElementDeclaration {
  const declarations = manifest.modules.flatMap(({ declarations: all = [] }) => all);
  const found = declarations.find((each): each is CustomElementDeclaration => 'tagName' in each && each.tagName === tag);
  if (!found) throw new Error(`The manifest of the kit (packages/kit/manifest.mjs) does not know ${tag}.`);
  return found;
}

/** The attributes of an element. */
export const attributesOf = (tag: Tag): readonly Attribute[] => declarationOf(tag).attributes ?? [];

/** The events that an element sends. */
export const eventsOf = (tag: Tag): string[] => (declarationOf(tag).events ?? []).map(({ name }) => name);

/** A control of Storybook, as far as the widgets need one. */
export interface Control {
  readonly control: false | 'text' | 'boolean' | 'select' | 'inline-radio' | { readonly type: 'number'; readonly min: number; readonly max: number };
  readonly options?: readonly string[];
}

/** Numbers that an attribute takes. */
const ranges: Readonly<Record<string, readonly [min: number, max: number]>> = { 'heading-level': [2, 6], year: [2000, 2100] };

/** A control for each attribute, by what it takes; what else the manifest lists is read and not set here. */
export function controlsOf(tag: Tag, choices: Readonly<Record<string, readonly string[]>> = {}): Record<string, Control> {
  const { members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = declarationOf(tag);
  const listed = [...members.filter(({ kind }) => kind === 'field'), ...events, ...slots, ...cssParts, ...cssProperties];
  const attributes = attributesOf(tag).map((attribute) => [attribute.name, controlOf(attribute, choices[attribute.name])] as const);
  return { ...Object.fromEntries(listed.map(({ name }) => [name, { control: false }])), ...Object.fromEntries(attributes) };
}

function controlOf({ name, type }: Attribute, choices: readonly string[] | undefined): Control {
  if (choices) return { control: 'select', options: choices };
  const range = ranges[name];
  if (range) return { control: { type: 'number', min: range[0], max: range[1] } };
  const words = [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word as string);
  if (words.length > 0) return { control: 'inline-radio', options: words };
  return { control: type?.text === 'boolean' ? 'boolean' : 'text' };
}
