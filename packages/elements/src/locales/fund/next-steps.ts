import { stringsIn } from '../string-table.js';

const zh = {
  downwards: '减少时',
  never: (fact: string) => `${fact}再多也不变`,
  step: (fact: string, by: string, isMore: boolean, reached: string, difference: string) => `${fact} ${isMore ? '+' : '−'}${by}（到 ${reached}）→ ${difference} 元`,
};

/** What the next steps say. */
export type NextStepStrings = typeof zh;

const en: NextStepStrings = {
  downwards: 'When it falls',
  never: (fact) => `${fact}: no change, however many more`,
  step: (fact, by, isMore, reached, difference) => `${fact} ${isMore ? 'up' : 'down'} by ${by}, to ${reached}: ${difference} yuan`,
};

/** The sentences of a locale. */
export function nextStepStrings(locale: string): NextStepStrings {
  return stringsIn(locale, 'fund/next-steps', zh, en);
}
