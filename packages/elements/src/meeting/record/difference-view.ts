import type { Person, RecordChange } from '@jiceng/domain';
import { html, type TemplateResult } from 'lit';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';
import { recordStrings } from '../../locales/meeting/record.js';
import { fieldValue, pathText } from '../out/change-words.js';

/**
 * What differs between two states of a record, field by field, with what stood there and what stands there.
 * @param heads what the two states are called; default before and after
 */
export function renderDifference(changes: readonly RecordChange[], people: readonly Person[], locale: string, heads?: readonly [first: string, second: string]): TemplateResult {
  const text = recordStrings(locale);
  const [first, second] = heads ?? [text.before, text.after];
  const words = meetingSheetStrings(locale);
  if (changes.length === 0) return html`<p class="muted">${text.noDifference}</p>`;
  return html`<div class="difference-scroll" tabindex="0" role="region" aria-label=${text.seeDifference}>
    <table class="difference">
      <thead>
        <tr><th scope="col">${text.field}</th><th scope="col">${first}</th><th scope="col">${second}</th></tr>
      </thead>
      <tbody>
        ${changes.map(
          ({ path, before, after }) => html`<tr>
            <th scope="row">${pathText(path, people, words)}</th>
            <td>${fieldValue(before, words, people)}</td>
            <td>${fieldValue(after, words, people)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
