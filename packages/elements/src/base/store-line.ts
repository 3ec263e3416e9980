import { JicengError } from '@jiceng/domain';
import { mostChangesCounted, type BackupState, type Persistence, type Store, type StoreStatus } from '@jiceng/storage';
import { css, html, nothing, type ReactiveController } from 'lit';
import { backupLineStrings } from '../locales/backup-line.js';
import { dayText } from '../locales/format.js';
import { storeNotices } from '../locales/store-notices.js';
import { adoptStyles } from './adopt-styles.js';
import type { BackupPlace } from './backup/backup-dialog.js';
import { backupStanding, type BackupStanding } from './backup/backup-standing.js';
import { readonlyNotice, renderBanner, type Banner, type BannerButton } from './banner.js';
import { icon } from './icons.js';
import type { JcElement } from './jc-element.js';
import { PrintHint } from './print/print-hint.js';
import { readyHeaderStyles } from './ready-header-styles.js';
import { RowInSight } from './row-in-sight.js';
import { shanghaiToday } from './today.js';

/** What a widget adds to what is said about its store. */
export interface StoreLineOptions {
  /** What saves the data as a file, offered where they are in memory only; undefined when there are none. */
  readonly exportNow?: () => (() => void) | undefined;
  /** What else there is to know, the gravest first. */
  readonly notices?: () => readonly Banner[];
  /** Runs an action of the user's and shows what goes wrong. */
  readonly perform: (action: () => Promise<unknown>) => void;
  /** Does one of the things whose code is loaded then. */
  readonly command: (action: (commands: { showBackup(place: BackupPlace): Promise<void> }) => unknown) => void;
}

/** A widget; one under rules may have to do with a copy of them, saved on that day. */
type StoreLineHost = JcElement & { readonly copySavedAt?: string | null };

const noticeStyles = css`
  .more-notices {
    margin: var(--_space-2) var(--_space-4);
  }
  .more-notices .icon {
    transform: rotate(90deg);
  }
  .more-notices [aria-expanded='true'] .icon {
    transform: rotate(-90deg);
  }
`;

/** Changes of these leave no record, and so none that a backup could lack. */
const withoutRecord: ReadonlySet<string> = new Set(['settings', 'drafts', 'profiles']);

/**
 * What is said about the store, its backups and the rules: notices where they do not simply work, and the line at the bottom. It has the
 * widget read everything anew when a backup, or nothing, was put in place of the data, wherever that was done.
 */
export class StoreLine implements ReactiveController {
  readonly #element: StoreLineHost;
  readonly #options: StoreLineOptions;
  #persistence: Persistence | undefined;
  /** How the data stand to the last backup, once that is known. */
  #backups: BackupState | undefined;
  /** The last question of how they stand, until it is answered; an earlier one's answer says what was, not what is. */
  #question: symbol | undefined;
  /** Whether something was changed that the answer may not know. */
  #isChanged = false;
  #followed: Store | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Whether the notices behind the first one show. */
  #showsAll = false;

  constructor(element: StoreLineHost, options: StoreLineOptions) {
    this.#element = element;
    this.#options = options;
    adoptStyles(element.shadowRoot, noticeStyles);
    // Every widget has this part soon after it is ready, and none needs these before.
    adoptStyles(element.shadowRoot, readyHeaderStyles);
    new PrintHint(element);
    new RowInSight(element);
    element.addController(this);
  }

  hostConnected(): void {
    // A widget that is moved keeps its store.
    if (this.#followed) this.#follow(this.#followed);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  #follow(store: Store): void {
    this.#unsubscribe?.();
    if (store !== this.#followed) this.#backups = undefined;
    this.#followed = store;
    this.#unsubscribe = store.subscribe((notice) => {
      if (notice.type !== 'change') return;
      if (notice.noun === 'backup') this.#options.perform(() => this.#heard(store));
      else if (!withoutRecord.has(notice.noun)) this.#changed();
    });
  }

  /** Of what was all backed up, or of nothing at all, the first change says something else; many at once are asked for once. */
  #changed(): void {
    if (this.#question) this.#isChanged = true;
    else if (this.#backups?.changes === 0) this.#options.perform(() => this.readBackups());
  }

  /** Takes in what was heard of backups, also while the widget was still opening what was there before. */
  async #heard(store: Store): Promise<void> {
    const element = this.#element;
    if (store !== element.opened) return;
    const ops = element.backupNotices.splice(0).map(({ op }) => op);
    const replacing = ops.filter((op) => op === 'restore' || op === 'clear').at(-1);
    if (replacing) {
      await element.storeOpened(store);
      element.announcer.announce(backupLineStrings(element.settings.locale).replaced[replacing]);
    } else if (ops.length > 0) await this.readBackups();
  }

  /** Asks whether the browser keeps the data, without asking anybody; tells the page with `jc-error` when it does not let it. */
  async describe(store: Store): Promise<void> {
    const { kind, reason, state } = store.status;
    const element = this.#element;
    element.requestUpdate();
    // Nothing else shows until the other window is closed.
    if (state === 'blocked') element.announcer.announce(storeNotices(element.settings.locale).sentence(store.status) ?? '');
    if (kind === 'memory' && reason !== 'requested') await this.#tellRefused();
    // When the network goes away, the sentence that says so is to be there.
    import('../locales/errors.js').catch(() => undefined);
    this.#follow(store);
    await this.#heard(store);
    this.#persistence = await store.persistence();
    element.requestUpdate();
    await this.readBackups();
  }

  /** Asks how the data stand to the last backup, where somebody is to know and there is something to lose. */
  async readBackups(): Promise<void> {
    const element = this.#element;
    const { opened: store, settings } = element;
    const isOpen = store?.status.state === 'ready' || store?.status.state === 'newer';
    if (!store || !isOpen || store.status.kind === 'memory' || settings.audience !== 'staff') return;
    const question = Symbol('how the data stand');
    this.#question = question;
    this.#isChanged = false;
    // Data that cannot be read are told of by whoever shows them.
    const state = await store.backups.state().catch(() => undefined);
    if (question !== this.#question) return;
    this.#question = undefined;
    if (store !== element.opened) return;
    this.#backups = state;
    element.requestUpdate();
    if (this.#isChanged) this.#changed();
  }

  /** The user reads it in the banner; the page, which may have caused it, hears it. */
  async #tellRefused(): Promise<void> {
    const refused = new JicengError('storage-refused', 'The browser does not let this page keep data. They are in memory only, and are lost when the page closes.');
    await this.#element.tell(refused);
  }

  /** What there is to know, the gravest first. One shows, the others behind a button. @param hasAbove whether another notice stands first */
  renderNotices(hasAbove: boolean): unknown {
    const all = this.#notices();
    const [first, ...others] = all;
    const behind = hasAbove ? all : others;
    return html`${hasAbove || !first ? nothing : renderBanner(first)}${behind.length > 0 ? this.#renderMore(behind) : nothing}`;
  }

  #renderMore(notices: readonly Banner[]): unknown {
    const toggle = (): void => {
      this.#showsAll = !this.#showsAll;
      this.#element.requestUpdate();
    };
    return html`<div class="more-notices">
        <button type="button" aria-expanded=${this.#showsAll ? 'true' : 'false'} @click=${toggle}>${storeNotices(this.#element.settings.locale).more(notices.length)}${icon('chevron')}</button>
      </div>
      ${this.#showsAll ? notices.map((notice) => renderBanner(notice)) : nothing}`;
  }

  #notices(): readonly Banner[] {
    const { opened, copySavedAt, settings } = this.#element;
    const { rulesCopy } = storeNotices(settings.locale);
    const copied: Banner[] = copySavedAt ? [{ kind: 'warning', text: rulesCopy(dayText(shanghaiToday(Date.parse(copySavedAt)), settings.locale)) }] : [];
    const readonly = readonlyNotice(this.#element);
    return [...(opened ? this.#noticeOf(opened.status) : []), ...copied, ...this.#backupNotices(), ...(this.#options.notices?.() ?? []), ...(readonly ? [readonly] : [])];
  }

  /** That a store is in memory, blocked, outdated, newer or failed, with what helps. */
  #noticeOf(status: StoreStatus): Banner[] {
    const notices = storeNotices(this.#element.settings.locale);
    const text = notices.sentence(status);
    if (!text) return [];
    const isStale = status.state === 'outdated' || status.state === 'newer' || status.state === 'failed';
    const exportNow = status.kind === 'memory' ? this.#options.exportNow?.() : undefined;
    const buttons: BannerButton[] = [
      ...(exportNow ? [{ label: notices.exportNow, run: exportNow }] : []),
      ...(isStale ? [{ label: notices.reload, run: () => location.reload() }] : []),
    ];
    return [{ kind: 'warning', text, buttons }];
  }

  /** How the data stand to the last backup today; undefined where that is not known, or nobody's business. */
  get #standing(): BackupStanding | undefined {
    const { settings, today, provision } = this.#element;
    if (!this.#backups || settings.audience !== 'staff') return undefined;
    return backupStanding(this.#backups, today ?? provision.value?.settings.today ?? shanghaiToday(), this.#persistence);
  }

  /** That changes are in no backup for long, and that the browser may clear what never was in one. */
  #backupNotices(): Banner[] {
    const { locale, readonly } = this.#element.settings;
    const standing = this.#standing;
    if (!standing || !this.#backups) return [];
    const { changes } = this.#backups;
    const text = backupLineStrings(locale);
    const backUp: BannerButton = { label: text.backUpNow, run: () => this.#openBackup('button') };
    const ask: BannerButton = { label: storeNotices(locale).ask, run: () => this.#options.perform(() => this.#ask()) };
    return [
      ...(standing.isOverdue ? [{ kind: 'warning' as const, text: text.pendingNotice(changes, changes >= mostChangesCounted), buttons: [backUp] }] : []),
      ...(standing.mayBeCleared ? [{ kind: 'warning' as const, text: text.mayBeCleared, buttons: readonly ? [backUp] : [ask, backUp] }] : []),
    ];
  }

  #openBackup(place: BackupPlace): void {
    this.#options.command((commands) => commands.showBackup(place));
  }

  /** Where the data are, whether the browser keeps them, and the button that asks it to. */
  renderStatus(): unknown {
    if (!this.#persistence) return nothing;
    const { locale, readonly } = this.#element.settings;
    const notices = storeNotices(locale);
    return html`<span>${notices.kept}</span>
      <span>${notices.persistence(this.#persistence)}</span>
      ${this.#persistence === 'denied' && !readonly ? html`<button type="button" @click=${() => this.#options.perform(() => this.#ask())}>${notices.ask}</button>` : nothing}
      ${this.#renderBackups()}`;
  }

  /** How old the last backup is, as a button that opens the dialog; nothing where nothing was ever stored. */
  #renderBackups(): unknown {
    const standing = this.#standing;
    if (!standing || !this.#backups || standing.line === 'nothing') return nothing;
    const { changes } = this.#backups;
    const text = backupLineStrings(this.#element.settings.locale);
    const said = { never: text.never, last: text.last(standing.days), pending: text.pending(changes, changes >= mostChangesCounted) }[standing.line];
    return html`<button type="button" aria-haspopup="dialog" @click=${() => this.#openBackup('heading')}>${said}</button>`;
  }

  async #ask(): Promise<void> {
    const persistence = await (await this.#element.store).requestPersistence();
    this.#persistence = persistence;
    this.#element.announcer.announce(storeNotices(this.#element.settings.locale).persistence(persistence));
    this.#element.requestUpdate();
  }
}
