import { seriesStyles } from '../../../packages/elements/src/base/plot/series';
import { tokens } from '../../../packages/elements/src/styles/tokens';
import { elementEntries } from './manifest';

/** A `--jc-…` property: its defaults, as the style sheet of the widgets has them. */
export interface Token {
  readonly name: string;
  /** The sentence of the manifest. */
  readonly description: string | undefined;
  readonly light: string;
  readonly dark: string;
  readonly contrast: string;
  /** On touch screens, and in the elder scale; the same as `light` where nothing else is said. */
  readonly coarse: string;
  readonly large: string;
}

const sheets = [tokens.cssText, seriesStyles.cssText];

/** The text between the braces of the first block with a selector; nothing where a sheet has none. */
function blockIn(sheet: string, selector: string): string {
  if (!sheet.includes(selector)) return '';
  const start = sheet.indexOf('{', sheet.indexOf(selector)) + 1;
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < sheet.length; end++) depth += sheet[end] === '{' ? 1 : sheet[end] === '}' ? -1 : 0;
  return sheet.slice(start, end - 1);
}

/** What the blocks with a selector have each public property default to. @throws Error when no sheet has one */
function defaultsOf(selector: string): ReadonlyMap<string, string> {
  const blocks = sheets.map((sheet) => blockIn(sheet, selector)).join('');
  if (blocks === '') throw new Error(`The style sheets of the widgets have no block ${selector}.`);
  return new Map([...blocks.matchAll(/var\((--jc-[\w-]+),\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** Every public property of the widgets, in the order of the style sheet, those of charts last. */
export function allTokens(): readonly Token[] {
  const descriptions = new Map(elementEntries().flatMap(({ cssProperties }) => cssProperties.map((property) => [property.name, property] as const)));
  const base = defaultsOf('.root {');
  const dark = defaultsOf(".root[data-theme='dark']");
  const contrast = defaultsOf(".root[data-theme='contrast']");
  const coarse = defaultsOf('@media (pointer: coarse)');
  const large = defaultsOf(".root[data-scale='large']");
  const unknown = [...base.keys()].filter((name) => !descriptions.has(name));
  if (unknown.length > 0) throw new Error(`The manifest says nothing of ${unknown.join(', ')}.`);
  const rest = [...descriptions.keys()].filter((name) => !base.has(name));
  return [...base.keys(), ...rest].map((name) => {
    const light = base.get(name) ?? descriptions.get(name)?.default ?? '';
    return {
      name,
      description: descriptions.get(name)?.description,
      light,
      dark: dark.get(name) ?? light,
      contrast: contrast.get(name) ?? light,
      coarse: coarse.get(name) ?? light,
      large: large.get(name) ?? light,
    };
  });
}
