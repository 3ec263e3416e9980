import { dayOfSerial, halfWidth, readDay, type IsoDate, type Person, type Profile } from '@jiceng/domain';
import type { EnteredPerson } from '@jiceng/storage';

/** What the roll knows of a person, in the order of its columns. */
export const rollFields = ['name', 'id', 'standing', 'group', 'posts', 'from', 'to'] as const;

export type RollField = (typeof rollFields)[number];

/** Why a cell cannot be taken. */
export interface CellProblem {
  readonly code: 'no-name' | 'unknown-standing' | 'bad-day' | 'dates-reversed' | 'twice' | 'namesakes';
  readonly field: RollField;
  readonly text: string;
}

/** A person as far as cells say it, and what is wrong with the others. */
export interface ReadPerson {
  readonly person: EnteredPerson;
  readonly problems: readonly CellProblem[];
}

/** What cells are read by. */
export interface RollContext {
  readonly profile: Profile;
  readonly today: IsoDate;
}

/** How a column is headed; compared without case and spaces. */
const headings: Readonly<Record<RollField, readonly string[]>> = {
  name: ['姓名', '名字', '党员姓名', '人员姓名', 'name', 'person', 'full name', 'ئىسمى', 'ئىسىم'],
  id: ['编号', '人员编号', '党员编号', '工号', '代码', 'id', 'code', 'no', 'كود'],
  standing: ['身份', '党员身份', '人员类别', '党员类别', '类别', '政治面貌', 'standing', 'status', 'category', 'سالاھىيىتى'],
  group: ['党小组', '所在党小组', '小组', '所属小组', '组别', 'group', 'پارتىيە گۇرۇپپىسى'],
  posts: ['职务', '党内职务', '岗位', 'posts', 'post', 'position', 'ۋەزىپىسى'],
  from: ['转入日期', '加入日期', '入册日期', '转入时间', 'from', 'first day', 'joined', 'كىرگەن چېسلا'],
  to: ['转出日期', '离开日期', '转出时间', 'to', 'last day', 'left', 'چىققان چېسلا'],
};

/** How posts are called; a text may name several. */
const postWords: Readonly<Record<string, readonly string[]>> = {
  'deputy-secretary': ['副书记', 'deputy secretary', 'deputy-secretary', 'مۇئاۋىن شۇجى'],
  secretary: ['书记', 'secretary', 'شۇجى'],
  'village-committee': ['村委会委员', '村委委员', '村委会主任', '村主任', '村委会', 'village committee member', 'village-committee', 'village committee', 'كەنت ئاھالە كومىتېتىنىڭ ئەزاسى'],
  committee: ['支部委员', '支委', '委员', 'committee member', 'committee', 'كومىتېت ئەزاسى'],
  representative: ['村民代表', '代表', 'representative', 'كەنت ئاھالە ۋەكىلى'],
};

function plain(text: string): string {
  return halfWidth(text).replace(/\s+/g, ' ').trim();
}

function folded(text: string): string {
  return plain(text).toLowerCase().replace(/[\s（）()：:]/g, '');
}

/** The field that a heading names; a repeated or reserved heading may carry a number. */
export function fieldOfHeading(heading: string): RollField | undefined {
  const wanted = folded(plain(heading).replace(/\s*\(\d+\)$/, ''));
  return rollFields.find((field) => headings[field].some((word) => folded(word) === wanted));
}

/** The key of the standing that a text names: by its key, its title, or a part of one that only one title has. */
export function standingOf(text: string, { meeting }: Profile): string | undefined {
  const wanted = folded(text);
  const all = Object.values(meeting.standings).map(({ id, title }) => ({ id, names: [id, title['zh-CN'], title.en ?? '', title.ug ?? ''].map(folded).filter((name) => name !== '') }));
  const exact = all.find(({ names }) => names.includes(wanted));
  if (exact || wanted === '') return exact?.id;
  const near = all.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  return near.length === 1 ? near[0]?.id : undefined;
}

/** The posts that a text names, and the words that name none; those stay as they are, as posts of the place. */
export function postsOf(text: string): string[] {
  return plain(text)
    .split(/[、,，;；/،؛]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => Object.entries(postWords).find(([key, words]) => key === part.toLowerCase() || words.some((word) => folded(word) === folded(part)))?.[0] ?? part);
}

function dayOf(text: string, today: IsoDate): IsoDate | undefined | null {
  const reading = readDay(text, today);
  if (reading.state === 'ok') return reading.value;
  if (reading.state === 'empty') return undefined;
  return (/^\d{5}(?:\.\d+)?$/.test(text.trim()) ? dayOfSerial(Number(text)) : undefined) ?? null;
}

/** Standing of somebody of whom nothing is said: the first that has a vote, or the first there is. */
export function usualStanding({ meeting }: Profile): string {
  const all = Object.values(meeting.standings);
  return (all.find(({ votes }) => votes) ?? all[0])?.id ?? '';
}

/**
 * A person as cells say it, over who it is already.
 * @param texts the cells that are given; `''` empties a field
 */
export function readPerson(texts: Readonly<Partial<Record<RollField, string>>>, before: Person | undefined, { profile, today }: RollContext): ReadPerson {
  const problems: CellProblem[] = [];
  const given = (field: RollField): string | undefined => (texts[field] === undefined ? undefined : plain(texts[field]));
  const name = given('name') ?? before?.name ?? '';
  if (name === '') problems.push({ code: 'no-name', field: 'name', text: '' });
  const standingText = given('standing');
  const standing = standingText ? standingOf(standingText, profile) : standingText === undefined ? (before?.standing ?? usualStanding(profile)) : usualStanding(profile);
  if (standing === undefined) problems.push({ code: 'unknown-standing', field: 'standing', text: standingText ?? '' });
  const days: Partial<Record<'from' | 'to', string>> = {};
  for (const field of ['from', 'to'] as const) {
    const text = given(field);
    const day = text === undefined ? before?.[field] : dayOf(text, today);
    if (day === null) problems.push({ code: 'bad-day', field, text: text ?? '' });
    else if (day !== undefined) days[field] = day;
  }
  if (days.from !== undefined && days.to !== undefined && days.from > days.to) problems.push({ code: 'dates-reversed', field: 'to', text: days.to });
  const group = given('group') ?? before?.group ?? '';
  const postsText = given('posts');
  const posts = postsText === undefined ? (before?.posts ?? []) : postsOf(postsText);
  const id = before?.id ?? given('id') ?? '';
  return {
    person: { ...(id !== '' && { id }), name, standing: standing ?? before?.standing ?? usualStanding(profile), ...(group !== '' && { group }), ...(posts.length > 0 && { posts }), ...days },
    problems,
  };
}
