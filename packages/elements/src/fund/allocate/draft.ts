import { emptyAllocation, type AllocationInput } from './allocation-plan.js';

/** What was entered, from a draft of whatever version; parts that are not as they should be are as at first. */
export function inputOfDraft(draft: unknown): AllocationInput {
  if (typeof draft !== 'object' || draft === null) return emptyAllocation;
  const given = draft as Readonly<Record<string, unknown>>;
  const text = (key: 'title' | 'sum' | 'list' | 'by'): string => (typeof given[key] === 'string' ? given[key] : emptyAllocation[key]);
  const { percents } = given;
  return {
    title: text('title'),
    sum: text('sum'),
    list: text('list'),
    by: text('by'),
    among: given['among'] === 'list' ? 'list' : 'units',
    unit: given['unit'] === 'fen' ? 'fen' : 'yuan',
    percents: Object.fromEntries(Object.entries(typeof percents === 'object' && percents !== null ? percents : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}

/** Whether anything was entered that is worth keeping. */
export function isEntered({ title, sum, list, percents }: AllocationInput): boolean {
  return [title, sum, list, ...Object.values(percents)].some((text) => text.trim() !== '');
}
