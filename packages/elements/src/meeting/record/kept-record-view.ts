import { recordDifference, verifyMinutes, type MinutesVersion, type Person } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { shanghaiMoment } from '../../base/shanghai-time.js';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import { findingStrings } from '../../locales/meeting/record-findings.js';
import type { RecordStrings } from '../../locales/meeting/record.js';
import { verdictStrings } from '../../locales/meeting/record-verdict.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { renderDifference } from './difference-view.js';
import { inputOfRecord } from './input-of-record.js';
import { matterOf } from './record-list.js';
import { groupTitle, kindTitle } from './records-list-view.js';
import { shownPerson } from './record-of-input.js';
import { verdictOf } from './verdict.js';
import { voteLines, voteSummary, voteTones } from './verdict-words.js';

/** A record that was held, and its sealed versions. */
export interface KeptRecord {
  readonly meeting: StoredMeeting;
  /** The first one first; none before the minutes were closed. */
  readonly versions: readonly MinutesVersion[];
}

/** What is done with it. */
export interface KeptRecordOptions {
  readonly element: JcMeetingChecklist;
  readonly text: RecordStrings;
  readonly kept: KeptRecord;
  readonly people: readonly Person[];
  /** The version whose difference from the one before it shows; 0 for none. */
  readonly comparing: number;
  readonly compare: (version: number) => void;
  readonly back: () => void;
  readonly edit: () => void;
  readonly close: () => void;
  readonly print: (version?: number) => void;
}

/** A record as it stands: what was said of it at a glance, its versions with their hashes, and what can be done with it. */
export function renderKeptRecord(options: KeptRecordOptions): TemplateResult {
  const { element, text, kept, back, edit, close, print } = options;
  const { meeting } = kept;
  const { record, isClosed } = meeting;
  const { locale, readonly } = element.settings;
  const day = record.date === '' ? text.noDay : dayText(record.date, locale);
  const isWithdrawn = meeting.withdrawn !== undefined;
  return html`<div class="kept-record">
    <div class="form-head">
      <div class="section-title" id="kept-title" role="heading" aria-level=${element.subheadingLevel} tabindex="-1">${day} ${kindTitle(element, record.kind)}</div>
      <span class="chip" data-state=${isClosed ? 'closed' : record.state}>${isClosed ? text.closed(meeting.version) : text.states[record.state]}</span>
      <button type="button" @click=${back}>${text.back}</button>
    </div>
    ${isWithdrawn ? html`<div class="banner" data-kind="info">${icon('info')}<span class="text">${text.withdrawn}</span></div>` : nothing}
    <div class="buttons">
      ${readonly || isWithdrawn ? nothing : html`<button type="button" id="record-edit" @click=${edit}>${isClosed ? text.correct : text.editRecord}</button>`}
      ${readonly || isWithdrawn || isClosed || record.state !== 'held' ? nothing : html`<button type="button" id="record-close" aria-describedby="record-close-help" @click=${close}>${text.close}</button>`}
      <button type="button" @click=${() => print()}>${text.print}</button>
      ${isClosed || record.state !== 'held' ? nothing : html`<span class="small muted" id="record-close-help">${text.closeHelp}</span>`}
    </div>
    ${renderContent(options)} ${renderVersions(options)}
  </div>`;
}

function renderContent({ element, text, kept, people }: KeptRecordOptions): TemplateResult {
  const { record } = kept.meeting;
  const profile = element.rules;
  const { locale } = element.settings;
  const matters = matterOf(record);
  const facts: readonly (readonly [string, string])[] = [
    [text.group, groupTitle(element, record.group)],
    [text.time, [record.start, record.end].filter(Boolean).join('—')],
    [text.place, record.place ?? ''],
    [text.chair, shownPerson(record.chair ?? '', people)],
    [text.recorder, shownPerson(record.recorder ?? '', people)],
  ];
  const verdictText = verdictStrings(locale);
  const verdict = profile && verdictOf(profile, inputOfRecord(record, profile), record, people);
  const { due = null, present = null } = verdict?.quorum ?? {};
  const votes = verdict?.votes.filter(({ state }) => state !== 'waiting') ?? [];
  return html`<dl class="record-facts">
      ${facts.filter(([, value]) => value !== '').map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}
      ${due !== null && present !== null ? html`<dt>${text.columns.came}</dt><dd class="number">${present}/${due}</dd>` : nothing}
      ${matters.length > 0 ? html`<dt>${text.columns.matter}</dt><dd>${matters.map((matter) => html`<p>${matter}</p>`)}</dd>` : nothing}
      ${(record.also ?? []).map((kind) => html`<dt>${text.also}</dt><dd>${profile ? localText(profile.meeting.kinds[kind]?.title ?? { 'zh-CN': kind }, locale) : kind}</dd>`)}
    </dl>
    ${votes.map((vote) => {
      const finding = vote.finding ? (findingStrings(locale).codes[vote.finding.code]?.(vote.finding.values) ?? vote.finding.code) : '';
      const summary = voteSummary(vote, verdictText);
      return html`<div class="verdict-card">
        <p class="verdict-title"><strong>${verdictText.decision(vote.place + 1, vote.text)}</strong></p>
        <p class="verdict-result" data-tone=${voteTones[vote.state]}><strong>${verdictText.states[vote.state]}</strong></p>
        ${summary ? html`<p>${summary}</p>` : voteLines(vote, verdictText, finding).map((line) => html`<p>${line}</p>`)}
      </div>`;
    })}`;
}

function renderVersions(options: KeptRecordOptions): unknown {
  const { element, text, kept, people, comparing } = options;
  const { versions } = kept;
  if (versions.length === 0) return nothing;
  const { locale } = element.settings;
  const { ok, firstBad = 0 } = verifyMinutes(versions);
  const [before, after] = [versions[comparing - 2], versions[comparing - 1]];
  return html`<section class="part versions" aria-labelledby="record-versions">
    <div class="section-title small-title" id="record-versions" role="heading" aria-level=${Math.min(6, element.subheadingLevel + 1)}>${text.versions}</div>
    <p class="state-line" data-tone=${ok ? 'good' : 'bad'}>${icon(ok ? 'check' : 'error')}<span>${ok ? text.intact : text.notIntact(firstBad)}</span></p>
    <ol class="items" reversed>
      ${[...versions].reverse().map((version) => renderVersion(options, version))}
    </ol>
    ${before && after
      ? html`<div class="compared" role="region" aria-label=${text.differenceOf(before.version, after.version)}>
          <p class="label">${text.differenceOf(before.version, after.version)}</p>
          ${renderDifference(recordDifference(before.record, after.record), people, locale)}
        </div>`
      : nothing}
  </section>`;
}

function renderVersion({ text, comparing, compare, print }: KeptRecordOptions, { version, time, author, reason, hash }: MinutesVersion): TemplateResult {
  const isShown = comparing === version;
  return html`<li class="version" data-version=${version}>
    <p><strong>${text.versionLine(version, shanghaiMoment(time), author)}</strong></p>
    ${reason ? html`<p>${text.correctedBecause(reason)}</p>` : nothing}
    <p class="small"><span class="muted">${text.hash}</span> <bdi dir="ltr" class="hash">${hash}</bdi></p>
    <div class="buttons">
      <button type="button" @click=${() => print(version)}>${text.printVersion(version)}</button>
      ${version > 1 ? html`<button type="button" aria-expanded=${isShown ? 'true' : 'false'} @click=${() => compare(isShown ? 0 : version)}>${isShown ? text.hideDifference : text.differenceOf(version - 1, version)}</button>` : nothing}
    </div>
  </li>`;
}
