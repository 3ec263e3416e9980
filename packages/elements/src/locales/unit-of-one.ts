/** English units of profiles as they are written after a one, where that is another word; Chinese and Uyghur have one form. */
const ofOne: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
]);

/** The unit behind a number: `1,499 people`, but `1 person`. */
export function unitBehind(value: number, unit: string): string {
  return (value === 1 && ofOne.get(unit)) || unit;
}
