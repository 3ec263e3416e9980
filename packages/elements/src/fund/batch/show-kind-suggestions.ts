import { kindColumnOf, kindFact, kindSuggestionsInSteps } from '@jiceng/domain';
import { html, type TemplateResult } from 'lit';
import { makePace } from '@jiceng/storage/transfer';
import type { BatchView } from './batch-view.js';
import './define-kind-suggestions.js';
import type { JcKindSuggestions } from './kind-suggestions-dialog.js';
import { writeFacts } from './write-facts.js';

/**
 * Reads the names of the units without a kind, shows what they say, and writes it as one sheet when it is confirmed.
 * @param place takes the dialog's template into the view
 */
export async function showKindSuggestions(view: BatchView, place: (dialog: TemplateResult) => void): Promise<void> {
  const { element, text } = view;
  const fact = element.model.profile?.facts[kindFact];
  const { facts } = view.work;
  if (!fact || !facts) return;
  element.assertWritable();
  const { tree } = element.data;
  const { withoutKind } = facts;
  const suggestions = await element.work.run(undefined, (signal) =>
    makePace(signal).run(kindSuggestionsInSteps(fact, tree, withoutKind), (done) => element.work.progress({ phase: 'checking', done, total: withoutKind.length })),
  );
  const { locale, scale, theme, author } = element.settings;
  place(html`<jc-kind-suggestions exportparts="dialog, primary" .locale=${locale} .scale=${scale} .theme=${theme}></jc-kind-suggestions>`);
  element.requestUpdate();
  await element.updateComplete;
  const asOf = element.todayDate;
  const units = suggestions.kinds.flatMap(({ units: each }) => each);
  const write = async (): Promise<void> => {
    await writeFacts(element, [kindColumnOf(suggestions, asOf)], { author, source: 'typed', said: text.kindsWritten(units.length), undone: text.factsUndone });
    view.refresh();
  };
  await element.renderRoot.querySelector<JcKindSuggestions>('jc-kind-suggestions')?.open({
    fact,
    suggestions,
    confirm: async () => element.actions.perform(() => element.attempt(write)),
  });
}
