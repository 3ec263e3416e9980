import { below, findingList, profileError, type ProfileFinding, type Report } from './finding.js';
import { contentHash } from './hash.js';
import { mergedObjects, mergeEntries, type Entry } from './layers.js';
import { checkLineReferences } from './references.js';
import { profileFormat, rawProfileShape } from './raw-shape.js';
import { layerOrder, type Dated, type RawDocument, type RawFundSection, type RawProfile, type RawRuleHead } from './raw.js';
import { readFacts } from './read-facts.js';
import { readMeeting } from './read-meeting.js';
import { readPoints } from './read-points.js';
import { readAll, readCheck, readDues, readIncomeTiers, readLine, readNote, readReference } from './read-rules.js';
import { localText } from './read-values.js';
import { isRecord } from './shape.js';
import type { Profile } from './types.js';

/** Deepest nesting of a profile's JSON. */
const deepest = 32;

/**
 * Merges a profile with those it extends, from the national layer down to a unit's own, and reads every value.
 * @param raw what the profile's JSON file holds; it is not changed, and later changes of it do not reach the result
 * @param parents the profiles that it may extend, by id
 * @throws {JicengError} for the first thing that is wrong, a {@link ProfileCode} with `details.path`, a JSON pointer
 */
export function resolveProfile(raw: unknown, parents: Readonly<Record<string, unknown>> = {}): Profile {
  const { profile, findings } = examineProfile(raw, parents);
  if (findings[0]) throw profileError(findings[0]);
  return profile as Profile;
}

/** Everything that is wrong with a profile, in the order in which it was noticed; empty when it can be used. */
export function profileFindings(raw: unknown, parents: Readonly<Record<string, unknown>> = {}): ProfileFinding[] {
  return examineProfile(raw, parents).findings;
}

function examineProfile(raw: unknown, parents: Readonly<Record<string, unknown>>): { profile: Profile | undefined; findings: ProfileFinding[] } {
  const { findings, report } = findingList();
  const layers = chainOf(raw, parents, report);
  if (layers === undefined || findings.length > 0) return { profile: undefined, findings };
  const profile = mergedProfile(layers, report);
  return { profile: findings.length > 0 ? undefined : frozen(profile), findings };
}

/** The profiles from the widest layer to this one. */
function chainOf(raw: unknown, parents: Readonly<Record<string, unknown>>, report: Report): RawProfile[] | undefined {
  const chain: RawProfile[] = [];
  let next: unknown = raw;
  for (;;) {
    const profile = soundProfile(next, chain.length === 0 ? report : inParent(chain.at(-1) as RawProfile, report));
    if (!profile) return undefined;
    const narrower = chain[0];
    if (narrower && layerOrder.indexOf(profile.layer) > layerOrder.indexOf(narrower.layer)) {
      report('/extends', 'profile-layer-order', `A profile of the layer “${narrower.layer}” cannot extend “${profile.id}” of the narrower layer “${profile.layer}”. Change the layer or what it extends.`, { parent: profile.id });
      return undefined;
    }
    chain.unshift(profile);
    const parent = profile.extends;
    if (parent === undefined) return chain;
    if (chain.some(({ id }) => id === parent)) {
      const circle = [...chain.map(({ id }) => id).reverse(), parent].join(' → ');
      report('/extends', 'profile-cycle', `The profile extends itself: ${circle}. Let one of them extend another, or none.`, { circle });
      return undefined;
    }
    if (!isRecord(parents) || !Object.hasOwn(parents, parent)) {
      report('/extends', 'profile-unknown-parent', `The profile “${parent}”, which this one extends, was not given. Pass it among the parents, or correct the id.`, { parent });
      return undefined;
    }
    next = parents[parent];
  }
}

/** Reports with the id of the profile in which it was found, when that is not the one asked for. */
function inParent(child: RawProfile, report: Report): Report {
  return (path, code, message, details) => report(path, code, `In “${child.extends}”, which is extended: ${message}`, { ...details, profile: child.extends as string });
}

/** A copy that nobody else holds, when its shape is sound. */
function soundProfile(raw: unknown, report: Report): RawProfile | undefined {
  let copy: unknown;
  try {
    copy = JSON.parse(JSON.stringify(raw));
  } catch {
    copy = undefined;
  }
  if (!isRecord(copy) || !isShallow(copy, deepest)) {
    report('', 'profile-not-a-profile', `This is no profile. Give an object as JSON has it, nested at most ${deepest} deep, with the keys format, id, version, title and layer.`);
    return undefined;
  }
  if (copy['resolved'] === true && typeof copy['hash'] === 'string') {
    report('', 'profile-not-a-profile', 'This profile is resolved already. Give the one that its file holds.');
    return undefined;
  }
  if (copy['format'] !== profileFormat) {
    const given = JSON.stringify(copy['format']) ?? 'nothing';
    report('/format', 'profile-version', `The profile is written for format ${given}; this version reads format ${profileFormat}. Set "format": ${profileFormat}, or update the widgets.`, { expected: profileFormat, given });
    return undefined;
  }
  let isSound = true;
  rawProfileShape(copy, '', (path, code, message, details) => {
    isSound = false;
    report(path, path === '/version' ? 'profile-version' : code, message, details);
  });
  return isSound ? (copy as unknown as RawProfile) : undefined;
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.entries(value).every(([key, item]) => key !== '__proto__' && isShallow(item, depth - 1));
}

function mergedProfile(layers: readonly RawProfile[], report: Report): Profile {
  const own = layers.at(-1) as RawProfile;
  const documents = mergedObjects(layers.map((each) => each.documents as Record<string, unknown> | undefined)) as Record<string, RawDocument>;
  const facts = readFacts(layers, report);
  const rounding = layers.flatMap(({ fund }) => fund?.rounding ?? []).at(-1) ?? 'fen';
  const merge = (path: string, completeKey: string, pick: (raw: RawProfile) => Readonly<Record<string, Dated<RawRuleHead>>> | undefined): Entry[] =>
    mergeEntries(layers, { path, pick, completeKey }, documents, report);
  const ofFund = (key: keyof RawFundSection, completeKey: string): Entry[] =>
    merge(below('/fund', key), completeKey, (raw) => raw.fund?.[key] as Readonly<Record<string, Dated<RawRuleHead>>> | undefined);
  const context = { facts, report };
  const lineEntries = ofFund('lines', 'form');
  const lines = readAll(lineEntries, (entry, within) => readLine(entry, rounding, within), context);
  const checks = readAll(ofFund('checks', 'fact'), readCheck, context);
  checkLineReferences(lines, checks, new Set(lineEntries.map(({ id }) => id)), report);
  return {
    resolved: true,
    id: own.id,
    version: own.version,
    hash: contentHash(layers.map(({ $schema: _, ...content }) => content)),
    title: localText(own.title),
    layers: layers.map(({ layer, id, version, title }) => ({ layer, id, version, title: localText(title) })),
    facts,
    texts: Object.assign({}, ...layers.map(({ texts }) => texts)) as Record<string, string>,
    fund: {
      lines,
      checks,
      notes: readAll(ofFund('notes', 'text'), readNote, context),
      incomeTiers: readAll(ofFund('incomeTiers', 'tiers'), readIncomeTiers, context),
      references: readAll(ofFund('references', 'values'), readReference, context),
    },
    dues: readAll(merge('/dues', 'form', (raw) => raw.dues), readDues, context),
    meeting: readMeeting(layers, documents, report),
    points: readPoints(layers, merge, context),
    org: mergedObjects(layers.map((each) => each.org)),
  };
}

/** The same value, which nobody can change any more: plans are kept for it, and many share a bundled profile. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
