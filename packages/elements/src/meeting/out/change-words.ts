import type { Person } from '@jiceng/domain';
import type { MeetingSheetStrings } from '../../locales/meeting/sheets.js';
import { personName } from './out-words.js';

/** Where a correction was made, in words: `roll/li/status` is 出席 · 李某 · 到会状态. Places in lists count from 1. */
export function pathText(path: string, people: readonly Person[], text: MeetingSheetStrings): string {
  const [first = '', ...others] = path.split('/');
  const rest = others.map((part, index) => (first === 'roll' && index === 0 ? personName(people, part) : /^\d+$/.test(part) ? String(Number(part) + 1) : (text.fields[part] ?? part)));
  return [text.fields[first] ?? first, ...rest].join(' · ');
}

/** What stood in a field: its text, the texts of a list, or the fields of what is in it. */
export function fieldValue(value: unknown, text: MeetingSheetStrings, people: readonly Person[] = []): string {
  if (value === undefined || value === null || value === '') return text.none;
  if (Array.isArray(value)) return value.length === 0 ? text.none : value.map((each) => fieldValue(each, text, people)).join(text.sentenceJoin);
  if (typeof value !== 'object') return wordOf(String(value), text, people);
  return Object.entries(value)
    .map(([field, inner]) => text.pair(text.fields[field] ?? field, fieldValue(inner, text, people)))
    .join(text.clauseJoin);
}

const statuses = ['present', 'online', 'excused', 'absent', 'attending', 'held', 'planned', 'cancelled', 'draft'] as const;

function wordOf(value: string, text: MeetingSheetStrings, people: readonly Person[]): string {
  const status = statuses.find((each) => each === value);
  if (status) return text[status];
  return value === 'on-site' || value === 'mixed' ? text.modes[value] : personName(people, value);
}
