import { attendanceOf, evidenceOf, type Person } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { renderCheck } from '../../base/form/fields.js';
import { icon } from '../../base/icons.js';
import type { TableController } from '../../base/table/table-controller.js';
import type { Column } from '../../base/table/table-options.js';
import { shownName } from '../../base/unit-names.js';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import { joins } from '../../locales/joins.js';
import type { RecordStrings } from '../../locales/meeting/record.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { draftTitle } from './draft-notices.js';
import type { KeptDraft } from './draft-shelf.js';
import { isFiltering, matterOf, type RecordFilter, type RecordList } from './record-list.js';

/** What the list shows and whom it tells. */
export interface RecordsListOptions {
  readonly element: JcMeetingChecklist;
  readonly text: RecordStrings;
  readonly filter: RecordFilter;
  readonly filtered: (part: Partial<RecordFilter>) => void;
  readonly reset: () => void;
  /** Null while it is being read for the first time. */
  readonly list: RecordList | null;
  readonly rows: readonly StoredMeeting[];
  readonly table: TableController;
  readonly hasBelow: boolean;
  readonly drafts: readonly KeptDraft[];
  readonly resume: (draft: KeptDraft) => void;
  readonly giveUp: (draft: KeptDraft) => void;
}

/** The list of records with its filters, and what was not finished. */
export function renderRecordsList(options: RecordsListOptions): TemplateResult {
  const { text, filter, list, rows, table, reset } = options;
  return html`<div class="records-list">
    ${options.drafts.map((draft) => renderDraft(options, draft))} ${renderFilters(options)}
    ${list === null
      ? html`<p class="hint" aria-busy="true">${text.loading}</p>`
      : rows.length > 0
        ? table.render()
        : list.meetings.length === 0 && !isFiltering(filter)
          ? html`<div class="empty"><p>${text.empty}</p></div>`
          : html`<div class="empty"><p>${text.emptyFilter(filterText(options))}</p><button type="button" @click=${reset}>${text.resetFilter}</button></div>`}
  </div>`;
}

function renderDraft({ element, text, resume, giveUp }: RecordsListOptions, draft: KeptDraft): TemplateResult {
  return html`<div class="banner" data-kind="info" data-draft=${draft.key}>
    ${icon('info')}<span class="text">${text.draftFound(draftTitle(element, text, draft))}</span>
    <button type="button" @click=${() => resume(draft)}>${text.resume}</button>
    <button type="button" @click=${() => giveUp(draft)}>${text.giveUp}</button>
  </div>`;
}

function kindChoices({ element, list }: RecordsListOptions): (readonly [string, string])[] {
  const { rules, settings } = element;
  const there = new Set(list?.meetings.flatMap(({ record }) => [record.kind, ...(record.also ?? [])]) ?? []);
  return Object.values(rules?.meeting.kinds ?? {}).filter(({ id }) => there.has(id)).map(({ id, title }) => [id, localText(title, settings.locale)] as const);
}

function renderFilters(options: RecordsListOptions): TemplateResult {
  const { element, text, filter, filtered, hasBelow } = options;
  const kinds = kindChoices(options);
  const own = filter.kind !== '' && !kinds.some(([id]) => id === filter.kind) ? [[filter.kind, kindTitle(element, filter.kind)] as const] : [];
  const typed = (event: Event): void => {
    if (!(event as InputEvent).isComposing) filtered({ query: (event.target as HTMLInputElement).value });
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || filter.query === '') return;
    event.preventDefault();
    event.stopPropagation();
    filtered({ query: '' });
  };
  return html`<div class="filters" part="toolbar" role="search">
    <label class="search"><span class="visually-hidden">${text.search}</span>${icon('search')}<input id="record-search" type="search" autocomplete="off" placeholder=${text.search} .value=${filter.query} @input=${typed} @compositionend=${typed} @keydown=${pressed} /></label>
    <label class="inline"><span class="small">${text.filterKind}</span>
      <select id="record-filter-kind" @change=${(event: Event) => filtered({ kind: (event.target as HTMLSelectElement).value })}>
        <option value="" ?selected=${filter.kind === ''}>${text.allKinds}</option>
        ${[...own, ...kinds].map(([id, title]) => html`<option value=${id} ?selected=${id === filter.kind}>${title}</option>`)}
      </select></label>
    ${hasBelow
      ? html`<label class="inline"><span class="small">${text.filterScope}</span>
          <select id="record-filter-scope" @change=${(event: Event) => filtered({ scope: (event.target as HTMLSelectElement).value as RecordFilter['scope'] })}>
            ${(['unit', 'below'] as const).map((scope) => html`<option value=${scope} ?selected=${scope === filter.scope}>${text.scopes[scope]}</option>`)}
          </select></label>`
      : nothing}
    ${renderCheck(text.onlyVotes, filter.hasVotes, (hasVotes) => filtered({ hasVotes }), 'record-filter-votes')} ${renderCheck(text.onlyFiles, filter.hasFiles, (hasFiles) => filtered({ hasFiles }), 'record-filter-files')}
  </div>`;
}

/** The filter in words, as it is said when nothing is left. */
function filterText({ element, text, filter }: RecordsListOptions): string {
  const { query, kind, hasVotes, hasFiles } = filter;
  return [query.trim(), kind && kindTitle(element, kind), hasVotes && text.onlyVotes, hasFiles && text.onlyFiles, text.yearOf(element.shownYear)].filter(Boolean).join(text.joinFilter);
}

/** The title of a kind in the language of the interface; its key where the rules know none. */
export function kindTitle({ rules, settings }: Pick<JcMeetingChecklist, 'rules' | 'settings'>, kind: string): string {
  const title = rules && Object.hasOwn(rules.meeting.kinds, kind) ? rules.meeting.kinds[kind]?.title : undefined;
  return title ? localText(title, settings.locale) : kind;
}

/** The name of the group that met, from the tree; what the record calls it where the tree knows none, and `''` for a meeting of all. */
export function groupTitle({ data, strings }: Pick<JcMeetingChecklist, 'data' | 'strings'>, group = ''): string {
  const index = group === '' ? -1 : data.indexOf(group);
  return index < 0 ? group : shownName(data.tree, index, strings);
}

/** The columns of the list. */
export function recordColumns(text: RecordStrings, hasUnits: boolean): Column[] {
  const { columns } = text;
  return [
    { key: 'date', title: columns.date, kind: 'text', width: 7 },
    { key: 'kind', title: columns.kind, kind: 'text', width: 9 },
    ...(hasUnits ? [{ key: 'unit', title: columns.unit, kind: 'text' as const, width: 8 }] : []),
    { key: 'matter', title: columns.matter, kind: 'content', width: 14 },
    { key: 'came', title: columns.came, kind: 'number' },
    { key: 'state', title: columns.state, kind: 'content', width: 8 },
  ];
}

/** One cell of the list. */
export function recordCell(element: JcMeetingChecklist, text: RecordStrings, list: RecordList, meeting: StoredMeeting, people: readonly Person[], { key }: Column): string | TemplateResult {
  const { record, isClosed, version } = meeting;
  const { locale } = element.settings;
  switch (key) {
    case 'date':
      return record.date === '' ? text.noDay : dayText(record.date, locale);
    case 'kind':
      return [...[record.kind, ...(record.also ?? [])].map((kind) => kindTitle(element, kind)), groupTitle(element, record.group)].filter(Boolean).join(' · ');
    case 'unit': {
      const index = element.data.indexOf(meeting.unit);
      return index < 0 ? meeting.unit : shownName(element.data.tree, index, element.strings);
    }
    case 'matter':
      return renderMatter(text, list, meeting, locale);
    case 'came': {
      if (!element.rules) return '–';
      const { due, present } = attendanceOf(element.rules, record, meeting.unit === element.shownUnit ? people : []);
      return due === null || present === null ? '–' : `${present}/${due}`;
    }
    default:
      return html`<span class="chip" data-state=${isClosed ? 'closed' : record.state}>${isClosed ? text.states.closed : text.states[record.state]}</span>${version > 1 ? html` <span class="small muted">${text.version(version)}</span>` : nothing}`;
  }
}

function renderMatter(text: RecordStrings, list: RecordList, meeting: StoredMeeting, locale: string): TemplateResult {
  const { record } = meeting;
  const [first = text.noMatter, ...others] = matterOf(record);
  const [votes, files] = [(record.votes ?? []).length, evidenceOf(record).length];
  const similar = list.similarTo(meeting);
  return html`<span class="matter"
    ><span class="matter-text">${[first, ...others].join(joins(locale).clause)}</span>
    <span class="small muted">${[votes > 0 && text.hasVotes(votes), files > 0 && text.hasFiles(files)].filter(Boolean).join(' · ')}</span>
    ${similar ? html`<span class="tag" title=${text.similarTo(dayText(similar.date, locale))}>${text.similarTo(dayText(similar.date, locale))}</span>` : nothing}</span
  >`;
}
