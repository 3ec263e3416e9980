import type { Clause, MeetingRule, Origin, Procedure, ProcedureStep, Statement } from '@jiceng/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { icon } from '../../base/icons.js';
import { Popover } from '../../base/popover.js';
import { localText } from '../../facts/fact-words.js';
import { procedureStrings, type ProcedureStrings } from '../../locales/meeting/procedures.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';

/** What stands behind a sentence of the view: its rule, and what each layer says. */
export interface RuleBasis {
  /** Unique in the view. */
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly clause: Clause;
  readonly note: string;
  readonly counting: string;
  /** What the layers state, from the widest to the narrowest. */
  readonly stated: readonly Origin[];
}

const basisStyles = css`
  .basis-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-2) var(--_space-3);
    border-block-end: 1px solid var(--_border);
    background: var(--_bg-subtle);
    position: sticky;
    inset-block-start: 0;
  }
  .basis-head .section-title {
    flex: 1 1 10em;
  }
  .basis-body {
    padding: var(--_space-3);
    margin: 0;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-3);
  }
  .basis-body dt {
    color: var(--_text-muted);
  }
  .basis-body dd {
    margin: 0;
  }
  .basis-warning {
    display: flex;
    gap: var(--_space-2);
    padding: 0 var(--_space-3) var(--_space-3);
    color: var(--_warning);
  }
  .basis-warning.note {
    color: var(--_text-muted);
  }
`;

/** What a step rests on: the procedure's rule, what the layers state of the step, and how its notice is counted. */
export function stepBasis(procedure: Procedure, step: ProcedureStep, text: ProcedureStrings, locale: string): RuleBasis {
  const { notice } = step;
  return {
    id: `step-${step.id}`,
    title: localText(step.title, locale),
    rule: `${procedure.rule} ${localText(procedure.title, locale)}`,
    clause: step.stated.at(-1)?.clause ?? procedure.clause,
    note: procedure.note ? localText(procedure.note, locale) : '',
    counting: notice ? (notice.countStart ? text.countedFrom(notice.workingDays) : text.countedAfter(notice.workingDays)) : '',
    stated: step.stated,
  };
}

/** What a whole rule rests on, such as a vote, a duty or the rule of talks. */
export function ruleBasis(id: string, { rule, title, clause, note, stated }: MeetingRule, locale: string): RuleBasis {
  return { id, title: localText(title, locale), rule, clause, note: note ? localText(note, locale) : '', counting: '', stated: oneEach(stated) };
}

/** Of many statements the last one of each layer. */
function oneEach(stated: Readonly<Record<string, readonly Statement[]>>): Origin[] {
  return [...new Map(Object.values(stated).flat().map((each) => [each.profile, each])).values()];
}

/** Why something is as it is (依据), beside it. */
export class ProcedureBasis {
  readonly #element: JcMeetingChecklist;
  readonly #popover: Popover;
  #open: RuleBasis | null = null;

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
    this.#popover = new Popover(element);
    adoptStyles(element.shadowRoot, basisStyles);
  }

  /** The button that opens a basis, with the basis when it is open. */
  render(basis: RuleBasis): TemplateResult {
    const text = procedureStrings(this.#element.settings.locale);
    const isOpen = this.#popover.openId === basis.id;
    const pressed = (event: Event): void => {
      this.#open = basis;
      this.#element.actions.perform(() => this.#popover.toggle(basis.id, event.currentTarget as HTMLElement));
    };
    return html`<button type="button" class="basis-button" aria-haspopup="dialog" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${text.basisOf(basis.title)} @click=${pressed}>${text.basis}</button
      >${isOpen && this.#open ? this.#popover.render(text.basisOf(basis.title), this.#renderContent(this.#open, text)) : nothing}`;
  }

  #renderContent({ title, rule, clause, note, counting, stated }: RuleBasis, text: ProcedureStrings): TemplateResult {
    const { strings, settings, model } = this.#element;
    const { profile } = model;
    const layers = stated.map((origin, index) => layerText(origin, index === stated.length - 1 && stated.length > 1, text));
    return html`<div class="basis-head">
        <span class="section-title">${title}</span>
        <button type="button" aria-label=${strings.close} @click=${() => this.#popover.close()}>${icon('close')}</button>
      </div>
      <dl class="basis-body">
        <dt>${text.rule}</dt><dd>${rule}${profile ? html`<br /><span class="small muted">${text.rulesOf(localText(profile.title, settings.locale), profile.version)}</span>` : nothing}</dd>
        <dt>${text.clause}</dt><dd>${clauseLines(clause).map((line) => html`<p>${line}</p>`)}</dd>
        ${counting ? html`<dt>${text.counting}</dt><dd>${counting}</dd>` : nothing}
        ${layers.length > 0 ? html`<dt>${text.origin}</dt><dd>${layers.map((layer) => html`<p>${layer}</p>`)}</dd>` : nothing}
      </dl>
      ${note ? html`<p class="basis-warning note small">${icon('info')}<span>${note}</span></p>` : nothing}
      ${clause.checked ? nothing : html`<p class="basis-warning small">${icon('warning')}<span>${text.unchecked}</span></p>`}`;
  }
}

function layerText({ layer, clause }: Origin, isInForce: boolean, text: ProcedureStrings): string {
  return `${text.layer(text.layers[layer], [clause.title, clause.section].filter(Boolean).join(' '))}${isInForce ? text.inForce : ''}`;
}

/** A clause as it is read: document and place, and then its sentence where it is given. */
function clauseLines({ title, section, text }: Clause): string[] {
  return [[title, section].filter(Boolean).join(' '), ...(text ? [text] : [])];
}
