import { unreadable } from './errors.js';

/** What is told of an XML text. Names come without their prefix. */
export interface XmlHandler {
  /** @param attributes what stands in the tag after the name; see {@link attributeOf} */
  open(name: string, attributes: string): void;
  /** @param text still with its entities; see {@link decodeEntities}. May come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

/** Longest tag or text between two tags, in characters; far beyond what a cell can hold. */
const longestToken = 1024 * 1024;

/**
 * Reads XML piece by piece as far as workbooks need it: tags, attributes, text and CDATA. Document types are refused,
 * so there are no entities of the file's own to expand.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Takes the next piece. What is cut at its end waits for the one after. */
  push(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) this.#handler.text(text.slice(at, tag));
      at = tag;
      const end = this.#token(text, tag);
      if (end < 0) break;
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longestToken) throw unreadable('damaged');
  }

  /** Says that all pieces have come. @throws {JicengError} `file-unreadable` when the last tag was cut off */
  end(): void {
    if (this.#rest.trim() !== '') throw unreadable('damaged');
  }

  /** Reads what begins with `<`. @returns the place after it, or −1 when its end has not come yet */
  #token(text: string, start: number): number {
    const mark = text.charCodeAt(start + 1);
    if (mark === 0x21 /* ! */) return this.#special(text, start);
    if (mark === 0x3f /* ? */) return after(text, '?>', start);
    const end = tagEnd(text, start + 1);
    if (end < 0) return -1;
    if (mark === 0x2f /* / */) {
      this.#handler.close(withoutPrefix(text.slice(start + 2, end).trimEnd()));
      return end + 1;
    }
    const isEmpty = text.charCodeAt(end - 1) === 0x2f;
    const stop = isEmpty ? end - 1 : end;
    let nameEnd = start + 1;
    while (nameEnd < stop && text.charCodeAt(nameEnd) > 0x20) nameEnd++;
    const name = withoutPrefix(text.slice(start + 1, nameEnd));
    this.#handler.open(name, text.slice(nameEnd, stop));
    if (isEmpty) this.#handler.close(name);
    return end + 1;
  }

  #special(text: string, start: number): number {
    if (text.startsWith('<!--', start)) return after(text, '-->', start);
    if (text.startsWith('<![CDATA[', start)) {
      const end = after(text, ']]>', start);
      if (end >= 0) this.#handler.text(text.slice(start + 9, end - 3).replaceAll('&', '&amp;'));
      return end;
    }
    if (text.length - start < 9) return -1;
    throw unreadable('damaged');
  }
}

function after(text: string, mark: string, from: number): number {
  const place = text.indexOf(mark, from);
  return place < 0 ? -1 : place + mark.length;
}

/** The `>` that ends a tag: one within quotes does not. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (quote !== 0) {
      if (character === quote) quote = 0;
    } else if (character === 0x3e) return at;
    else if (character === 0x22 || character === 0x27) quote = character;
  }
  return -1;
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute, undecoded; undefined without it. @param name with its prefix, if it is known to have one */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let from = 0; ; ) {
    const place = attributes.indexOf(name, from);
    if (place < 0) return undefined;
    from = place + name.length;
    const before = attributes.charCodeAt(place - 1);
    if (place > 0 && before > 0x20 && before !== 0x3a) continue;
    let at = from;
    while (attributes.charCodeAt(at) <= 0x20) at++;
    if (attributes.charCodeAt(at) !== 0x3d) continue;
    at++;
    while (attributes.charCodeAt(at) <= 0x20) at++;
    const quote = attributes[at];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, at + 1);
    return end < 0 ? undefined : attributes.slice(at + 1, end);
  }
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A text with `&lt;` and the like as the characters that they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A text of a workbook: entities, then `_x000D_` for characters that XML cannot hold. */
export function decodeCellText(text: string): string {
  const plain = decodeEntities(text);
  return plain.includes('_x') ? plain.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : plain;
}
