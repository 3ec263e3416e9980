import type { NoticePeriod, ProcedureBlock, ProcedureState, ProcedureStep, ProcedureStepState } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { saveFile } from '../../base/save-file.js';
import { localText } from '../../facts/fact-words.js';
import { renderDayStrip } from '../../base/day-strip/day-strip.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import { focusPart, type Desk } from './desk.js';
import { attachmentOf, type Objection } from './event-values.js';
import { ruleBasis, stepBasis } from './procedure-basis.js';
import { awaitedHappenings, backSteps, openMerges, type ProcedureRow } from './procedure-rows.js';
import { blockText, decisionText, placeTitle, refusalSentences, sizeText, slotTitle, stepTitle, titlesOf, type WordContext } from './procedure-words.js';
import { answerEntry, backEntry, completeEntry, happenedEntry, mergeEntry, objectionEntry, postedEntry, proofEntry, recordEntry, type StepTarget } from './step-entries.js';
import type { Entry } from '../../base/entry/entry-form.js';

/** A procedure that is shown, with what its sentences need. */
export interface ShownProcedure extends StepTarget {
  readonly desk: Desk;
  readonly row: ProcedureRow;
  readonly state: ProcedureState;
  readonly words: WordContext;
  readonly happened: ReadonlySet<string>;
}

/** Steps in hand: one, or those that are held together; they count as the first of them. */
function stepsInHand({ state }: ShownProcedure): readonly ProcedureStepState[] {
  return state.steps.filter((each) => each.state === 'current');
}

/** What the steps in hand need together. */
function joined(steps: readonly ProcedureStep[]): ProcedureStep {
  const [first, ...others] = steps as [ProcedureStep, ...ProcedureStep[]];
  return others.reduce(
    (all, step) => ({ ...all, meetings: [...all.meetings, ...step.meetings], votes: [...all.votes, ...step.votes], needs: { ...all.needs, ...step.needs }, optional: { ...all.optional, ...step.optional }, notice: all.notice ?? step.notice, objections: all.objections || step.objections }),
    first,
  );
}

/** One step of the list: who, by which rule, when, and what shows it. */
export function renderStep(shown: ShownProcedure, index: number): TemplateResult {
  const { desk, state, words } = shown;
  const { text, basis, element } = desk;
  const each = state.steps[index] as ProcedureStepState;
  const { step, doneOn, mergedWith } = each;
  const hand = stepsInHand(shown);
  const isFirstInHand = each === hand[0];
  const glyph = each.state === 'done' ? icon('check') : html`<span class="dot" aria-hidden="true">${each.state === 'current' ? '●' : '○'}</span>`;
  return html`<li class="step" data-state=${each.state} aria-current=${isFirstInHand ? 'step' : nothing}>
    <div class="step-head">
      <span class="state">${glyph}<span class="visually-hidden">${text.state[each.state]}</span></span>
      <span class="step-title" id=${`step-${step.id}`} tabindex="-1" role="heading" aria-level=${Math.min(6, element.subheadingLevel + 1)}>${text.stepHeading(index + 1, localText(step.title, words.locale))}</span>
      ${step.by ? html`<span class="muted">${localText(step.by, words.locale)}</span>` : nothing}
      ${doneOn ? html`<span class="number">${dayBeside(doneOn, words.today, words.locale)}</span>` : nothing}
      ${mergedWith.length > 0 ? html`<span class="small muted">${text.mergedWith(mergedWith.map((id) => stepTitle(words, id)).join(text.joinNames))}</span>` : nothing}
      ${basis.render(stepBasis(state.procedure, step, text, words.locale))}
    </div>
    ${isFirstInHand ? renderInHand(shown, hand) : each.state === 'current' ? nothing : renderOther(shown, each)}
  </li>`;
}

function renderOther(shown: ShownProcedure, each: ProcedureStepState): unknown {
  const { desk, state, words } = shown;
  const { text } = desk;
  const { step } = each;
  if (each.state === 'done') return renderGathered(shown, each, step, false);
  const hand = stepsInHand(shown);
  const waitsFor = hand.map(({ step: current }) => localText(current.title, words.locale)).join(text.joinNames);
  const isNext = state.steps[state.steps.indexOf(each) - 1]?.state === 'current';
  const expected = isNext && state.nextDay !== null && state.nextDay > words.today ? expectedText(state.nextDay, state.isNextDayEstimated, shown) : '';
  const reminder = state.reminders.find((one) => one.step === step.id);
  return html`<p class="small muted">${expected ? text.aheadOn(waitsFor, expected) : text.aheadOf(waitsFor)}</p>
    ${needLines(shown, step, true)} ${reminder ? html`<p class="gate" data-kind="warning">${icon('warning')}<span>${text.reminder(localText(step.title, words.locale), reminder.days, dayBeside(reminder.from, words.today, words.locale))}</span></p>` : nothing}
    ${desk.isReadonly ? nothing : html`<div class="buttons">${renderComplete(shown, step)}</div>`} ${renderRefusal(shown, step)}`;
}

function expectedText(day: string, isEstimated: boolean, { desk, words }: ShownProcedure): string {
  const shown = dayBeside(day, words.today, words.locale);
  return isEstimated ? desk.text.withEstimate(shown) : shown;
}

/** What a step asks for, in words; its papers only as long as they are not listed one by one. */
function needLines({ desk, words }: ShownProcedure, step: ProcedureStep, isAhead: boolean): TemplateResult {
  const { text, profile } = desk;
  const lines = [
    step.meetings.length > 0 ? text.needsMeeting(titlesOf(profile.meeting.kinds, step.meetings, words)) : '',
    step.votes.length > 0 ? text.needsVote(titlesOf(profile.meeting.votes, step.votes, words)) : '',
    isAhead && Object.keys(step.needs).length > 0 ? text.needsProofs(Object.values(step.needs).map((title) => localText(title, words.locale)).join(text.joinNames)) : '',
    step.notice ? text.needsNotice(step.notice.workingDays) : '',
    step.intervalDays === null ? '' : text.needsInterval(step.intervalDays),
    step.objections ? text.needsObjections : '',
  ].filter(Boolean);
  return lines.length === 0 ? html`` : html`<p class="small needs">${lines.map((line) => html`<span>${line}</span> `)}</p>`;
}

function renderInHand(shown: ShownProcedure, hand: readonly ProcedureStepState[]): TemplateResult {
  const { desk, state, words } = shown;
  const { text } = desk;
  const step = joined(hand.map((each) => each.step));
  const progress = hand[0] as ProcedureStepState;
  const asksNothing = step.meetings.length + Object.keys(step.needs).length === 0 && !step.notice;
  return html`${needLines(shown, step, false)} ${asksNothing ? html`<p class="small muted">${text.noNeeds}</p>` : nothing} ${renderMerge(shown)}
    ${renderGathered(shown, progress, step, true)} ${renderObjections(shown, step)} ${renderGate(shown)} ${renderRefusal(shown, step)}
    ${desk.isReadonly
      ? nothing
      : html`<div class="buttons">
            ${renderComplete(shown, step)}
            ${backSteps(state).map((to) => renderOpen(shown, backEntry(shown, to), text.goBack(stepTitle(words, to.id))))}
            ${awaitedHappenings(state, shown.happened).map((what) => renderOpen(shown, happenedEntry(shown, what), text.happened[what] ?? text.happenedOther(what)))}
          </div>
          ${desk.form.render(completeEntry(shown, step))} ${backSteps(state).map((to) => desk.form.render(backEntry(shown, to)))}
          ${awaitedHappenings(state, shown.happened).map((what) => desk.form.render(happenedEntry(shown, what)))}`}`;
}

/** A button that opens a form. */
function renderOpen({ desk }: ShownProcedure, entry: Entry, label: string): TemplateResult {
  return html`<button type="button" aria-expanded=${desk.form.openKey === entry.key ? 'true' : 'false'} @click=${() => desk.element.actions.perform(() => desk.form.open(entry))}>${label}</button>`;
}

/** The button that completes a step. It is never disabled: where something blocks the step, pressing it says what. */
function renderComplete(shown: ShownProcedure, step: ProcedureStep): TemplateResult {
  const { desk, state, words } = shown;
  const { element, text } = desk;
  const isInHand = state.current === step.id;
  const pressed = (): void => {
    if (!isInHand) element.actions.perform(() => skip(shown, step));
    else if (state.blocks.length === 0) element.actions.perform(() => desk.form.open(completeEntry(shown, step)));
    else {
      element.announcer.alert(text.blockedBy(blockSentences(shown).join(text.joinReasons)));
      focusPart(element, 'gate');
    }
  };
  return html`<button type="button" class=${isInHand ? 'complete' : 'complete plain'} aria-label=${text.completeOf(localText(step.title, words.locale))} @click=${pressed}>${text.complete}</button>`;
}

/** A step before its turn: the rules refuse it, and what they say is shown at the step. */
async function skip({ desk, row, words }: ShownProcedure, step: ProcedureStep): Promise<void> {
  const { element, text, work } = desk;
  try {
    await work.add(row.stored, [{ type: 'complete', step: step.id, date: words.today }], { done: text.completed(stepTitle(words, step.id)), undone: text.undone });
  } catch (thrown) {
    const sentences = refusalSentences(thrown, words);
    if (!sentences) throw thrown;
    await desk.refuse(step.id, sentences);
    focusPart(element, `refusal-${step.id}`);
  }
}

function renderRefusal({ desk }: ShownProcedure, step: ProcedureStep): unknown {
  const { refusal } = desk;
  if (refusal?.step !== step.id || refusal.sentences.length === 0) return nothing;
  return html`<p class="gate" data-kind="danger" id=${`refusal-${step.id}`} tabindex="-1">${icon('error')}<span>${refusal.sentences.join(' ')}</span></p>`;
}

// ——— the gate ———

function blockSentences({ state, words }: ShownProcedure): string[] {
  const decision = state.steps.find(({ step }) => step.id === state.current)?.decisions.at(-1);
  return state.blocks.map((block) => blockText(block, words, decision));
}

/** Where a reason leads: the id of what it is about. */
function targetOf({ code, details }: ProcedureBlock): string {
  switch (code) {
    case 'proof-missing':
      return `slot-${details['slot']}`;
    case 'not-posted':
      return `place-${details['place']}`;
    case 'objection-open':
      return `objection-${details['id']}`;
    case 'notice-running':
      return 'strip';
    case 'record-missing':
    case 'vote-missing':
    case 'vote-not-passed':
      return 'records';
    default:
      return '';
  }
}

/** Why the step cannot be completed, each reason leading to what it is about. */
function renderGate(shown: ShownProcedure): TemplateResult {
  const { desk, state } = shown;
  const { text, element } = desk;
  if (state.blocks.length === 0) return html`<p class="gate" data-kind="success" id="gate" tabindex="-1">${icon('check')}<span>${text.canGoOn}</span></p>`;
  const sentences = blockSentences(shown);
  return html`<div class="gate" data-kind="warning" id="gate" tabindex="-1">
    ${icon('warning')}
    <div>
      <p>${text.blockedBy('')}</p>
      <ul>
        ${state.blocks.map((block, index) => {
          const target = targetOf(block);
          return html`<li>${target ? html`<button type="button" class="plain" @click=${() => focusPart(element, target)}>${sentences[index]}</button>` : sentences[index]}</li>`;
        })}
      </ul>
    </div>
  </div>`;
}

function renderMerge(shown: ShownProcedure): unknown {
  const { desk, state, words } = shown;
  if (desk.isReadonly) return nothing;
  const { text } = desk;
  return openMerges(state).map(({ condition, title, steps }) => {
    const entry = mergeEntry(shown, condition, title);
    const names = steps.map((step) => localText(step.title, words.locale)).join(text.joinNames);
    return html`<div class="merge">
      ${icon('info')}
      <span>${text.mergeAsk(names, localText(title, words.locale))}</span>
      ${desk.basis.render({ ...ruleBasis(`merge-${condition}`, state.procedure, words.locale), title: localText(title, words.locale) })} ${renderOpen(shown, entry, text.mergeConfirm)}
    </div>
    ${desk.form.render(entry)}`;
  });
}

// ——— what was gathered, and what is missing ———

function renderGathered(shown: ShownProcedure, progress: ProcedureStepState, step: ProcedureStep, isInHand: boolean): TemplateResult {
  const { desk } = shown;
  return html`<ul class="slots">
      ${renderRecords(shown, progress, step, isInHand)} ${renderSlots(shown, progress, step, isInHand)} ${renderPlaces(shown, progress, step, isInHand)}
    </ul>
    ${progress.notice ? renderStrip(desk, progress.notice, step, isInHand) : nothing}`;
}

function renderRecords(shown: ShownProcedure, { records, decisions }: ProcedureStepState, step: ProcedureStep, isInHand: boolean): unknown {
  const { desk, words } = shown;
  const { text, profile, basis } = desk;
  if (step.meetings.length === 0) return nothing;
  let voted = 0;
  const lines = records.map((record) => {
    const decision = record.vote ? decisions[voted++] : undefined;
    const name = text.recordOf(titlesOf(profile.meeting.kinds, [record.kind], words), dayBeside(record.date, words.today, words.locale));
    const rule = decision && profile.meeting.votes[decision.rule];
    const { meeting } = record;
    return html`<li>
      ${meeting === undefined
        ? html`<span>${name}</span>`
        : html`<button type="button" class="plain" aria-label=${text.openRecord(name)} @click=${() => openMeeting(shown, meeting)}>${name}<span aria-hidden="true"> ›</span></button>`}
      ${decision ? html`<span class="verdict" data-kind=${decision.passed ? 'success' : 'danger'}>${icon(decision.passed ? 'check' : 'error')}<span>${decisionText(decision, text)}</span></span>` : nothing}
      ${decision && rule ? basis.render(ruleBasis(`vote-${step.id}-${voted}`, rule, words.locale)) : nothing}
    </li>`;
  });
  const entry = isInHand && !desk.isReadonly ? recordEntry(shown, step) : null;
  if (!entry) return lines;
  return html`${lines}
    <li id="records">
      ${records.length === 0 ? html`<span class="lack">${icon('warning')}${text.missing(text.record)}</span>` : nothing} ${renderOpen(shown, entry, text.addRecord)} ${desk.form.render(entry)}
    </li>`;
}

function openMeeting({ desk }: ShownProcedure, id: string): void {
  const { actions } = desk.element;
  actions.perform(async () => {
    await actions.openView('record', { id });
    actions.viewChanged();
  });
}

function renderSlots(shown: ShownProcedure, { proofs }: ProcedureStepState, step: ProcedureStep, isInHand: boolean): unknown {
  const { desk, words } = shown;
  const { text } = desk;
  const render = (slot: string, isNeeded: boolean): unknown => {
    const given = proofs.filter((proof) => proof.slot === slot);
    const title = slotTitle(words, slot);
    const entry = isInHand && !desk.isReadonly ? proofEntry(shown, step, slot) : null;
    if (given.length === 0 && !entry && !isNeeded) return nothing;
    return html`<li id=${isInHand ? `slot-${slot}` : nothing} tabindex=${isInHand ? '-1' : nothing}>
      ${given.length > 0
        ? html`<span class="given">${icon('check')}<span>${text.filled(title)}${given.map((proof, index) => html`${index > 0 ? text.joinNames : nothing}${renderProof(desk, proof.value)}`)}</span></span>`
        : isNeeded
          ? html`<span class="lack">${icon('warning')}${text.missing(title)}</span>`
          : html`<span class="muted">${text.optional(title)}</span>`}
      ${entry ? html`${renderOpen(shown, entry, given.length > 0 ? text.addAgain(title) : text.addProof(title))} ${desk.form.render(entry)}` : nothing}
    </li>`;
  };
  return html`${Object.keys(step.needs).map((slot) => render(slot, true))} ${Object.keys(step.optional).map((slot) => render(slot, false))}`;
}

/** A text as it was written, or the name of a file that can be saved. The public sees neither. */
function renderProof({ data, text, element, isPublic }: Desk, value: string | undefined): unknown {
  if (isPublic) return text.state.done;
  const id = attachmentOf(value);
  if (id === null) return value ?? '';
  const file = data.attachments.get(id);
  if (!file) return text.fileUnknown;
  if (file.removed) return text.fileGone(file.name);
  const shown = text.fileSize(file.name, sizeText(file.bytes));
  const save = async (): Promise<void> => saveFile(file.name, await (await element.store).attachments.file(id));
  return html`<button type="button" class="plain file" aria-label=${text.saveFile(shown)} @click=${() => element.actions.perform(() => element.attempt(save))}>${shown}</button>`;
}

function renderPlaces(shown: ShownProcedure, { posted }: ProcedureStepState, step: ProcedureStep, isInHand: boolean): unknown {
  const { desk, words } = shown;
  const { text } = desk;
  if (!step.notice) return nothing;
  const places = Object.keys(step.notice.places);
  return (places.length === 0 ? [''] : places).map((place) => {
    // The first posting in a place counts.
    const first = posted.find((event) => place === '' || event.place === place);
    const name = placeTitle(words, place) || text.anyPlace;
    const entry = isInHand && !desk.isReadonly && !first ? postedEntry(shown, step, place, placeTitle(words, place)) : null;
    return html`<li id=${isInHand ? `place-${place}` : nothing} tabindex=${isInHand ? '-1' : nothing}>
      ${first
        ? html`<span class="given">${icon('check')}<span>${text.postedIn(name, dayBeside(first.date, words.today, words.locale))}</span></span>`
        : html`<span class="lack">${icon('warning')}${text.notPostedIn(name)}</span>`}
      ${entry ? html`${renderOpen(shown, entry, text.addPosted)} ${desk.form.render(entry)}` : nothing}
    </li>`;
  });
}

// ——— the notice, day by day ———

function renderStrip({ text, element }: Desk, notice: NoticePeriod, step: ProcedureStep, isInHand: boolean): TemplateResult {
  const strip = renderDayStrip(notice, {
    workingDays: step.notice?.workingDays ?? 0,
    today: element.todayDate,
    locale: element.settings.locale,
    next: { sentence: text.noticeNext, label: text.stripNext },
  });
  return html`<div class="notice" id=${isInHand ? 'strip' : nothing} tabindex=${isInHand ? '-1' : nothing}>${strip}</div>`;
}

// ——— objections ———

function renderObjections(shown: ShownProcedure, step: ProcedureStep): unknown {
  const { desk, words } = shown;
  const { text, isReadonly } = desk;
  const { objections } = words;
  if (!step.objections && objections.length === 0) return nothing;
  const entry = objectionEntry(shown);
  return html`<div class="objections">
    <ul class="slots">${objections.map((objection) => renderObjection(shown, objection))}</ul>
    ${isReadonly ? nothing : html`<div class="buttons">${renderOpen(shown, entry, text.addObjection)}</div>${desk.form.render(entry)}`}
  </div>`;
}

function renderObjection(shown: ShownProcedure, objection: Objection): TemplateResult {
  const { desk, words } = shown;
  const { text, isReadonly, isPublic } = desk;
  const { id, number, date, about, closed } = objection;
  const entry = answerEntry(shown, objection);
  const day = (each: string): string => dayBeside(each, words.today, words.locale);
  return html`<li id=${`objection-${id}`} tabindex="-1">
    <span class=${closed ? 'given' : 'lack'}>${icon(closed ? 'check' : 'warning')}<span>${text.objectionLine(number, day(date))}${isPublic || !about ? nothing : html` · <bdi>${about}</bdi>`} · ${closed ? text.objectionClosed(day(closed.date), isPublic ? '' : closed.answer) : text.objectionOpen}</span></span>
    ${closed || isReadonly ? nothing : html`${renderOpen(shown, entry, text.answerObjection)} ${desk.form.render(entry)}`}
  </li>`;
}
