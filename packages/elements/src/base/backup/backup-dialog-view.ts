import { mostChangesCounted, type BackupCounts, type BackupProgress } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { count, dayText } from '../../locales/format.js';
import { joins } from '../../locales/joins.js';
import { storeNotices } from '../../locales/store-notices.js';
import { workStrings } from '../../locales/work.js';
import { icon } from '../icons.js';
import { shanghaiMoment } from '../shanghai-time.js';
import { holdsAnything, type BackupFigures, type ChosenBackup, type JcBackupDialog } from './backup-dialog.js';
import { daysSince } from './backup-standing.js';
import type { BackupPart, ReplacingPart } from './backup-work.js';
import { sizeText } from './size-text.js';

/** What is counted, in the order in which it is listed. */
const things: readonly (keyof BackupCounts)[] = ['units', 'sheets', 'saved', 'rolls', 'meetings', 'procedures', 'notes', 'entries', 'attachments'];

/** Counts in words, without what there is none of; `''` of nothing. */
export function contentsText({ text, locale }: JcBackupDialog, counts: BackupCounts): string {
  return things.flatMap((thing) => (counts[thing] > 0 ? [text.counted[thing](counts[thing])] : [])).join(joins(locale).list);
}

/** Day and time of an instant as they are read. */
export function momentText({ locale }: JcBackupDialog, instant: string): string {
  const [day = '', time = ''] = shanghaiMoment(instant).split(' ');
  return `${dayText(day, locale)} ${time}`;
}

/** How far work is, in words. */
export function progressOf({ locale, text }: JcBackupDialog, { phase, done, total }: BackupProgress): string {
  const { progress, phases } = workStrings(locale);
  return progress(phase === 'packing' ? text.packing : phases[phase], done, total);
}

/** The whole dialog. */
export function renderBackupDialog(dialog: JcBackupDialog): TemplateResult {
  const { text, strings, store } = dialog;
  return html`<div class="root" lang=${strings.code} dir=${dialog.direction} data-scale=${dialog.scale} data-theme=${dialog.theme}>
    <dialog part="dialog" aria-labelledby="title" @close=${dialog.closed} @cancel=${dialog.escaped} @keydown=${keepWithin} @dragover=${allowDrop} @drop=${(event: DragEvent) => dropped(dialog, event)}>
      <header>
        <span class="section-title" id="title" role="heading" aria-level="2" tabindex="-1">${text.title}</span>
        <button type="button" aria-label=${strings.close} @click=${dialog.leave}>${icon('close')}</button>
      </header>
      <div class="body">
        ${store && dialog.isBlocked
          ? html`<div class="banner" data-kind="warning">${icon('warning')}<span class="text">${storeNotices(dialog.locale).sentence(store.status)}</span></div>`
          : html`${renderFigures(dialog)} ${renderBackUp(dialog)} ${dialog.canReplace ? html`${renderRestore(dialog)} ${renderClear(dialog)}` : nothing}`}
      </div>
      ${dialog.announcer.render()}
    </dialog>
  </div>`;
}

/** What is done here is none of the keys of the widget behind. */
function keepWithin(event: Event): void {
  event.stopPropagation();
}

function allowDrop(event: DragEvent): void {
  event.stopPropagation();
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

function dropped(dialog: JcBackupDialog, event: DragEvent): void {
  const file = event.dataTransfer?.files[0];
  event.stopPropagation();
  if (!file) return;
  event.preventDefault();
  void dialog.choose(file, file.name);
}

// ——— how the data stand ———

function renderFigures(dialog: JcBackupDialog): TemplateResult {
  const { text, store, figures, locale } = dialog;
  const line = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<dl class="figures" aria-busy=${figures ? 'false' : 'true'}>
    ${line(text.place, text.places[store?.status.kind ?? 'indexeddb'])}
    ${figures
      ? html`${store?.status.kind === 'memory'
          ? nothing
          : html`${line(text.kept, renderPersistence(dialog, figures))} ${line(text.room, figures.usage ? text.roomOf(sizeText(figures.usage.usedBytes), sizeText(figures.usage.quotaBytes)) : text.roomUnknown)}`}
        ${line(text.last, figures.state.savedAt === null ? text.never : ageText(dialog, figures.state.savedAt))}
        ${line(text.pending, figures.state.changes === 0 ? text.noChanges : text.changes(figures.state.changes, figures.state.changes >= mostChangesCounted))}
        ${line(text.holds, contentsText(dialog, figures.counts) || text.nothing)}`
      : line(text.last, workStrings(locale).phases.reading)}
  </dl>`;
}

function ageText({ text, today, locale }: JcBackupDialog, instant: string): string {
  return text.aged(daysSince(instant, today), dayText(shanghaiMoment(instant), locale));
}

function renderPersistence({ locale, ask, isReadonly }: JcBackupDialog, { persistence }: BackupFigures): TemplateResult {
  const notices = storeNotices(locale);
  return html`${notices.persistence(persistence)} ${persistence === 'denied' && !isReadonly ? html`<button type="button" @click=${ask}>${notices.ask}</button>` : nothing}`;
}

// ——— a backup ———

function renderBackUp(dialog: JcBackupDialog): TemplateResult {
  const { text } = dialog;
  return html`<div class="part">
    <div class="buttons"><button class="primary" part="primary" type="button" @click=${() => void dialog.backUp('backup')}>${text.backUp}</button></div>
    ${renderOutcome(dialog, 'backup')}
    <p class="small muted">${text.privacy}</p>
  </div>`;
}

/** How far work is that goes on, or what came of the last. */
function renderOutcome(dialog: JcBackupDialog, part: BackupPart): unknown {
  const { strings } = dialog;
  const { task, messages } = dialog.work;
  if (task?.part === part && task.progress) {
    const { done, total } = task.progress;
    const said = progressOf(dialog, task.progress);
    return html`<div class="running">
      <span class="number">${said}</span><button type="button" @click=${task.cancel}>${strings.cancel}</button>
      <progress aria-label=${said} max=${total || 1} value=${total > 1 ? done : nothing}></progress>
    </div>`;
  }
  return messages
    .filter((message) => message.part === part)
    .map(
      ({ kind, text }) =>
        html`<div class="banner" data-kind=${kind} data-part=${part} tabindex="-1">${icon(kind === 'danger' ? 'error' : kind === 'success' ? 'check' : 'info')}<span class="text">${text}</span></div>`,
    );
}

// ——— back from one ———

function renderRestore(dialog: JcBackupDialog): TemplateResult {
  const { text, chosen } = dialog;
  const picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void dialog.choose(file, file.name);
    input.value = '';
  };
  // The browser's own button speaks the browser's language, not the page's.
  const choose = (event: Event): void => (event.target as HTMLElement).parentElement?.querySelector('input')?.click();
  return html`<section class="part" aria-labelledby="restore-title">
    <div class="section-title" id="restore-title" role="heading" aria-level="3">${text.restoreTitle}</div>
    <div class="drop">
      <button type="button" id="choose" @click=${choose}>${text.choose}</button>
      <input class="visually-hidden" type="file" tabindex="-1" aria-label=${text.choose} accept=".zip,application/zip" @change=${picked} />
      <p class="small muted">${text.chooseHint}</p>
    </div>
    ${chosen ? nothing : renderOutcome(dialog, 'restore')} ${chosen ? renderChosen(dialog, chosen) : nothing}
  </section>`;
}

function renderChosen(dialog: JcBackupDialog, chosen: ChosenBackup): TemplateResult {
  const { text } = dialog;
  const { file, name, contents } = chosen;
  const rows = things.filter((thing) => contents.counts[thing] > 0 || contents.present[thing] > 0);
  return html`<div>
      <p class="chosen"><bdi>${text.chosen(name, sizeText(file.size))}</bdi></p>
      <p>${text.made(momentText(dialog, contents.savedAt), daysSince(contents.savedAt, dialog.today))}</p>
    </div>
    ${rows.length === 0
      ? nothing
      : html`<table>
          <caption class="visually-hidden">${text.compare}</caption>
          <thead><tr><th scope="col">${text.columns.thing}</th><th scope="col" class="figure">${text.columns.backup}</th><th scope="col" class="figure">${text.columns.present}</th></tr></thead>
          <tbody>
            ${rows.map((thing) => html`<tr><th scope="row">${text.things[thing]}</th><td class="figure number">${count(contents.counts[thing])}</td><td class="figure number">${count(contents.present[thing])}</td></tr>`)}
          </tbody>
        </table>`}
    ${renderDecision(dialog, 'restore', contents.present)}`;
}

// ——— nothing in place of the data ———

function renderClear(dialog: JcBackupDialog): TemplateResult {
  const { text, clearing } = dialog;
  return html`<section class="part" aria-labelledby="clear-title">
    <div class="section-title" id="clear-title" role="heading" aria-level="3">${text.clearTitle}</div>
    <div class="buttons"><button type="button" id="ask-to-clear" @click=${() => void dialog.askToClear()}>${text.askToClear}</button></div>
    <p class="small muted">${text.clearHint}</p>
    ${clearing ? renderDecision(dialog, 'clear', clearing) : renderOutcome(dialog, 'clear')}
  </section>`;
}

// ——— before data are taken away ———

/** What is to be done before, what is lost, and the two buttons. The ids stand once: only one of the two can be asked for at a time. */
function renderDecision(dialog: JcBackupDialog, part: ReplacingPart, present: BackupCounts): TemplateResult {
  const { text } = dialog;
  const { keep, act, loses, losesNothing } = text.decisions[part];
  return html`${holdsAnything(present) ? renderSteps(dialog, part, loses(contentsText(dialog, present))) : html`<p>${losesNothing}</p>`}
    ${renderOutcome(dialog, part)}
    <div class="buttons">
      <button type="button" id="keep" @click=${() => void dialog.keep()}>${keep}</button>
      <button type="button" id=${part} @click=${() => void dialog[part]()}>${act}</button>
    </div>`;
}

function renderSteps(dialog: JcBackupDialog, part: ReplacingPart, loses: string): TemplateResult {
  const { text, isBackedUp } = dialog;
  return html`<ol class="steps">
    <li aria-current=${isBackedUp ? nothing : 'step'}>
      <p class="step">${isBackedUp ? icon('check') : nothing}<span>${isBackedUp ? text.step1Done : text.step1}</span></p>
      <button type="button" id="back-up-present" @click=${() => void dialog.backUp(part)}>${text.backUpPresent}</button>
    </li>
    <li aria-current=${isBackedUp ? 'step' : nothing}>
      <p class="step"><span>${text.decisions[part].step2}</span></p>
      <p>${loses}</p>
    </li>
  </ol>`;
}
