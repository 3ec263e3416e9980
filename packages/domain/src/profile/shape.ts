import { below, type Report } from './finding.js';

/** Looks at a value and reports what is wrong with it, with the path. */
export type Shape = (value: unknown, path: string, report: Report) => void;

/** An object of JSON: no list, and not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that passes the test, or else the finding says what was expected. */
export function value(expected: string, test: (value: unknown) => boolean): Shape {
  return (given, path, report) => {
    if (!test(given)) report(path, 'profile-bad-value', `Expected ${expected}.`, { expected, given: beginning(given) });
  };
}

function beginning(given: unknown): string {
  return (typeof given === 'string' ? given : (JSON.stringify(given) ?? typeof given)).slice(0, 40);
}

/** One of some texts. */
export function oneOf(...texts: readonly string[]): Shape {
  return value(`one of ${texts.join(', ')}`, (given) => texts.includes(given as string));
}

/** An object with these keys and no others. */
export function object(required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  const keys = { ...optional, ...required };
  return (given, path, report) => {
    if (!isRecord(given)) return value('an object', () => false)(given, path, report);
    for (const key of Object.keys(given)) {
      if (Object.hasOwn(keys, key)) (keys[key] as Shape)(given[key], below(path, key), report);
      else {
        const known = Object.keys(keys).join(', ');
        report(below(path, key), 'profile-unknown-key', `Nothing reads the key “${key}” here. Take it out, or correct it to one of: ${known}.`, { key, known });
      }
    }
    for (const key of Object.keys(required)) {
      if (!Object.hasOwn(given, key)) missingKey(path, key, report);
    }
  };
}

export function missingKey(path: string, key: string, report: Report): void {
  report(path, 'profile-missing-key', `The key “${key}” is missing. Add it.`, { key });
}

/** A list of at least one. */
export function list(item: Shape): Shape {
  return (given, path, report) => {
    if (!Array.isArray(given) || given.length === 0) return value('a list of at least one', () => false)(given, path, report);
    given.forEach((each, index) => item(each, below(path, index), report));
  };
}

/** An object whose keys are ids that the author chooses. */
export function byId(idPattern: RegExp, item: Shape): Shape {
  return (given, path, report) => {
    if (!isRecord(given)) return value('an object', () => false)(given, path, report);
    for (const [id, each] of Object.entries(given)) {
      if (!idPattern.test(id) || id in Object.prototype) {
        report(below(path, id), 'profile-bad-id', `“${id}” cannot be an id. Use ASCII letters, digits and hyphens, beginning with a letter.`, { id });
      } else item(each, below(path, id), report);
    }
  };
}

/** The first shape for objects, the second for anything else. */
export function objectOr(record: Shape, other: Shape): Shape {
  return (given, path, report) => (isRecord(given) ? record : other)(given, path, report);
}

/** The first shape for lists, the second for anything else. */
export function listOr(items: Shape, other: Shape): Shape {
  return (given, path, report) => (Array.isArray(given) ? items : other)(given, path, report);
}
