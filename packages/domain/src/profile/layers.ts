import { below, type Report } from './finding.js';
import { isEmptyPeriod, periodWithout, sharedPeriod, type Period } from './periods.js';
import type { Dated, RawClause, RawDocument, RawProfile, RawRuleHead, RawText } from './raw.js';
import { isRecord, missingKey } from './shape.js';
import type { Clause, Statement } from './types.js';

/** What the layers say together about one rule in one stretch of time. */
export interface Entry extends Period {
  readonly id: string;
  /** For each key what the layers state, from the widest to the narrowest. Never an empty list. */
  readonly stated: Readonly<Record<string, readonly Statement[]>>;
  readonly clause: Clause;
  /** Where the narrowest layer states it, and in which profile. */
  readonly path: string;
  readonly profile: string;
}

/** The text in Chinese. */
function chineseText(text: RawText): string {
  return typeof text === 'string' ? text : text['zh-CN'];
}

/** The last value that is stated for a key, or undefined. */
export function valueOf(entry: Entry, key: string): unknown {
  return Object.hasOwn(entry.stated, key) ? entry.stated[key]?.at(-1)?.value : undefined;
}

/** What says when and whether a statement holds; the rest is what it says. */
const frame = new Set(['from', 'to', 'clause', 'checked', 'removed']);

interface StatementSource {
  readonly id: string;
  readonly raw: Readonly<Record<string, unknown>> & RawRuleHead;
  readonly period: Period;
  readonly path: string;
  readonly profile: RawProfile;
}

/**
 * Merges the rules of one section over all layers. A statement holds from its first to its last day; outside, and for
 * the keys it does not name, the wider layer's statement stands. One that names a `form` is a whole rule of its own:
 * what it does not name is gone, and of what it names the wider layer's values are kept only to be shown.
 * @param layers from the widest to the narrowest
 * @param completeKey the key by which a statement is a whole rule, not a change of single values
 */
export function mergeEntries(
  layers: readonly RawProfile[],
  section: { readonly path: string; readonly pick: (raw: RawProfile) => Readonly<Record<string, Dated<RawRuleHead>>> | undefined; readonly completeKey: string },
  documents: Readonly<Record<string, RawDocument>>,
  report: Report,
): Entry[] {
  const merged = new Map<string, Entry[]>();
  for (const profile of layers) {
    for (const [id, dated] of Object.entries(section.pick(profile) ?? {})) {
      const path = below(section.path, id);
      const before = merged.get(id) ?? [];
      merged.set(id, overlaid(before, sourcesOf(id, dated, path, profile, report), section.completeKey, documents, report));
    }
  }
  return [...merged.values()].flat();
}

function sourcesOf(id: string, dated: Dated<RawRuleHead>, path: string, profile: RawProfile, report: Report): StatementSource[] {
  const list = Array.isArray(dated) ? (dated as readonly RawRuleHead[]) : [dated as RawRuleHead];
  const sources = list.map((raw, index): StatementSource => ({
    id,
    raw: raw as StatementSource['raw'],
    period: { from: raw.from ?? null, to: raw.to ?? null },
    path: Array.isArray(dated) ? below(path, index) : path,
    profile,
  }));
  sources.forEach((source, index) => {
    if (isEmptyPeriod(source.period)) {
      report(below(source.path, 'to'), 'profile-bad-value', 'The last day lies before the first. Correct one of the two.', { expected: `a day from ${source.period.from}`, given: source.period.to as string });
    }
    const earlier = sources.slice(0, index).find((other) => sharedPeriod(other.period, source.period));
    if (earlier) {
      report(source.path, 'profile-dates-overlap', `This and ${earlier.path} hold on the same day. Give the earlier one a last day (“to”) before the later one’s first (“from”).`, { other: earlier.path });
    }
  });
  return sources;
}

function overlaid(before: readonly Entry[], sources: readonly StatementSource[], completeKey: string, documents: Readonly<Record<string, RawDocument>>, report: Report): Entry[] {
  const after: Entry[] = [];
  let kept = [...before];
  for (const source of sources) {
    const isComplete = completeKey in source.raw;
    if (before.length === 0 && !isComplete && !source.raw.removed) missingKey(source.path, completeKey, report);
    const touched = before.map((entry) => ({ entry, period: sharedPeriod(entry, source.period) })).filter(({ period }) => period !== null);
    kept = kept.flatMap((entry) => periodWithout(entry, source.period).map((period) => ({ ...entry, ...period })));
    if (source.raw.removed) continue;
    const clause = clauseOf(source, documents, report);
    for (const { entry, period } of touched) after.push(entryOf(source, clause, period as Period, entry));
    if (!isComplete) continue;
    let free = [source.period];
    for (const { period } of touched) free = free.flatMap((stretch) => periodWithout(stretch, period as Period));
    for (const period of free) after.push(entryOf(source, clause, period, undefined));
  }
  return [...kept, ...after].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

function entryOf({ id, raw, path, profile }: StatementSource, clause: Clause, period: Period, wider: Entry | undefined): Entry {
  const isWhole = 'form' in raw;
  const before = wider && !(isWhole && raw['form'] !== valueOf(wider, 'form')) ? wider.stated : {};
  const stated: Record<string, readonly Statement[]> = isWhole ? {} : { ...before };
  for (const [key, given] of Object.entries(raw)) {
    if (frame.has(key)) continue;
    stated[key] = [...(Object.hasOwn(before, key) ? (before[key] as readonly Statement[]) : []), { value: given, layer: profile.layer, profile: profile.id, clause }];
  }
  return { id, ...period, stated, clause, path, profile: profile.id };
}

function clauseOf({ raw, path }: StatementSource, documents: Readonly<Record<string, RawDocument>>, report: Report): Clause {
  const clause = raw.clause as RawClause | undefined;
  if (!clause) missingKey(path, 'clause', report);
  const key = clause?.document ?? '';
  const known = Object.hasOwn(documents, key) ? documents[key] : undefined;
  if (clause && !known) {
    report(below(below(path, 'clause'), 'document'), 'profile-unknown-document', `No document “${key}” is described. Add it under “documents”, or correct the key.`, { document: key });
  }
  return {
    document: key,
    ...(clause?.section === undefined ? {} : { section: clause.section }),
    ...(clause?.text === undefined ? {} : { text: clause.text }),
    title: known ? chineseText(known.title) : key,
    checked: raw.checked ?? false,
  };
}

/** Objects merged key by key, the later ones over the earlier; lists and plain values are replaced. */
export function mergedObjects(objects: readonly (Readonly<Record<string, unknown>> | undefined)[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const each of objects) {
    for (const [key, given] of Object.entries(each ?? {})) {
      const before = merged[key];
      merged[key] = isRecord(before) && isRecord(given) ? mergedObjects([before, given]) : given;
    }
  }
  return merged;
}
