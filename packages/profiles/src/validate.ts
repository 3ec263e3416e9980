import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { profileFindings, type ProfileFinding } from '@jiceng/domain';
import schema from '#schema/profile.schema.json' with { type: 'json' };
import { rawProfiles } from './bundled.js';

// This validator walks the schema and compiles nothing, so that it also runs in pages whose policy forbids `eval`.
let validator: Validator | undefined;

/** Keywords that only say that something below them failed, which is told on its own. */
const wrapping = new Set(['properties', 'items', 'additionalProperties', 'propertyNames', '$ref', 'allOf', 'if', 'false', 'then', 'else', 'dependentSchemas']);

/**
 * Everything that is wrong with a profile: by the published JSON Schema, and beyond it by what a schema cannot say,
 * such as tiers that overlap, facts that nothing describes and rules that refer to themselves. Empty when it can be used.
 * @param raw what the JSON file holds
 * @param parents the profiles that it may extend, by id; the bundled ones when not given
 */
export function validateProfile(raw: unknown, parents: Readonly<Record<string, unknown>> = rawProfiles): ProfileFinding[] {
  const findings = profileFindings(raw, parents);
  const told = new Set(findings.map(({ path, details }) => place(path, details['key'])));
  for (const finding of schemaErrors(raw).flatMap(findingsOf)) {
    const at = place(finding.path, finding.details['key']);
    if (!told.has(at) && !told.has(finding.path)) findings.push(finding);
    told.add(at);
  }
  return findings;
}

/** Several keys may be missing in one place. */
function place(path: string, key: unknown): string {
  return typeof key === 'string' ? `${path} ${key}` : path;
}

function schemaErrors(raw: unknown): OutputUnit[] {
  validator ??= new Validator(schema as unknown as Schema, '2020-12', false);
  let plain: unknown;
  try {
    plain = JSON.parse(JSON.stringify(raw));
  } catch {
    // What is no JSON at all has been reported.
    return [];
  }
  return plain === undefined ? [] : validator.validate(plain).errors;
}

/** The finding for an error of the schema; none for one that another error tells better. */
function findingsOf({ keyword, instanceLocation, error }: OutputUnit): ProfileFinding[] {
  if (wrapping.has(keyword)) return [];
  const path = instanceLocation.replace(/^#/, '');
  const key = keyword === 'required' ? /"(.*)"/.exec(error)?.[1] : undefined;
  if (key === undefined) return [{ path, code: 'profile-bad-value', message: `The schema does not allow this: ${error}`, details: { keyword } }];
  return [{ path, code: 'profile-missing-key', message: `The key “${key}” is missing. Add it.`, details: { key } }];
}
