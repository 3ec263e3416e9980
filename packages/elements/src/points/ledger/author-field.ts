import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** Asks who acts, where the page does not say; what is entered holds for this page. */
export function renderAuthorField(element: JcPointsScoreboard, id: string, label: string): TemplateResult | typeof nothing {
  if (element.author ?? element.provision.value?.settings.author) return nothing;
  const typed = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    element.chosenAuthor = (event.target as HTMLInputElement).value;
    element.requestUpdate();
  };
  return html`<div class="field author">
    <label class="label" for=${id}>${label}</label>
    <input id=${id} type="text" autocomplete="off" .value=${live(element.chosenAuthor)} @input=${typed} @compositionend=${typed} />
  </div>`;
}
