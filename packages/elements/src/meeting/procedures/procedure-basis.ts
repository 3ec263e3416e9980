import type { Clause, MeetingRule, Procedure, ProcedureStep, Profile, Statement } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { BasisPopover } from '../../base/basis/basis-popover.js';
import { clausePart, layerLines, rulePart, type Basis } from '../../base/basis/basis.js';
import { localText } from '../../facts/fact-words.js';
import { ruleBasisStrings } from '../../locales/basis.js';
import { procedureStrings, type ProcedureStrings } from '../../locales/meeting/procedures.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';

/** What stands behind a sentence of the view: its rule, and what each layer says. */
export interface RuleBasis {
  /** Unique in the view. */
  readonly id: string;
  readonly title: string;
  readonly rule: Pick<MeetingRule, 'rule' | 'title' | 'from' | 'to' | 'note'>;
  readonly clause: Clause;
  /** How days are counted; `''` where none are. */
  readonly counting: string;
  readonly stated: Readonly<Record<string, readonly Statement[]>>;
}

/** What a step rests on: the procedure's rule, what the layers state of the step, and how its notice is counted. */
export function stepBasis(procedure: Procedure, step: ProcedureStep, text: ProcedureStrings, locale: string): RuleBasis {
  const { notice } = step;
  return {
    id: `step-${step.id}`,
    title: localText(step.title, locale),
    rule: procedure,
    clause: step.stated.at(-1)?.clause ?? procedure.clause,
    counting: notice ? (notice.countStart ? text.countedFrom(notice.workingDays) : text.countedAfter(notice.workingDays)) : '',
    stated: { [step.id]: step.stated.map((origin) => ({ ...origin, value: undefined })) },
  };
}

/** What a whole rule rests on, such as a vote, a duty or the rule of talks. */
export function ruleBasis(id: string, rule: MeetingRule, locale: string): RuleBasis {
  return { id, title: localText(rule.title, locale), rule, clause: rule.clause, counting: '', stated: rule.stated };
}

/** Why something is as it is (依据), beside it: a button in each place, and one panel for all of them. */
export class ProcedureBasis {
  readonly #element: JcMeetingChecklist;
  readonly #popover: BasisPopover;
  #open: RuleBasis | undefined;

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
    this.#popover = new BasisPopover(element, () => this.#words());
  }

  /** The button that opens a basis, with the basis when it is open. */
  render(basis: RuleBasis): TemplateResult {
    const { actions, frameStrings, settings } = this.#element;
    const isOpen = this.#popover.openId === basis.id;
    const pressed = (event: Event): void => {
      this.#open = basis;
      actions.perform(() => this.#popover.toggle(basis.id, event.currentTarget as HTMLElement));
    };
    return html`<button type="button" class="basis-button" aria-haspopup="dialog" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${frameStrings.basisOf(basis.title)} @click=${pressed}>${procedureStrings(settings.locale).basis}</button
      >${isOpen ? this.#popover.render() : nothing}`;
  }

  #words(): Basis | undefined {
    const { model, settings } = this.#element;
    return this.#open && model.profile ? basisWords(this.#open, model.profile, settings.locale) : undefined;
  }
}

function basisWords({ title, rule, clause, counting, stated }: RuleBasis, profile: Profile, locale: string): Basis {
  const text = ruleBasisStrings(locale);
  const layers = layerLines(profile, stated, () => [], locale);
  return {
    title,
    amount: '',
    parts: [
      rulePart(profile, rule.rule, localText(rule.title, locale), rule, locale),
      clausePart(clause, locale),
      ...(counting ? [{ term: procedureStrings(locale).counting, lines: [counting] }] : []),
      ...(layers.length > 0 ? [{ term: text.origin, lines: layers }] : []),
    ],
    warnings: [...(rule.note ? [localText(rule.note, locale)] : []), ...(clause.checked ? [] : [text.unchecked])],
  };
}
