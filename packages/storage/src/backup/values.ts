import { JicengError } from '@jiceng/domain';

/** The arrays of numbers that a record may hold, by name. Their bytes are kept as they lie in memory, lowest first. */
const arrays = { Uint8Array, Uint16Array, Uint32Array, Int8Array, Int16Array, Int32Array, Float32Array, Float64Array } as const;

type NumberArray = InstanceType<(typeof arrays)[keyof typeof arrays]>;

/** Where bytes lie that JSON cannot hold. */
interface Place {
  /** Which of the parts. */
  readonly part: number;
  /** Byte at which they begin, and how many they are. */
  readonly at: number;
  readonly bytes: number;
}

/**
 * What JSON cannot hold stands as an object with the name `$`: `{"$":"Uint16Array","part":0,"at":8,"bytes":4}` for numbers,
 * `Text` for a long text in UTF-16, `Blob` for a file, `Number` for one that is not finite. An object that has the name itself
 * stands as `{"$":"Object","entries":[…]}`.
 */
type Marked =
  | ({ readonly $: keyof typeof arrays | 'Text' } & Place)
  | { readonly $: 'Blob'; readonly file: number; readonly type: string }
  | { readonly $: 'Number'; readonly text: string }
  | { readonly $: 'Object'; readonly entries: readonly (readonly [name: string, value: unknown])[] };

/** Texts from this length on lie beside the JSON: quoting and escaping them at once would hold the page up. */
const longText = 64 * 1024;
/** Bytes after which a part is full. */
const partBytes = 4 * 1024 * 1024;

/** Turns records into JSON, and collects the bytes that it cannot hold. */
export class ValueWriter {
  /** Parts of joined bytes, in their order. Complete after {@link end}. */
  readonly parts: Blob[] = [];
  /** Files, in their order. */
  readonly files: Blob[] = [];
  #pieces: BlobPart[] = [];
  #bytes = 0;

  /** A value as JSON can hold it. @throws {JicengError} `storage-unreadable` for what no record holds, such as a date */
  encode(value: unknown): unknown {
    switch (typeof value) {
      case 'string':
        return value.length < longText ? value : { $: 'Text', ...this.#keep(codesOf(value)) };
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'Number', text: Object.is(value, -0) ? '-0' : String(value) };
      case 'boolean':
        return value;
      case 'object':
        return value === null ? null : this.#encodeObject(value);
      default:
        throw unstorable(typeof value);
    }
  }

  /** Ends the last part. */
  end(): void {
    if (this.#bytes > 0) this.parts.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#bytes = 0;
  }

  #encodeObject(value: object): unknown {
    if (Array.isArray(value)) return value.map((item) => this.encode(item));
    if (value instanceof Blob) return { $: 'Blob', file: this.files.push(value) - 1, type: value.type };
    if (ArrayBuffer.isView(value)) {
      const name = value.constructor.name;
      if (!(name in arrays)) throw unstorable(name);
      return { $: name, ...this.#keep(value as NumberArray) };
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw unstorable(value.constructor.name);
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]): [string, unknown] => [name, this.encode(item)]);
    return Object.hasOwn(value, '$') ? { $: 'Object', entries } : Object.fromEntries(entries);
  }

  #keep(numbers: NumberArray): Place {
    const place = { part: this.parts.length, at: this.#bytes, bytes: numbers.byteLength };
    this.#pieces.push(numbers as NumberArray);
    this.#bytes += numbers.byteLength;
    if (this.#bytes >= partBytes) this.end();
    return place;
  }
}

/** Turns JSON back into records. */
export class ValueReader {
  readonly #parts: readonly ArrayBuffer[];
  readonly #files: readonly Blob[];

  /** @param parts the parts and files that a {@link ValueWriter} collected */
  constructor(parts: readonly ArrayBuffer[], files: readonly Blob[]) {
    this.#parts = parts;
    this.#files = files;
  }

  /** The value that was encoded. @throws {RangeError} for what no writer gave */
  decode(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.decode(item));
    if (Object.hasOwn(value, '$')) return this.#decodeMarked(value as Marked);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.decode(item)]));
  }

  #decodeMarked(marked: Marked): unknown {
    switch (marked.$) {
      case 'Object':
        return Object.fromEntries(marked.entries.map(([name, item]) => [name, this.decode(item)]));
      case 'Number':
        return Number(marked.text);
      case 'Blob': {
        const file = this.#files[marked.file];
        if (!file) throw new RangeError(`There is no file ${marked.file}.`);
        return file.slice(0, file.size, marked.type);
      }
      case 'Text':
        return textOf(new Uint16Array(this.#bytesAt(marked)));
      default: {
        const array = Object.hasOwn(arrays, marked.$) ? arrays[marked.$] : undefined;
        if (!array) throw new RangeError(`There is no kind “${String(marked.$)}”.`);
        return new array(this.#bytesAt(marked));
      }
    }
  }

  /** A copy, so that numbers begin where their width allows it. */
  #bytesAt({ part, at, bytes }: Place): ArrayBuffer {
    // Where there is nothing there need be no part.
    if (bytes === 0) return new ArrayBuffer(0);
    const found = this.#parts[part];
    if (!found || !(at >= 0) || !(bytes >= 0) || at + bytes > found.byteLength) throw new RangeError(`Part ${part} has no such place.`);
    return found.slice(at, at + bytes);
  }
}

function codesOf(text: string): Uint16Array<ArrayBuffer> {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}

/** Unit by unit: a decoder of UTF-16 would replace halves of characters, which names may end in. */
function textOf(codes: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < codes.length; at += codesAtOnce) pieces.push(String.fromCharCode(...codes.subarray(at, at + codesAtOnce)));
  return pieces.join('');
}

/** What a function takes as arguments in every browser. */
const codesAtOnce = 8192;

function unstorable(kind: string): JicengError {
  return new JicengError('storage-unreadable', `Not backed up: a record holds a value of the kind “${kind}”, which this version cannot read. Reload the page, then try again.`, { kind });
}
