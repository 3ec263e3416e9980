/** What a key of a profile says. The English stands in the JSON Schema; `en` is here only where the schema has none. */
export interface KeyMeaning {
  readonly zh: string;
  readonly en?: string;
}

/** The objects of a profile, in the order of the guide: their names, and what their keys say. */
export interface ObjectMeaning {
  /** Where the schema has it: a name under `$defs`, or a JSON pointer. */
  readonly at: string;
  /** What one is called. */
  readonly zh: string;
  readonly en: string;
  /** The keys under which it stands; `''` for none of its own. */
  readonly where: string;
  readonly keys: Readonly<Record<string, KeyMeaning>>;
}

// What is said alike of keys of several objects.
export const from = { zh: '以上、不少于：包括这个数' };
export const above = { zh: '超过：不包括这个数' };
export const below = { zh: '不足、不满：不包括这个数' };
export const upTo = { zh: '以下（含）、以内：包括这个数' };
export const appliesWhen = { zh: '在什么条件下适用；不写就总是适用', en: 'On what condition it applies; always when left out.' };
export const rate = { zh: '百分之几，最多六位小数：1.5 就是 1.5%', en: 'How many percent, with at most six decimals: 1.5 is 1.5%.' };
export const title = { zh: '名称，显示给人看', en: 'Its name, as people read it.' };
