const timeLimit = 2 ** 48;
/** Bits of an identifier below its time: 12 beside the version, 62 beside the variant. */
const randomBits = 74n;

/**
 * A new UUID, version 7 (RFC 9562): 48 bits of time, then 74 bits of randomness, so that ids made on any machine are
 * unique and sort by time as plain text. Written in lower case.
 *
 * Within one millisecond two ids are in no order by themselves. A caller that needs one passes its last id as
 * `previous`: the new id then always sorts after it, also when the clock has stood still or was set back, because it
 * takes the time of `previous` and adds a random step of up to 32 bits to what follows (method 2 of section 6.2).
 * @param now milliseconds since 1970-01-01 UTC; a fraction is dropped
 * @param random fills the array with unguessable bytes, such as `(bytes) => crypto.getRandomValues(bytes)`
 * @param previous an id made by this function that the new one shall follow
 * @throws RangeError when `now` is no time from 1970 to 10889
 */
export function newIdentifier(now: number, random: (bytes: Uint8Array<ArrayBuffer>) => void, previous?: string): string {
  const time = Math.floor(now);
  if (!(time >= 0 && time < timeLimit)) throw new RangeError(`Not a time that an identifier can hold: ${now}`);
  const bytes = new Uint8Array(10);
  random(bytes);
  const noise = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let value = (BigInt(time) << randomBits) | BigInt.asUintN(Number(randomBits), noise);
  if (previous !== undefined) {
    const floor = valueOf(previous);
    if (value <= floor) value = floor + 1n + BigInt.asUintN(32, noise);
  }
  return textOf(value);
}

/** The 122 bits of an id that are not its version or variant. */
function valueOf(identifier: string): bigint {
  const all = BigInt(`0x${identifier.replaceAll('-', '')}`);
  const beforeVersion = all >> 80n;
  const beforeVariant = BigInt.asUintN(12, all >> 64n);
  return (beforeVersion << randomBits) | (beforeVariant << 62n) | BigInt.asUintN(62, all);
}

function textOf(value: bigint): string {
  const beforeVersion = value >> randomBits;
  const beforeVariant = BigInt.asUintN(12, value >> 62n);
  const all = (beforeVersion << 80n) | (7n << 76n) | (beforeVariant << 64n) | (2n << 62n) | BigInt.asUintN(62, value);
  const digits = all.toString(16).padStart(32, '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
