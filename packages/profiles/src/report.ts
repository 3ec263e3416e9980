import { resolveProfile, type ProfileFinding } from '@jiceng/domain';
import { rawProfiles } from './bundled.js';
import { validateProfile } from './validate.js';

/** What the check command says about one file. */
export interface ProfileReport {
  readonly ok: boolean;
  /** Lines for a person, without line ends. */
  readonly lines: readonly string[];
}

/**
 * Checks profiles as their files have them; each may extend another of them, or a bundled one.
 * @param files name and text of each
 */
export function reportProfiles(files: readonly { readonly name: string; readonly text: string }[]): ProfileReport[] {
  const parsed = files.map(({ name, text }) => ({ name, ...parsedJson(text) }));
  const parents: Record<string, unknown> = { ...rawProfiles };
  for (const { raw } of parsed) {
    const id = (raw as { id?: unknown } | null | undefined)?.id;
    if (typeof id === 'string') parents[id] = raw;
  }
  return parsed.map(({ name, raw, error }) => (error === undefined ? reportOf(name, raw, parents) : { ok: false, lines: [`${name}: this is no JSON. ${error}`] }));
}

function parsedJson(text: string): { raw?: unknown; error?: string } {
  try {
    return { raw: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { error: String((error as Error).message) };
  }
}

function reportOf(name: string, raw: unknown, parents: Readonly<Record<string, unknown>>): ProfileReport {
  const findings = validateProfile(raw, parents);
  if (findings.length > 0) {
    const count = findings.length === 1 ? '1 thing is' : `${findings.length} things are`;
    return { ok: false, lines: [`${name}: ${count} wrong.`, ...findings.map(findingLine)] };
  }
  const { id, version, hash, layers, fund, dues } = resolveProfile(raw, parents);
  const unchecked = [...fund.lines, ...fund.checks, ...fund.notes, ...fund.incomeTiers, ...fund.references, ...dues].filter(({ clause }) => !clause.checked);
  return {
    ok: true,
    lines: [
      `${name}: in order. ${id} ${version}, ${layers.map((layer) => layer.id).join(' → ')}, ${hash}`,
      `  ${fund.lines.length} lines, ${fund.checks.length} checks, ${dues.length} kinds of dues.`,
      ...(unchecked.length > 0 ? [`  Not yet compared with the official text (“checked”: false): ${[...new Set(unchecked.map((rule) => rule.id))].join(', ')}`] : []),
    ],
  };
}

function findingLine({ path, message, code }: ProfileFinding): string {
  return `  ${path === '' ? '(whole file)' : path}\n    ${message} (${code})`;
}
