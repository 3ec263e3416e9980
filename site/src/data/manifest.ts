import { existsSync, readFileSync } from 'node:fs';

/** The languages of this site. */
export type Language = 'zh-CN' | 'en';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text?: string };
  readonly default?: string;
}

/** A property or a method of an element. */
export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly parameters?: readonly Described[];
  readonly return?: { readonly type?: { readonly text?: string } };
}

/** What a page can use of an element, as `custom-elements.json` has it. */
export interface ElementEntry {
  readonly tagName: string;
  readonly attributes: readonly Described[];
  readonly members: readonly Member[];
  readonly events: readonly Described[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Described[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly (ElementEntry & { readonly customElement?: boolean })[] }[];
}

// Pages are built in the folder of the site.
const file = '../packages/kit/custom-elements.json';

/** Every element of the kit. @throws Error in plain words when the kit is not built */
export function elementEntries(): readonly ElementEntry[] {
  if (!existsSync(file)) throw new Error('packages/kit/custom-elements.json is not there. Run `pnpm run build:kit` first.');
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return modules.flatMap(({ declarations = [] }) => declarations.filter(({ customElement }) => customElement));
}

/** One element of the kit. @throws Error when the kit has none of that name */
export function elementEntry(tagName: string): ElementEntry {
  const found = elementEntries().find((entry) => entry.tagName === tagName);
  if (!found) throw new Error(`packages/kit/custom-elements.json has no ${tagName}.`);
  return found;
}
