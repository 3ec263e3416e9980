import { candidatesNeeded, isThere } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { renderField, renderRadios, renderSelect, withItem, withoutItem } from '../../base/form/fields.js';
import { icon } from '../../base/icons.js';
import { localText } from '../../facts/fact-words.js';
import { kindOf } from './attendance-sheet.js';
import { renderSection, type FormSection } from './form-section.js';
import { emptyDecision, type CandidateInput, type DecisionInput } from './record-input.js';
import { countOf } from './record-of-input.js';

/** ④ What was decided, by a vote or without one. */
export function renderDecisions(section: FormSection): TemplateResult {
  const { text, input, change, focus } = section;
  const add = (): void => {
    const rule = ruleOf(section, '');
    // The first matter on the agenda that has no decision yet is mostly the next one that was decided; study is none.
    const item = input.agenda.findIndex(({ title, first }, place) => !first && title.trim() !== '' && !input.decisions.some((decision) => decision.item === place));
    const decision: DecisionInput = { ...emptyDecision, ...(item >= 0 && { item, text: input.agenda[item]?.title ?? '' }), ...(rule?.ballots && { candidates: [{ name: '', yes: '' }] }) };
    change({ decisions: [...section.input.decisions, decision] });
    focus(`record-decisions-${input.decisions.length}-text`);
  };
  return renderSection(
    section,
    'decisions',
    text.sections.decisions,
    html`<ol class="items">
        ${input.decisions.map((decision, place) => renderDecision(section, decision, place))}
      </ol>
      <div class="buttons"><button type="button" id="record-add-decision" @click=${add}>${text.addDecision}</button></div>`,
  );
}

function ruleOf({ profile, input, model }: FormSection, key: string) {
  const id = key || (kindOf(profile, input.kind, model.record.date)?.vote ?? '');
  return Object.hasOwn(profile.meeting.votes, id) ? profile.meeting.votes[id] : undefined;
}

function renderDecision(section: FormSection, decision: DecisionInput, place: number): TemplateResult {
  const { text, input, change, focus } = section;
  const id = `record-decisions-${place}`;
  const put = (part: Partial<DecisionInput>): void => change({ decisions: withItem(section.input.decisions, place, part) });
  const remove = (): void => {
    change({ decisions: withoutItem(section.input.decisions, place) });
    focus('record-add-decision');
  };
  const agenda = input.agenda.flatMap(({ title }, at) => (title.trim() === '' ? [] : [[String(at), `${at + 1} ${title}`] as const]));
  return html`<li class="item decision">
    ${renderField(section, { id: `${id}-text`, label: text.decisionText(place + 1), value: decision.text, size: 'wide', typed: (typed) => put({ text: typed }) })}
    ${agenda.length > 0 ? renderSelect(section, `${id}-item`, text.ofItem, decision.item === null ? '' : String(decision.item), [['', text.noItem], ...agenda], (item) => put({ item: item === '' ? null : Number(item) })) : nothing}
    ${renderRadios(
      `${id}-voted`,
      text.voted,
      decision.isVoted ? 'voted' : 'unvoted',
      [
        ['voted', text.voted],
        ['unvoted', text.unvoted],
      ],
      (how) => put({ isVoted: how === 'voted' }),
    )}
    <span class="item-tools"><button type="button" aria-label=${text.removeDecision(place + 1)} @click=${remove}>${icon('close')}</button></span>
    ${decision.isVoted ? renderVote(section, decision, place, put) : nothing} ${renderAnswers(section, decision, place, put)}
  </li>`;
}

type Put = (part: Partial<DecisionInput>) => void;

function renderVote(section: FormSection, decision: DecisionInput, place: number, put: Put): TemplateResult {
  const { text } = section;
  const id = `record-decisions-${place}`;
  const number = (field: 'yes' | 'no' | 'abstain' | 'issued' | 'collected' | 'spoiled' | 'seats', label: string): TemplateResult =>
    renderField(section, { id: `${id}-${field}`, label, value: decision[field], inputmode: 'numeric', size: 'small', typed: (typed) => put({ [field]: typed, isRestNotCast: false }) });
  const hasBallots = ruleOf(section, decision.rule)?.ballots === true;
  return html`<div class="fields votes">
      ${hasBallots ? html`${number('issued', text.issued)} ${number('collected', text.collected)} ${number('spoiled', text.spoiled)} ${number('seats', text.seats)}` : html`${number('yes', text.yes)} ${number('no', text.no)} ${number('abstain', text.abstain)}`}
      ${renderField(section, { id: `${id}-at`, label: text.at, value: decision.at, inputmode: 'numeric', size: 'small', typed: (typed) => put({ at: typed }) })}
    </div>
    <div class="fields vote-rule">${renderRule(section, decision, place, put)} ${renderRecused(section, decision, place, put)}</div>
    ${hasBallots ? renderCandidates(section, decision, place, put) : nothing} ${renderRest(section, decision, place, put)}`;
}

/** The kind's own rule first; another one where the document of this matter says otherwise. */
function renderRule(section: FormSection, { rule }: DecisionInput, place: number, put: Put): TemplateResult {
  const { text, profile, locale, input, model } = section;
  const kind = kindOf(profile, input.kind, model.record.date);
  const own = kind?.vote ?? null;
  const others = Object.keys(profile.meeting.votes).filter((id) => id !== own).sort((a, b) => Number(kind?.otherVotes.includes(b) ?? false) - Number(kind?.otherVotes.includes(a) ?? false));
  const titleOf = (id: string): string => {
    const vote = profile.meeting.votes[id];
    return vote ? localText(vote.title, locale) : id;
  };
  const chosen = (key: string): void => {
    const ballots = ruleOf(section, key)?.ballots === true;
    put({ rule: key, candidates: ballots ? [{ name: '', yes: '' }] : [] });
  };
  return renderSelect(section, `record-decisions-${place}-rule`, text.rule, rule === own ? '' : rule, [['', own === null ? text.noRule : titleOf(own)], ...others.map((id) => [id, titleOf(id)] as const)], chosen);
}

function renderRecused({ text, people, model, input }: FormSection, { recused }: DecisionInput, place: number, put: Put): TemplateResult {
  const nameOf = (person: string): string => people.find(({ id }) => id === person)?.name ?? person;
  const came = (model.record.roll ?? []).filter((entry) => isThere(entry) && !recused.includes(entry.person));
  const id = `record-decisions-${place}-recused`;
  const add = (event: Event): void => {
    const field = event.target as HTMLSelectElement;
    if (field.value !== '') put({ recused: [...recused, field.value] });
    field.value = '';
  };
  return html`<div class="field">
    <label class="label" for=${id}>${text.recused}</label>
    <span class="control chips">
      ${recused.map((person) => html`<button type="button" class="chip" aria-label=${text.removeRecused(nameOf(person))} @click=${() => put({ recused: recused.filter((each) => each !== person) })}>${nameOf(person)}${icon('close')}</button>`)}
      ${input.marks.length === 0 && recused.length > 0
        ? nothing
        : html`<select id=${id} @change=${add}>
            <option value="">${text.addRecused}</option>
            ${came.map(({ person }) => html`<option value=${person}>${nameOf(person)}</option>`)}
          </select>`}
    </span>
  </div>`;
}

/** People who were there and whose votes are not counted: said, and taken as not cast when that is so. */
function renderRest({ text, model }: FormSection, { isRestNotCast }: DecisionInput, place: number, put: Put): unknown {
  const { notCast = 0, present, decision } = model.verdict.votes[place] ?? {};
  if (notCast === 0 || isRestNotCast || present === null || present === undefined || !decision) return nothing;
  return html`<p class="state-line" data-tone="bad">
    ${icon('warning')}<span>${text.notCast(present - notCast, present, notCast)}</span><button type="button" @click=${() => put({ isRestNotCast: true })}>${text.takeAsNotCast}</button>
  </p>`;
}

function renderCandidates(section: FormSection, { candidates, seats }: DecisionInput, place: number, put: Put): TemplateResult {
  const { text, input, focus } = section;
  const id = `record-decisions-${place}-candidates`;
  const change = (at: number, part: Partial<CandidateInput>): void => put({ candidates: withItem(section.input.decisions[place]?.candidates ?? [], at, part) });
  const add = (): void => {
    put({ candidates: [...candidates, { name: '', yes: '' }] });
    focus(`${id}-${candidates.length}-name`);
  };
  const places = countOf(seats);
  const rule = ruleOf(section, input.decisions[place]?.rule ?? '');
  const needed = places !== undefined && places > 0 && rule ? candidatesNeeded(rule, places) : null;
  return html`<div class="candidates">
    <p class="label">${text.candidates}</p>
    ${needed !== null && places !== undefined ? html`<p class="small muted">${text.candidatesNeeded(needed, places)}</p>` : nothing}
    <ol class="items">
      ${candidates.map(
        ({ name, yes }, at) => html`<li class="item">
          ${renderField(section, { id: `${id}-${at}-name`, label: text.candidateName(at + 1), value: name, typed: (typed) => change(at, { name: typed }) })}
          ${renderField(section, { id: `${id}-${at}`, label: text.candidateVotes(at + 1), value: yes, inputmode: 'numeric', size: 'small', typed: (typed) => change(at, { yes: typed }) })}
          <span class="item-tools"><button type="button" aria-label=${text.removeCandidate(at + 1)} @click=${() => put({ candidates: withoutItem(candidates, at) })}>${icon('close')}</button></span>
        </li>`,
      )}
    </ol>
    <div class="buttons"><button type="button" @click=${add}>${text.addCandidate}</button></div>
  </div>`;
}

/** What the kind asks of each resolution (MTG-51, MTG-56). */
function renderAnswers(section: FormSection, { answers }: DecisionInput, place: number, put: Put): unknown {
  const { profile, input, model, locale } = section;
  const needs = Object.entries(kindOf(profile, input.kind, model.record.date)?.resolutionNeeds ?? {});
  if (needs.length === 0) return nothing;
  return html`<div class="fields">
    ${needs.map(([need, title]) => renderField(section, { id: `record-decisions-${place}-${need}`, label: localText(title, locale), value: answers[need] ?? '', isRequired: true, typed: (typed) => put({ answers: { ...answers, [need]: typed } }) }))}
  </div>`;
}
