import { accepted, checkAnswer, checkLock, checkObjection, checkPublication, clauseText, objectionWindow, pointsPolicyOn, type AnswerDraft, type Objection, type PointsPolicy } from '@jiceng/domain';
import { html, nothing } from 'lit';
import { renderDayStrip } from '../../base/day-strip/day-strip.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import type { Entered, Entry, EntryField } from '../../base/entry/entry-form.js';
import { entryNamed } from './entry-number.js';
import { focusPart, type PublicityDesk } from './publicity-desk.js';
import { renderSince, renderTotals, renderWhole } from './statement-view.js';

/** More working days than this nobody has in mind. */
const mostDays = 250;

function policyOn({ profile }: PublicityDesk, day: string): PointsPolicy<'publication'> | undefined {
  return profile && pointsPolicyOn(profile, 'publication', day);
}

/** The form that puts the period up: from when, where, and, where the rules do not say, for how long. */
export function publishEntry(desk: PublicityDesk): Entry {
  const { element, text, facts, profile, today, locale, nameOf } = desk;
  const { period, publication } = facts.standing;
  const policy = policyOn(desk, today);
  const daysOf = (values: Readonly<Record<string, string>>): number => policy?.how.days ?? Number(values['days'] ?? NaN);
  const lastPlaces = publication?.places ?? desk.state.published.at(-1)?.places ?? [];
  return {
    key: `publish:${period}`,
    title: text.publishTitle(nameOf(period)),
    submit: text.publish,
    note: publication ? text.publishAgainNote : text.publishNote,
    fields: () => [
      { id: 'date', label: text.startDay, kind: 'day', isRequired: true, initial: today },
      ...(policy ? [] : [{ id: 'days', label: text.days, kind: 'count', isRequired: true, help: text.daysHelp } satisfies EntryField]),
      { id: 'places', label: text.places, kind: 'lines', isRequired: true, help: text.placesHelp, initial: lastPlaces.join('\n') },
    ],
    preview: (values) => {
      const days = daysOf(values);
      const { date } = values;
      if (!profile || date === undefined || !(days >= 1 && days <= mostDays)) return nothing;
      return html`<div class="day-notice">
        ${policy ? html`<p class="small muted">${text.workingDays(days)}${text.join}${text.basisOf(clauseText(policy.clause))}</p>` : nothing}
        ${renderDayStrip(objectionWindow(profile, date, days), { workingDays: days, today, locale, next: { sentence: text.canLockFrom, label: text.canLock } })}
      </div>`;
    },
    save: async ({ values }) => {
      if (!profile) return;
      const { date = today } = values;
      const request = { period, date, places: listLines(values['places'] ?? ''), ...(policyOn(desk, date) ? {} : { days: daysOf(values) }) };
      const written = await element.record('publish', (state) => [accepted(checkPublication(state, request, profile, (start, days) => objectionWindow(profile, start, days).date)).draft]);
      const [entry] = written.entries;
      if (entry?.kind === 'publish') element.actions.toast.show({ text: text.published(dayBeside(entry.ends, today, locale)) });
    },
  };
}

function listLines(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
}

/** The form that closes the period: it says what is locked, and asks once. */
export function lockEntry(desk: PublicityDesk): Entry {
  const { element, text, facts, state, today, nameOf } = desk;
  const { period } = facts.standing;
  return {
    key: `lock:${period}`,
    title: text.lockTitle(nameOf(period)),
    submit: text.lock,
    isFinal: true,
    note: text.lockNote,
    fields: () => [],
    preview: () => {
      const checked = checkLock(state, period, today);
      return checked.ok ? html`${renderTotals(checked.draft, text)} ${renderWhole(desk)} ${renderSince(desk)}` : nothing;
    },
    save: async () => {
      await element.record('lock', (current) => [accepted(checkLock(current, period, today)).draft]);
      element.actions.toast.show({ text: text.locked(nameOf(period)) });
      focusPart(element, 'publicity-title');
    },
  };
}

/** The form for an objection; nobody has to give a name. */
export function objectionEntry({ element, text, facts, state, today, locale, nameOf }: PublicityDesk): Entry {
  const { period } = facts.standing;
  const first = state.published.find((each) => each.period === period)?.date ?? today;
  return {
    key: `objection:${period}`,
    title: text.objectionTitle(nameOf(period)),
    submit: text.addObjection,
    note: text.objectionNote,
    fields: () => [
      { id: 'matter', label: text.objectionMatter, kind: 'lines', isRequired: true },
      { id: 'entry', label: text.objectionEntry, kind: 'line', help: text.objectionEntryHelp },
      { id: 'by', label: text.objectionBy, kind: 'line', help: text.objectionByHelp },
      { id: 'date', label: text.objectionDay, kind: 'day', isRequired: true, initial: today },
    ],
    check: (entered) => [...futureProblems(entered, today, text.future), ...((entered.values['date'] ?? today) < first ? [text.tooEarly(dayBeside(first, today, locale))] : []), ...entryProblems(entered)],
    save: async ({ values }) => {
      const named = entryNamed(state, values['entry'] ?? '');
      const target = named.state === 'found' ? named.id : undefined;
      const { date = today, matter = '', by } = values;
      await element.record('objection', (current) => [accepted(checkObjection(current, { period, date, matter, ...(target === undefined ? {} : { target }), ...(by ? { by } : {}) })).draft]);
      element.actions.toast.show({ text: text.added });
    },
  };

  function entryProblems({ values }: Entered): string[] {
    const given = values['entry'];
    if (given === undefined) return [];
    const named = entryNamed(state, given);
    return named.state === 'found' ? [] : [named.state === 'unknown' ? text.entryUnknown(given) : text.entryAmbiguous(given)];
  }
}

function futureProblems({ values }: Entered, today: string, sentence: string): string[] {
  return (values['date'] ?? today) > today ? [sentence] : [];
}

/** The form that answers an objection. @param number which one it is, from 1 */
export function answerEntry({ element, text, today }: PublicityDesk, { id }: Objection, number: number): Entry {
  return {
    key: `answer:${id}`,
    title: text.answerTitle(number),
    submit: text.answer,
    fields: () => [
      {
        id: 'result',
        label: text.answerResult,
        kind: 'choice',
        initial: 'dismissed',
        choices: [{ value: 'dismissed', label: text.answered.dismissed }, { value: 'upheld', label: text.answered.upheld }],
      },
      { id: 'date', label: text.answerDay, kind: 'day', isRequired: true, initial: today },
      { id: 'note', label: text.answerNote, kind: 'lines', isRequired: true, help: text.answerNoteHelp },
    ],
    check: (entered) => futureProblems(entered, today, text.future),
    save: async ({ values }) => {
      const { date = today, result = 'dismissed', note = '' } = values;
      await element.record('answer', (current) => [accepted(checkAnswer(current, id, { date, result: result as AnswerDraft['result'], note })).draft]);
      element.actions.toast.show({ text: text.answeredNow });
    },
  };
}
