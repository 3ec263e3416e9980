/**
 * A short text that differs for values that differ, but for chance: tells damage, and whether something is stored already.
 * It keeps nobody from forging anything.
 * @param value plain data: numbers, texts, typed arrays, lists and objects
 */
export function digestOf(value: unknown): string {
  const sums: Sums = [0xdeadbeef, 0x41c6ce57];
  mix(sums, value);
  return sums.map((sum) => (finished(sum) >>> 0).toString(16).padStart(8, '0')).join('');
}

type Sums = [number, number];

function mix(sums: Sums, value: unknown): void {
  if (ArrayBuffer.isView(value)) return mixBytes(sums, value);
  switch (typeof value) {
    case 'string':
      return mixText(sums, value);
    case 'object':
      if (value === null) return mixText(sums, 'null');
      if (Array.isArray(value)) {
        mixText(sums, '[');
        for (const its of value) mix(sums, its);
        return mixText(sums, `${value.length}]`);
      }
      for (const [key, its] of Object.entries(value)) {
        mixText(sums, key);
        mix(sums, its);
      }
      return mixText(sums, '}');
    default:
      return mixText(sums, String(value));
  }
}

function mixText(sums: Sums, text: string): void {
  let [one, other] = sums;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x9e3779b1);
    other = Math.imul(other ^ code, 0x5f356495);
  }
  // Where one text ends and the next begins counts too.
  sums[0] = Math.imul(one ^ text.length, 0x85ebca6b);
  sums[1] = Math.imul(other ^ text.length, 0xc2b2ae35);
}

function mixBytes(sums: Sums, { buffer, byteOffset, byteLength, constructor }: ArrayBufferView): void {
  mixText(sums, constructor.name);
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  // Words are read where they begin at a multiple of four.
  const { buffer: aligned, byteOffset: start } = byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned, start, byteLength >> 2);
  let [one, other] = sums;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    one = Math.imul(one ^ word, 0x9e3779b1);
    one ^= one >>> 15;
    other = Math.imul(other ^ word, 0x5f356495);
    other ^= other >>> 13;
  }
  const rest = bytes.subarray(words.byteLength);
  for (let at = 0; at < rest.length; at++) {
    one = Math.imul(one ^ (rest[at] as number), 0x9e3779b1);
    other = Math.imul(other ^ (rest[at] as number), 0x5f356495);
  }
  sums[0] = Math.imul(one ^ byteLength, 0x85ebca6b);
  sums[1] = Math.imul(other ^ byteLength, 0xc2b2ae35);
}

function finished(sum: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
