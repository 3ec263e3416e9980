import { canonicalJson, type Person } from '@jiceng/domain';
import type { EnteredPerson } from '@jiceng/storage';
import { fieldOfHeading, readPerson, standingOf, type CellProblem, type RollContext, type RollField } from './roll-fields.js';

/** A row of a list, read and compared with the roll. Nothing is written. */
export interface PreviewRow {
  /** Place in the list, from 1. */
  readonly row: number;
  readonly person: EnteredPerson;
  readonly state: 'added' | 'changed' | 'same' | 'wrong';
  readonly problems: readonly CellProblem[];
}

export interface RollPreview {
  readonly rows: readonly PreviewRow[];
  /** Those that would be written. */
  readonly people: readonly EnteredPerson[];
  readonly counts: Readonly<Record<PreviewRow['state'], number>>;
}

/** The columns of a list without headings. */
const usualColumns: readonly RollField[] = ['name', 'standing', 'group', 'posts', 'from', 'to'];

/** A row as texts by field. */
export type RollTexts = Readonly<Partial<Record<RollField, string>>>;

/**
 * The rows of a pasted block by the fields of their columns: by headings where the first row has one for names, else in
 * the usual order. Null when a list has headings and none of them is for names.
 */
export function textsOfBlock(block: readonly (readonly string[])[], { profile }: Pick<RollContext, 'profile'>): readonly RollTexts[] | null {
  const rows = block.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [first = [], ...rest] = rows;
  const heads = first.map(fieldOfHeading);
  const known = heads.filter((field) => field !== undefined).length;
  if (heads.includes('name')) return rest.map((cells) => byColumns(cells, heads));
  if (known > 1) return null;
  // A number before the names, as paper lists have it, is no name.
  const shift = rows.length > 0 && rows.every((cells) => /^\d+$/.test(cells[0]?.trim() ?? '') && (cells[1] ?? '').trim() !== '' && standingOf(cells[0] ?? '', profile) === undefined) ? 1 : 0;
  return rows.map((cells) => byColumns(cells.slice(shift), usualColumns));
}

function byColumns(cells: readonly string[], columns: readonly (RollField | undefined)[]): RollTexts {
  const texts: Partial<Record<RollField, string>> = {};
  columns.forEach((field, at) => {
    if (field !== undefined) texts[field] = cells[at] ?? '';
  });
  return texts;
}

/**
 * What a list would make of a roll. Somebody is known by the code, else by a name that only one person has; an empty cell of
 * somebody known leaves what there is.
 */
export function previewRoll(list: readonly RollTexts[], people: readonly Person[], context: RollContext): RollPreview {
  const byId = new Map(people.map((person) => [person.id, person]));
  const byName = new Map<string, Person[]>();
  for (const person of people) byName.set(person.name, [...(byName.get(person.name) ?? []), person]);
  const seen = new Set<string>();
  const rows = list.map((texts, at): PreviewRow => {
    const id = texts.id?.trim() ?? '';
    const namesakes = byName.get(texts.name?.trim() ?? '') ?? [];
    const before = id !== '' ? byId.get(id) : namesakes.length === 1 ? namesakes[0] : undefined;
    const given = before ? Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')) : texts;
    const { person, problems } = readPerson(given, before, context);
    const key = person.id ?? '';
    const own: CellProblem[] = [
      ...problems,
      ...(id === '' && namesakes.length > 1 ? [{ code: 'namesakes' as const, field: 'name' as const, text: person.name }] : []),
      ...(key !== '' && seen.has(key) ? [{ code: 'twice' as const, field: 'id' as const, text: person.name }] : []),
    ];
    if (key !== '') seen.add(key);
    const state = own.length > 0 ? 'wrong' : !before ? 'added' : canonicalJson(before) === canonicalJson(person) ? 'same' : 'changed';
    return { row: at + 1, person, state, problems: own };
  });
  const count = (state: PreviewRow['state']): number => rows.filter((row) => row.state === state).length;
  return {
    rows,
    people: rows.flatMap(({ state, person }) => (state === 'added' || state === 'changed' ? [person] : [])),
    counts: { added: count('added'), changed: count('changed'), same: count('same'), wrong: count('wrong') },
  };
}
