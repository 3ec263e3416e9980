import { datedFactsOf, indexOfId, kindFact, kindSuggestionsInSteps, nameOf, sizeOf, unitsWithoutKindInSteps, type IsoDate, type KindSuggestions, type Profile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { makePace } from '@jiceng/storage/transfer';
import { html, nothing, type TemplateResult } from 'lit';
import type { JcElement } from '../base/jc-element.js';
import { factPasteStrings } from '../locales/fact-paste.js';
import './define-fact-paste-dialog.js';
import type { FactPasteOptions, JcFactPasteDialog } from './fact-paste-dialog.js';
import { FactWork, type FactTree } from './fact-work.js';
import { unitRecord } from './unit-record.js';

/** What the dialog is opened over. */
export interface FactDialogHost extends FactTree {
  /** The store, once it is open. */
  readonly store: Store;
  /** Id of the selected unit. */
  readonly unit: string | null;
  /** Does something and gives an error the sentence of the language, sent as `jc-error`. */
  readonly attempt: <Result>(action: () => Promise<Result>) => Promise<Result>;
}

/** What the facts of one unit are read from. */
interface RecordSource extends FactTree {
  readonly profile: Profile;
  readonly work: FactWork;
  readonly today: IsoDate;
}

/** The dialog for the facts of many units, in a widget. */
export class FactDialogs {
  readonly #element: JcElement;
  readonly #closed: () => void;
  #paste: TemplateResult | typeof nothing = nothing;

  /** @param closed called when the dialog was left */
  constructor(element: JcElement, closed: () => void) {
    this.#element = element;
    this.#closed = closed;
  }

  /** Opens it for the units at and below the selected one; from a unit that has none below, for the whole tree. */
  async openPaste({ store, tree, fieldsOn, unit, attempt }: FactDialogHost): Promise<void> {
    const element = this.#element;
    element.assertWritable();
    const work = FactWork.of(element);
    work.useStore(store);
    await Promise.all([work.useProfile(store), work.record.read(store)]);
    const { profile, today } = work;
    if (!profile) return;
    const { locale, scale, theme, author } = element.settings;
    this.#paste = html`<jc-fact-paste-dialog exportparts="dialog, primary" .locale=${locale} .scale=${scale} .theme=${theme} @close=${this.#closed}></jc-fact-paste-dialog>`;
    element.requestUpdate();
    await element.updateComplete;
    const text = factPasteStrings(locale);
    const index = unit === null ? -1 : indexOfId(tree, unit);
    const hasBelow = index >= 0 && (tree.end[index] as number) > index + 1;
    const source: RecordSource = { profile, tree, fieldsOn, today, work };
    const options: FactPasteOptions = {
      profile,
      tree,
      book: work.record.book,
      current: knownIn(source),
      scope: hasBelow ? unit : null,
      where: hasBelow ? text.within(nameOf(tree, index), (tree.end[index] as number) - index) : text.everywhere(sizeOf(tree)),
      // Of one village the block needs no column that names it.
      ...(index >= 0 && !hasBelow && unit !== null && { selected: [unit] }),
      today,
      year: Number(today.slice(0, 4)),
      author,
      suggestKinds: (signal) => suggestedKinds(source, hasBelow ? index : -1, signal),
      write: (columns, enteredAuthor, how) => {
        const units = new Set(columns.flatMap((column) => column.units)).size;
        const values = columns.reduce((sum, column) => sum + column.units.length, 0);
        const said = text.written(values, units);
        return attempt(() => work.write(store, columns, { author: enteredAuthor, source: how, said }));
      },
    };
    await element.renderRoot.querySelector<JcFactPasteDialog>('jc-fact-paste-dialog')?.open(options);
  }

  render(): unknown {
    return this.#paste;
  }
}

/** Says what is known of a unit on a day, the fields of the tree included; asked unit by unit. */
function knownIn({ profile, tree, fieldsOn, today, work }: RecordSource): NonNullable<FactPasteOptions['current']> {
  let unit: string | undefined;
  let dated: ReturnType<typeof datedFactsOf> = () => [];
  return (id, fact, day) => {
    if (id !== unit) {
      unit = id;
      const index = indexOfId(tree, id);
      dated = index < 0 ? () => [] : datedFactsOf({ profile, book: work.record.book, unit: unitRecord(tree, index), fieldsOn, today });
    }
    return dated(fact).find((value) => value.day <= day);
  };
}

/** What the names of the units without a kind say; null where the rules know no kinds. @param index of the unit at and below which; −1 for all */
async function suggestedKinds({ profile, tree, fieldsOn, today, work }: RecordSource, index: number, signal: AbortSignal): Promise<KindSuggestions | null> {
  const kind = profile.facts[kindFact];
  if (!kind) return null;
  const pace = makePace(signal);
  const range = index < 0 ? {} : { from: index, end: tree.end[index] as number };
  const without = await pace.run(unitsWithoutKindInSteps({ profile, book: work.record.book, tree, ...range, fieldsOn, today }));
  return pace.run(kindSuggestionsInSteps(kind, tree, without));
}
