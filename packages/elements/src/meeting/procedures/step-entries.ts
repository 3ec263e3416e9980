import { presentForVote, type LocalText, type MeetingKind, type ProcedureEvent, type ProcedureStep, type RecordedVote, type VoteCounts } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';
import { localText } from '../../facts/fact-words.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import type { Desk } from './desk.js';
import type { Entered, Entry, EntryField } from '../../base/entry/entry-form.js';
import { nextObjectionId, type Objection } from './event-values.js';
import type { ProcedureRow } from './procedure-rows.js';
import { refusalSentences, slotTitle, stepTitle, titlesOf, type WordContext } from './procedure-words.js';

/** What a form at a step writes for. */
export interface StepTarget {
  readonly desk: Desk;
  readonly row: ProcedureRow;
  readonly words: WordContext;
}

/** The value of a choice that means: not one of those, but by hand. */
const byHand = '';
/** Slot whose value is a day, from which the state knows what is overdue. */
const dueSlot = 'due';
/** Slots that one line is enough for. */
const shortSlots = ['owner'];

const dayField = (id: string, label: string, { element }: Desk): EntryField => ({ id, label, kind: 'day', isRequired: true, initial: element.todayDate });

/** A form of a procedure: its key, and the sentences for what is refused. */
function entryOf({ row, words }: StepTarget, key: string, entry: Omit<Entry, 'key' | 'explain'>): Entry {
  return { ...entry, key: `${row.stored.id}:${key}`, explain: (thrown) => refusalSentences(thrown, words) };
}

const add = ({ desk, row }: StepTarget, events: readonly ProcedureEvent[], done: string): Promise<unknown> => desk.work.add(row.stored, events, { done, undone: desk.text.undone });

/** The form that declares a step complete on a day. */
export function completeEntry(target: StepTarget, step: ProcedureStep): Entry {
  const { text } = target.desk;
  const title = stepTitle(target.words, step.id);
  return entryOf(target, `complete-${step.id}`, {
    title: text.completeOf(title),
    submit: text.complete,
    fields: () => [dayField('date', text.completeDay, target.desk)],
    save: ({ values }) => add(target, [{ type: 'complete', step: step.id, date: values['date'] as string }], text.completed(title)),
  });
}

// ——— meetings ———

/** Meetings of the unit that a step may take, the last one first. */
function meetingsFor({ desk, row }: StepTarget, step: ProcedureStep): StoredMeeting[] {
  const taken = new Set(row.state?.steps.flatMap(({ records }) => records.map(({ meeting }) => meeting)));
  return desk.data.meetings
    .filter(({ record, withdrawn, id }) => !withdrawn && record.state === 'held' && step.meetings.includes(record.kind) && !taken.has(id))
    .sort((a, b) => (a.record.date < b.record.date ? 1 : a.record.date > b.record.date ? -1 : 0));
}

interface UsableVote {
  readonly rule: string;
  readonly about: string;
  readonly counts: VoteCounts;
}

/** The votes of a meeting that count for a step: by one of its rules, and with who was there at that moment. */
function votesOf({ desk }: StepTarget, step: ProcedureStep, { record }: StoredMeeting): UsableVote[] {
  const { profile, data } = desk;
  const kind: MeetingKind | undefined = profile.meeting.kinds[record.kind];
  return (record.votes ?? []).flatMap((vote: RecordedVote): UsableVote[] => {
    const rule = vote.rule || (kind?.vote ?? '');
    const counts = step.votes.includes(rule) ? presentForVote(profile, record, vote, data.people) : null;
    if (!counts) return [];
    const { about, at: _at, recused: _recused, rule: _rule, ...numbers } = vote;
    return [{ rule, about, counts: { ...counts, ...numbers } }];
  });
}

/** The form that links a meeting, or takes one down by hand, with its vote where the step asks for one. */
export function recordEntry(target: StepTarget, step: ProcedureStep): Entry {
  const { desk, words } = target;
  const { text, profile, element } = desk;
  const meetings = meetingsFor(target, step);
  const meetingOf = (values: Readonly<Record<string, string>>): StoredMeeting | undefined => meetings.find(({ id }) => id === values['meeting']);
  const voteOf = (values: Readonly<Record<string, string>>): UsableVote | undefined => {
    const meeting = meetingOf(values);
    return meeting && votesOf(target, step, meeting)[Number(values['vote'] || NaN)];
  };
  const choose = (id: string, label: string, options: readonly (readonly [string, string])[]): EntryField => ({ id, label, kind: 'choice', choices: options.map(([value, shown]) => ({ value, label: shown })), initial: options[0]?.[0] ?? '' });
  const fields = (values: Readonly<Record<string, string>>): readonly EntryField[] => {
    const meeting = meetingOf(values);
    const votes = meeting ? votesOf(target, step, meeting) : [];
    const kindOf = (record: StoredMeeting['record']): string => titlesOf(profile.meeting.kinds, [record.kind], words);
    return [
      choose('meeting', text.meeting, [
        ...meetings.map(({ id, record }) => [id, text.meetingOption(dayBeside(record.date, element.todayDate, words.locale), kindOf(record), record.title ?? '')] as const),
        [byHand, text.meetingManual],
      ]),
      ...(meeting ? [] : [choose('kind', text.kind, step.meetings.map((kind) => [kind, titlesOf(profile.meeting.kinds, [kind], words)] as const)), dayField('date', text.meetingDay, desk)]),
      ...(votes.length > 0 ? [choose('vote', text.vote, [...votes.map(({ about, counts }, index) => [String(index), text.voteOption(about, counts.yes)] as const), [byHand, text.voteManual]])] : []),
      ...(step.votes.length > 0 && !voteOf(values) ? countFields(target, step, choose) : []),
    ];
  };
  return entryOf(target, `record-${step.id}`, {
    title: text.addRecordTo(stepTitle(words, step.id)),
    submit: text.addRecord,
    note: meetings.length > 0 ? text.meetingChoose : '',
    fields,
    save: ({ values }) => {
      const meeting = meetingOf(values);
      const vote = voteOf(values) ?? (step.votes.length > 0 && values['yes'] !== undefined ? { rule: values['rule'] as string, counts: countsOf(values) } : undefined);
      return add(
        target,
        [
          {
            type: 'record',
            step: step.id,
            date: meeting?.record.date ?? (values['date'] as string),
            kind: meeting?.record.kind ?? (values['kind'] as string),
            ...(meeting && { meeting: meeting.id }),
            ...(vote && { vote: { rule: vote.rule, counts: vote.counts } }),
          },
        ],
        text.recordAdded,
      );
    },
  });
}

function countFields({ desk, words }: StepTarget, step: ProcedureStep, choose: (id: string, label: string, options: readonly (readonly [string, string])[]) => EntryField): EntryField[] {
  const { text, profile } = desk;
  const count = (id: string, label: string, isRequired: boolean): EntryField => ({ id, label, kind: 'count', isRequired });
  return [
    choose('rule', text.voteRule, step.votes.map((rule) => [rule, titlesOf(profile.meeting.votes, [rule], words)] as const)),
    count('due', text.due, true),
    count('present', text.present, true),
    count('yes', text.yes, true),
    count('no', text.no, false),
    count('abstain', text.abstain, false),
  ];
}

function countsOf(values: Readonly<Record<string, string>>): VoteCounts {
  const optional = Object.fromEntries(['no', 'abstain'].flatMap((name) => (values[name] === undefined ? [] : [[name, Number(values[name])]])));
  return { due: Number(values['due']), present: Number(values['present']), yes: Number(values['yes']), ...optional };
}

// ——— what has to be shown ———

/** The fields by which a slot is filled: a day, a line, or a text with files. */
function slotFields({ desk, row, words }: StepTarget, slot: string, isRequired: boolean): EntryField[] {
  const { text } = desk;
  const title = slotTitle(words, slot);
  if (slot === dueSlot) return [{ id: slot, label: title, kind: 'day', isRequired }];
  if (row.state?.procedure.category === 'case') return [{ id: slot, label: title, kind: shortSlots.includes(slot) ? 'line' : 'lines', isRequired }];
  return [
    { id: slot, label: text.proofText, kind: 'line' },
    { id: `${slot}-file`, label: text.proofFile, kind: 'file', help: text.proofFileHelp },
  ];
}

/** The proofs that were entered for slots of a step on a day; a slot that was left empty gives none. */
function proofsOf(step: string, slots: readonly string[], { values, files }: Entered, date: string): { texts: ProcedureEvent[]; files: { step: string; date: string; slot: string; files: readonly File[] }[] } {
  return {
    texts: slots.flatMap((slot): ProcedureEvent[] => (values[slot] ? [{ type: 'proof', step, date, slot, value: values[slot] }] : [])),
    files: slots.map((slot) => ({ step, date, slot, files: files[`${slot}-file`] ?? [] })),
  };
}

/** The form for one slot of a step: a text, files, or both. */
export function proofEntry(target: StepTarget, step: ProcedureStep, slot: string): Entry {
  const { desk, row, words } = target;
  const { text } = desk;
  const title = slotTitle(words, slot);
  return entryOf(target, `proof-${step.id}-${slot}`, {
    title: text.addProof(title),
    submit: text.addProof(title),
    fields: () => [...slotFields(target, slot, false), dayField('date', text.proofDay, desk)],
    check: ({ values, files }) => (values[slot] || (files[`${slot}-file`]?.length ?? 0) > 0 ? [] : [text.proofEmpty]),
    save: (entered) => {
      const proofs = proofsOf(step.id, [slot], entered, entered.values['date'] as string);
      return desk.work.addProofs(row.stored, proofs.texts, proofs.files, [], { done: text.proofAdded(title), undone: text.undone });
    },
  });
}

/** The form for a posting in one of the places; `''` where none is named. */
export function postedEntry(target: StepTarget, step: ProcedureStep, place: string, placeName: string): Entry {
  const { text } = target.desk;
  return entryOf(target, `posted-${step.id}-${place}`, {
    title: placeName ? text.addPostedIn(placeName) : text.addPosted,
    submit: text.addPosted,
    fields: () => [dayField('date', text.postedDay, target.desk)],
    save: ({ values }) => add(target, [{ type: 'posted', step: step.id, date: values['date'] as string, ...(place && { place }) }], text.postedAdded),
  });
}

// ——— objections, conditions, going back ———

/** The form for an objection that came in. It has no field for whose it is. */
export function objectionEntry(target: StepTarget): Entry {
  const { desk, row } = target;
  const { text } = desk;
  return entryOf(target, 'objection', {
    title: text.addObjection,
    submit: text.addObjection,
    fields: () => [{ id: 'about', label: text.objectionAbout, kind: 'lines', isRequired: true, help: text.objectionHelp }, dayField('date', text.objectionDay, desk)],
    save: ({ values }) => add(target, [{ type: 'objection', date: values['date'] as string, id: nextObjectionId(row.stored.entries), about: values['about'] as string }], text.objectionAdded),
  });
}

/** The form that settles an objection. Without an answer it is refused by the rules. */
export function answerEntry(target: StepTarget, { id, number, about }: Objection): Entry {
  const { desk } = target;
  const { text } = desk;
  return entryOf(target, `answer-${id}`, {
    title: text.answerObjectionTitle(number),
    submit: text.answerObjection,
    note: about,
    fields: () => [{ id: 'answer', label: text.answer, kind: 'lines' }, dayField('date', text.answerDay, desk)],
    save: ({ values }) => add(target, [{ type: 'objection-closed', date: values['date'] as string, id, answer: values['answer'] ?? '' }], text.objectionAnswered),
  });
}

/** The form that confirms the condition under which steps are held together; the condition is noted. */
export function mergeEntry(target: StepTarget, condition: string, title: LocalText): Entry {
  const { desk, words } = target;
  const { text } = desk;
  return entryOf(target, `confirm-${condition}`, {
    title: text.mergeTitle,
    submit: text.mergeConfirm,
    note: localText(title, words.locale),
    fields: () => [dayField('date', text.mergeDay, desk)],
    save: ({ values }) => add(target, [{ type: 'confirm', date: values['date'] as string, condition }], text.merged),
  });
}

/** The form for something that reminders count from. */
export function happenedEntry(target: StepTarget, what: string): Entry {
  const { desk } = target;
  const { text } = desk;
  return entryOf(target, `happened-${what}`, {
    title: text.happened[what] ?? text.happenedOther(what),
    submit: text.happened[what] ?? text.happenedOther(what),
    fields: () => [dayField('date', text.happenedDay, desk)],
    save: ({ values }) => add(target, [{ type: 'happened', date: values['date'] as string, what }], text.happenedAdded),
  });
}

/** The form that goes back to an earlier step, with the reason. */
export function backEntry(target: StepTarget, to: ProcedureStep): Entry {
  const { desk, words } = target;
  const { text } = desk;
  const title = stepTitle(words, to.id);
  return entryOf(target, `back-${to.id}`, {
    title: text.goBack(title),
    submit: text.goBack(title),
    note: text.goBackNote,
    fields: () => [{ id: 'reason', label: text.goBackReason, kind: 'lines' }, dayField('date', text.goBackDay, desk)],
    save: ({ values }) => add(target, [{ type: 'back', date: values['date'] as string, to: to.id, reason: values['reason'] ?? '' }], text.wentBack(title)),
  });
}

/** The form that moves a case on: what its state asks for, and the day. What is left empty is refused by the rules. */
export function moveEntry(target: StepTarget, step: ProcedureStep, title: string, words: { readonly submit: string; readonly done: string }): Entry {
  const { desk, row } = target;
  const { text } = desk;
  const given = new Set(row.state?.steps.find((each) => each.step.id === step.id)?.proofs.map(({ slot }) => slot));
  const slots = Object.keys(step.needs).filter((slot) => !given.has(slot));
  return entryOf(target, `move-${step.id}`, {
    title,
    submit: words.submit,
    fields: () => [...slots.flatMap((slot) => slotFields(target, slot, false)), dayField('date', text.moveDay, desk)],
    save: (entered) => {
      const date = entered.values['date'] as string;
      const proofs = proofsOf(step.id, slots, entered, date);
      return desk.work.addProofs(row.stored, proofs.texts, proofs.files, [{ type: 'complete', step: step.id, date }], { done: words.done, undone: text.undone });
    },
  });
}
