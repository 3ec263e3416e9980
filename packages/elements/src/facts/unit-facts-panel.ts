import { html, type TemplateResult } from 'lit';
import type { Store } from '@jiceng/storage';
import type { JcElement } from '../base/jc-element.js';
import './define-unit-facts.js';
import { FactWork, type FactTree } from './fact-work.js';

/** What the panel asks of the widget that shows it. */
export interface UnitFactsHost extends FactTree {
  /** The store, once it is open. */
  readonly store: Store;
  /** Id of the unit. */
  readonly unit: string;
  readonly headingLevel: number;
  /** Runs an action of the user's, sends what goes wrong as `jc-error` and shows it. */
  readonly perform: (action: () => Promise<unknown>) => void;
  /** Opens the dialog for the facts of many units. */
  readonly openPaste: () => void;
}

/** The facts of a unit inside another widget. */
export class UnitFactsPanel {
  readonly #element: JcElement;
  readonly #work: FactWork;

  constructor(element: JcElement) {
    this.#element = element;
    this.#work = FactWork.of(element);
  }

  render({ store, tree, fieldsOn, unit, headingLevel, perform, openPaste }: UnitFactsHost): TemplateResult {
    const work = this.#work;
    if (!work.hasCurrentProfile) perform(() => work.useProfile(store));
    const { locale, scale, theme, author, readonly, audience } = this.#element.settings;
    return html`<jc-unit-facts
      .work=${work}
      .version=${work.version}
      .tree=${tree}
      .unit=${unit}
      .fieldsOn=${fieldsOn}
      .store=${store}
      .profile=${work.profile}
      .locale=${locale}
      .scale=${scale}
      .theme=${theme}
      .today=${work.today}
      .author=${author}
      .readonly=${readonly}
      .isPublic=${audience === 'public'}
      .headingLevel=${headingLevel}
      @facts-failed=${(event: CustomEvent<{ error: unknown }>) => perform(() => Promise.reject(event.detail.error))}
      @paste-asked=${openPaste}
    ></jc-unit-facts>`;
  }
}
