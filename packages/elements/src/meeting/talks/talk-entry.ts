import { peopleOn, type Person, type Profile } from '@jiceng/domain';
import type { NewTalkNote, UnitNote } from '@jiceng/storage';
import { localText } from '../../facts/fact-words.js';
import type { TalkStrings } from '../../locales/meeting/talks.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import type { Entry, EntryField } from '../../base/entry/entry-form.js';
import { kindOfTalk } from './talk-matrix.js';

/** Whose talk is recorded: the one or two people who are known already. */
export interface TalkPair {
  readonly a?: Person;
  readonly b?: Person;
}

/** What the form of a talk works with. */
export interface TalkTarget {
  readonly element: JcMeetingChecklist;
  readonly text: TalkStrings;
  readonly profile: Profile;
  /** Everybody of the roll. */
  readonly people: readonly Person[];
  /** Members now, of whom is chosen. */
  readonly members: readonly Person[];
  readonly notes: readonly UnitNote[];
}

/** Key of the form of a pair. */
export function talkKey(unit: string | null, { a, b }: TalkPair): string {
  return `talk:${unit ?? ''}:${a?.id ?? ''}:${b?.id ?? ''}`;
}

/** The form of a talk: the two people, as far as they are not known, and the day, with today filled in. */
export function talkEntry(target: TalkTarget, pair: TalkPair): Entry {
  const { element, text, profile, people, members } = target;
  const { locale } = element.settings;
  const personOf = (id: string | undefined): Person | undefined => people.find((person) => person.id === id);
  const pairOf = (values: Readonly<Record<string, string>>): readonly [Person | undefined, Person | undefined] => [pair.a ?? personOf(values['a']), pair.b ?? personOf(values['b'])];
  const choice = (id: string, label: string): EntryField => ({
    id,
    label,
    kind: 'choice',
    isRequired: true,
    initial: '',
    choices: [{ value: '', label: text.choose }, ...members.map((person) => ({ value: person.id, label: person.name }))],
  });
  const kind = pair.a && pair.b ? kindOfTalk(profile, [pair.a, pair.b]) : undefined;
  return {
    key: talkKey(element.shownUnit, pair),
    title: pair.a && pair.b ? text.formTitle(pair.a.name, pair.b.name) : pair.a ? text.addFor(pair.a.name) : text.formTitleOpen,
    submit: text.add,
    ...(kind && { note: text.kindNote(localText(kind.title, locale)) }),
    fields: () => [
      ...(pair.a ? [] : [choice('a', text.personA)]),
      ...(pair.b ? [] : [choice('b', text.personB)]),
      { id: 'date', label: text.day, kind: 'day', isRequired: true, initial: element.todayDate },
    ],
    check: ({ values }) => problemsOf(target, pairOf(values), values['date'] as string),
    save: ({ values }) => {
      const [a, b] = pairOf(values) as [Person, Person];
      return saveTalk(target, a, b, values['date'] as string);
    },
  };
}

function problemsOf({ element, text, people, notes }: TalkTarget, [a, b]: readonly [Person | undefined, Person | undefined], date: string): string[] {
  if (!a || !b) return [];
  const { todayDate, settings } = element;
  if (a.id === b.id) return [text.samePerson];
  if (date > todayDate) return [text.future];
  const there = peopleOn(people, date);
  const away = [a, b].filter((person) => !there.includes(person));
  const isKnown = notes.some(({ note, withdrawn }) => !withdrawn && note.kind === 'talk' && note.talk.date === date && note.talk.people.includes(a.id) && note.talk.people.includes(b.id));
  return [...away.map(({ name }) => text.notMember(name)), ...(isKnown ? [text.twice(dayBeside(date, todayDate, settings.locale))] : [])];
}

async function saveTalk({ element, text }: TalkTarget, a: Person, b: Person, date: string): Promise<void> {
  element.assertWritable();
  const { notes } = await element.store;
  const { settings, todayDate, shownUnit } = element;
  const note: NewTalkNote = { kind: 'talk', unit: shownUnit ?? '', talk: { date, people: [a.id, b.id] } };
  const { note: kept } = await notes.add(note, { author: settings.author });
  element.send('jc-change', { noun: 'talk', op: 'add-talk', id: kept.id });
  element.actions.toast.show({ text: text.saved(a.name, b.name, dayBeside(date, todayDate, settings.locale)), undo: () => withdrawTalk(element, text, kept.id) });
}

/**
 * Takes a talk back; the note stays and says so.
 * @throws {JicengError} `readonly`, `unknown-note` and those of the store
 */
export function withdrawTalk(element: JcMeetingChecklist, text: TalkStrings, id: string): Promise<void> {
  return element.attempt(async () => {
    element.assertWritable();
    const { notes } = await element.store;
    await notes.withdraw(id, { author: element.settings.author });
    element.send('jc-change', { noun: 'talk', op: 'undo-add-talk', id });
    element.actions.toast.show({ text: text.undone });
  });
}
