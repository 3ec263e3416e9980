/** Finds the first place within a value that has another form than it should; `at` is where the value itself stands. */
type Form = (value: unknown, at: string) => string | null;

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value from a file is an object with fields, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text: Form = (value, at) => (typeof value === 'string' ? null : at);
const filled: Form = (value, at) => (typeof value === 'string' && value !== '' ? null : at);
const flag: Form = (value, at) => (typeof value === 'boolean' ? null : at);
const number: Form = (value, at) => (typeof value === 'number' && Number.isFinite(value) ? null : at);

function oneOf(...values: readonly string[]): Form {
  return (value, at) => (typeof value === 'string' && values.includes(value) ? null : at);
}

function either(one: Form, other: Form): Form {
  return (value, at) => (one(value, at) === null ? null : other(value, at));
}

function first(faults: Iterable<string | null>): string | null {
  for (const fault of faults) if (fault !== null) return fault;
  return null;
}

function listOf(form: Form): Form {
  return (value, at) => (Array.isArray(value) ? first(value.map((each, index) => form(each, `${at}/${index}`))) : at);
}

function mapOf(form: Form): Form {
  return (value, at) => (isFields(value) ? first(Object.entries(value).map(([key, each]) => form(each, `${at}/${key}`))) : at);
}

/** An object with the fields that it must have, and those that it may; what else it holds is left as it is. */
function fieldsOf(must: Readonly<Record<string, Form>>, may: Readonly<Record<string, Form>> = {}): Form {
  const forms = { ...must, ...may };
  return (value, at) => {
    if (!isFields(value)) return at;
    const place = (field: string): string => (at === '' ? field : `${at}/${field}`);
    return first(Object.entries(forms).map(([field, form]) => (Object.hasOwn(value, field) && value[field] !== undefined ? form(value[field], place(field)) : Object.hasOwn(must, field) ? place(field) : null)));
  };
}

const texts = listOf(text);

const record = fieldsOf(
  { unit: text, kind: text, date: text },
  {
    id: filled,
    state: oneOf('draft', 'planned', 'held', 'cancelled'),
    title: text,
    group: text,
    also: texts,
    mode: oneOf('on-site', 'online', 'mixed'),
    start: text,
    end: text,
    place: text,
    chair: text,
    recorder: text,
    heldBy: text,
    roll: listOf(fieldsOf({ person: text, status: oneOf('present', 'online', 'excused', 'absent', 'attending') }, { late: text, left: text, checkedIn: text, reason: text })),
    due: number,
    present: number,
    agenda: listOf(fieldsOf({ title: text }, { first: flag, speaker: text })),
    votes: listOf(
      fieldsOf(
        { rule: text, about: text, yes: number },
        { no: number, abstain: number, spoiled: number, issued: number, collected: number, candidates: number, seats: number, at: text, recused: texts },
      ),
    ),
    resolutions: listOf(either(text, fieldsOf({ text }, { item: number, answers: mapOf(text) }))),
    actions: listOf(fieldsOf({ id: text, text }, { owner: text, due: text, doneOn: text })),
    tasks: texts,
    problems: texts,
    corrections: listOf(fieldsOf({ text }, { owner: text, due: text, doneOn: text })),
    evidence: mapOf(texts),
    covers: texts,
  },
);

/**
 * Where a value first has another form than a record of a meeting with its unit: a field, `roll/3/status`; `''` for what is
 * no object at all; null when all of it can be read. Whether what it says can be true is for the rules to find.
 */
export function recordFault(value: unknown): string | null {
  return record(value, '');
}

const versions = listOf(fieldsOf({ version: number, record, time: text, author: text, reason: text, hash: text }));

/** The same of the sealed versions of minutes: `versions`, `versions/1/time`. Whether they are as they were sealed is for `verifyMinutes` to say. */
export function versionsFault(value: unknown): string | null {
  return versions(value, 'versions');
}
