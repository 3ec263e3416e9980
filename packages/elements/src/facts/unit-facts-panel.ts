import { factsOfUnit, indexOfId, kindOf, unitOf, type FactColumn, type IsoDate, type OrgTree, type Profile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import type { JcElement } from '../base/jc-element.js';
import { loadPart } from '../base/load-part.js';
import { loadProfile, type ProfileSetting } from '../base/profile-source.js';
import { shanghaiToday } from '../base/today.js';
import { unitFactsStrings } from '../locales/unit-facts.js';
import './define-unit-facts.js';
import type { FactPasteOptions, JcFactPasteDialog } from './fact-paste-dialog.js';
import { FactRecord } from './fact-record.js';

/** What the panel asks of the widget that shows it. */
export interface UnitFactsHost {
  /** The store, once it is open. */
  readonly store: Store;
  readonly tree: OrgTree;
  /** The day on which the tree was stored. */
  readonly fieldsOn: IsoDate;
  readonly unit: string;
  readonly headingLevel: number;
  /** Runs an action of the user's and shows what goes wrong. */
  readonly perform: (action: () => Promise<unknown>) => void;
}

/** The facts of a unit inside another widget: finds the rules, tells of what was written, opens the dialog for many units. */
export class UnitFactsPanel {
  readonly #element: JcElement;
  #setting: ProfileSetting | null = null;
  #profile: Profile | undefined;
  #paste: TemplateResult | typeof nothing = nothing;

  constructor(element: JcElement) {
    this.#element = element;
  }

  get #today(): string {
    return this.#element.today ?? this.#element.provision.value?.settings.today ?? shanghaiToday();
  }

  #useProfile({ store, perform }: UnitFactsHost): void {
    const setting: ProfileSetting = this.#element.profile ?? this.#element.provision.value?.settings.profile;
    if (setting === this.#setting) return;
    this.#setting = setting;
    perform(async () => {
      const { profile } = await loadProfile(setting, async () => store);
      if (setting !== this.#setting) return;
      this.#profile = profile;
      this.#element.requestUpdate();
    });
  }

  render(host: UnitFactsHost): TemplateResult {
    this.#useProfile(host);
    const { locale, scale, theme, author, readonly } = this.#element.settings;
    return html`<jc-unit-facts
        .tree=${host.tree}
        .unit=${host.unit}
        .fieldsOn=${host.fieldsOn}
        .store=${host.store}
        .profile=${this.#profile}
        .locale=${locale}
        .scale=${scale}
        .theme=${theme}
        .today=${this.#today}
        .author=${author}
        .readonly=${readonly}
        .headingLevel=${host.headingLevel}
        @facts-written=${(event: CustomEvent<{ op: string; id: string }>) => this.#element.send('jc-change', { noun: 'org', ...event.detail })}
        @facts-failed=${(event: CustomEvent<{ error: unknown }>) => host.perform(() => Promise.reject(event.detail.error))}
        @paste-asked=${() => host.perform(() => this.#openPaste(host))}
      ></jc-unit-facts>
      ${this.#paste}`;
  }

  async #openPaste({ store, tree, fieldsOn, unit }: UnitFactsHost): Promise<void> {
    const element = this.#element;
    const profile = this.#profile;
    if (!profile) return;
    await loadPart(() => import('./define-fact-paste-dialog.js'));
    const record = new FactRecord();
    await record.read(store);
    const today = this.#today;
    const { locale, scale, theme, author } = element.settings;
    this.#paste = html`<jc-fact-paste-dialog .locale=${locale} .scale=${scale} .theme=${theme}></jc-fact-paste-dialog>`;
    element.requestUpdate();
    await element.updateComplete;
    const index = indexOfId(tree, unit);
    const hasBelow = index >= 0 && (tree.end[index] as number) > index + 1;
    const options: FactPasteOptions = {
      profile,
      tree,
      book: record.book,
      current: (id, fact, day) => knownOn({ profile, tree, record, fieldsOn, today }, id, fact, day),
      // Names are looked up at and below the unit that is selected; from a leaf, in the whole tree.
      scope: hasBelow ? unit : null,
      today,
      year: Number(today.slice(0, 4)),
      author,
      write: async (columns: readonly FactColumn[], enteredAuthor) => {
        element.assertWritable();
        if (!element.settings.author) element.chosenAuthor = enteredAuthor;
        const { id } = await record.add(store, columns, { author: enteredAuthor, source: 'pasted' });
        element.send('jc-change', { noun: 'org', op: 'facts', id });
        element.announcer.announce(unitFactsStrings(locale).saved(columns.reduce((sum, { units }) => sum + units.length, 0)));
      },
    };
    await element.renderRoot.querySelector<JcFactPasteDialog>('jc-fact-paste-dialog')?.open(options);
  }
}

/** What the record says of a fact on a day, the fields of the tree included. */
function knownOn(
  { profile, tree, record, fieldsOn, today }: { profile: Profile; tree: OrgTree; record: FactRecord; fieldsOn: IsoDate; today: IsoDate },
  unit: string,
  fact: string,
  day: IsoDate,
): ReturnType<NonNullable<FactPasteOptions['current']>> {
  const index = indexOfId(tree, unit);
  if (index < 0) return undefined;
  const { id: _id, parentId: _parentId, name: _name, kind: _kind, ...fields } = unitOf(tree, index);
  const year = Number(day.slice(0, 4));
  const { facts } = factsOfUnit({ profile, book: record.book, unit: { id: unit, kind: kindOf(tree, index), fields }, fieldsOn, year, today: day < today ? day : today });
  const used = facts[fact];
  return used && used.asOf !== null ? { day: used.asOf, value: used.value } : undefined;
}
