/** Where a text stops being JSON. */
export interface JsonFault {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The text is right as far as it goes, but it ends too early. */
  readonly isEnd: boolean;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const stride = 50_000;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A number that the end of the text has cut, in its point or its exponent. */
const cutNumber = /-?(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?)$/y;
const wordToken = /true|false|null/y;

/**
 * Finds the fault in a text that `JSON.parse` has refused: engines tell the place each in its own way, or not at all.
 * Yields the characters passed, now and then.
 */
export function* findJsonFault(text: string): Generator<number, JsonFault> {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  let tokens = 0;
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end');
  for (;;) {
    while (at < text.length && ' \t\n\r'.includes(text[at] as string)) at++;
    const character = text[at];
    if (character === undefined) break;
    if (++tokens % stride === 0) yield at;
    const isValueDue: boolean = expected === 'value' || expected === 'value-or-end';
    const isKeyDue: boolean = expected === 'key' || expected === 'key-or-end';
    if (isValueDue && (character === '{' || character === '[')) {
      open.push(character);
      expected = character === '{' ? 'key-or-end' : 'value-or-end';
      at++;
    } else if ((character === '}' || character === ']') && expected.endsWith('-or-end') && open.at(-1) === (character === '}' ? '{' : '[')) {
      open.pop();
      expected = afterValue();
      at++;
    } else if (character === ',' && expected === 'comma-or-end') {
      expected = open.at(-1) === '{' ? 'key' : 'value';
      at++;
    } else if (character === ':' && expected === 'colon') {
      expected = 'value';
      at++;
    } else if (character === '"' && (isValueDue || isKeyDue)) {
      const end = stringEnd(text, at);
      if (end < 0) return faultAt(text, -end, -end >= text.length);
      at = end;
      expected = isKeyDue ? 'colon' : afterValue();
    } else if (isValueDue) {
      cutNumber.lastIndex = at;
      if (cutNumber.test(text)) return faultAt(text, text.length, true);
      const end = tokenEnd(text, at);
      if (end < 0) return faultAt(text, at, isCutWord(text.slice(at)));
      at = end;
      expected = afterValue();
    } else return faultAt(text, at, false);
  }
  return faultAt(text, text.length, true);
}

function tokenEnd(text: string, start: number): number {
  for (const token of [numberToken, wordToken]) {
    token.lastIndex = start;
    if (token.test(text)) return token.lastIndex;
  }
  return -1;
}

function isCutWord(rest: string): boolean {
  return rest.length < 5 && ['true', 'false', 'null', '-'].some((word) => word.startsWith(rest));
}

/** The place after a string; minus the place of its fault when it has one. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x22) return at + 1;
    if (character < 0x20) return -at;
    if (character === 0x5c) at++;
  }
  return -text.length;
}

function faultAt(text: string, place: number, isEnd: boolean): JsonFault {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < place; end = text.indexOf('\n', end + 1)) {
    line++;
    start = end + 1;
  }
  return { line, column: place - start + 1, isEnd };
}
