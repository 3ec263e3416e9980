import '@jiceng/elements/org-tree/define.js';
import { buildTree, type OrgRow } from '@jiceng/domain';
import type { JcOrgTree, LoadReport } from '@jiceng/elements/org-tree';
import { openStore, type Store } from '@jiceng/storage';
import { userEvent, waitFor } from 'storybook/test';
import { databaseOf, type WidgetContext } from './widget-story.js';

/** The widgets by their names. */
type Widgets = Pick<HTMLElementTagNameMap, 'jc-org-tree' | 'jc-meeting-checklist' | 'jc-points-scoreboard' | 'jc-fund-calculator'>;
export type WidgetTag = keyof Widgets;
export type Widget = Widgets[WidgetTag];

// ——— what stories find ———

/** What a story finds in its store. */
export interface Seed {
  readonly rows?: () => Iterable<OrgRow>;
  /** Everything else, in the order in which it came about. */
  readonly fill?: (store: Store) => Promise<unknown>;
  /** What somebody does to the database behind the back of the widget. */
  readonly after?: (database: string) => Promise<unknown>;
}

/** Nothing of what stories find can be undone any more. */
export const recordedAt = Date.parse('2026-11-19T09:30:00+08:00');

/** Fills the store of a story before its widget opens it, as earlier visits would have. */
export async function seedStore(database: string, storage: 'memory' | 'indexeddb', { rows, fill, after }: Seed, author: string): Promise<void> {
  const store = await openStore({ database, storage, clock: () => recordedAt });
  try {
    // A story that is opened again finds what it found the first time.
    if ((await store.org.head()) === null) {
      if (rows) await store.org.replace(buildTree(rows()).tree, { author });
      await fill?.(store);
    }
  } finally {
    store.close();
  }
  await after?.(database);
}

/** The loader of a page of stories: the parameter `seed` says what each finds. @param prepare makes a seed of what the page calls one */
export function seeding<Given extends Seed>(author: string, prepare = (given: Given): Seed => given) {
  return async ({ id, args, parameters }: WidgetContext): Promise<Record<string, never>> => {
    const given = (parameters['seed'] as (() => Given) | null)?.();
    await seedStore(databaseOf(id), args.storage ?? 'memory', given ? prepare(given) : {}, author);
    return {};
  };
}

/**
 * Puts rows into a store before the story's own widget opens it, as a page would: so a read-only widget has data too, and
 * `ready` means that they show.
 * @returns what the widget says of them; undefined for a story that the browser has kept from an earlier visit
 */
export async function loadRows(database: string, storage: 'memory' | 'indexeddb', rows: Iterable<OrgRow>): Promise<LoadReport | undefined> {
  // Of a store that is shared, the clock of the first counts.
  const store = await openStore({ database, storage, clock: () => recordedAt });
  // It may be of a newer version by now, which takes nothing.
  if (storage === 'indexeddb' && (await store.org.head()) !== null) {
    store.close();
    return undefined;
  }
  const writer = document.createElement('jc-org-tree');
  writer.database = database;
  writer.storage = storage;
  writer.locale = 'zh-CN';
  writer.today = '2026-11-20';
  writer.hidden = true;
  document.body.append(writer);
  try {
    await writer.ready;
    return await writer.load(rows);
  } finally {
    writer.remove();
    store.close();
  }
}

// ——— what play functions do ———

/** The first widget of a kind in a story, once it shows what there is. */
export async function readyWidget<Name extends WidgetTag>(canvas: HTMLElement, tag: Name): Promise<Widgets[Name]> {
  const widget = await waitFor(() => found(canvas.querySelector(tag), tag));
  await widget.ready;
  await widget.updateComplete;
  return widget;
}

/** The tree of a story, once it shows what there is. */
export const readyTree = (canvas: HTMLElement): Promise<JcOrgTree> => readyWidget(canvas, 'jc-org-tree');

/** Opens a view of a story's widget and waits for something in it. */
export async function openViewOf<Name extends Exclude<WidgetTag, 'jc-org-tree'>>(canvas: HTMLElement, tag: Name, view: string, selector: string): Promise<Widgets[Name]> {
  const widget = await readyWidget(canvas, tag);
  widget.view = view;
  await inside(widget, selector);
  await widget.updateComplete;
  return widget;
}

/** Waits until something inside a shadow root is there. */
export function inside<Found extends Element>(host: Element, selector: string): Promise<Found> {
  return waitFor(() => found(host.shadowRoot?.querySelector<Found>(selector), selector), { timeout: 5000 });
}

/** Puts a text in the place of what a field holds, as an input method does. */
export async function put(widget: Widget, selector: string, text: string): Promise<void> {
  const field = await inside<HTMLInputElement | HTMLTextAreaElement>(widget, selector);
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
  await widget.updateComplete;
}

/**
 * Looks for something by its Chinese words in a widget of any language, which is in Chinese for as long as that takes: so the stories
 * run to their end in every language.
 */
async function inChinese<Found>(widget: Widget, look: () => Promise<Found>): Promise<Found> {
  const { locale } = widget;
  if (locale === 'zh-CN') return look();
  widget.locale = 'zh-CN';
  await widget.updateComplete;
  try {
    return await look();
  } finally {
    widget.locale = locale;
    await widget.updateComplete;
  }
}

/** Presses the button that begins with a text in Chinese, or is named so. @param within a selector of what it is in */
export async function press(widget: Widget, label: string, within = ''): Promise<void> {
  const button = await inChinese(widget, () =>
    waitFor(() => {
      const all = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>(`${within} :is(button, [role=menuitem])`) ?? [])];
      return found(all.find((each) => each.textContent?.trim().startsWith(label) || each.getAttribute('aria-label') === label), `button “${label}”`);
    }),
  );
  await userEvent.click(button);
  await widget.updateComplete;
}

/** Types keys where the focus is, such as the marks of a sheet of attendance. */
export async function keys(widget: Widget, selector: string, typed: string): Promise<void> {
  (await inside<HTMLElement>(widget, selector)).focus();
  await userEvent.keyboard(typed);
  await widget.updateComplete;
}

/** Waits until a part of a widget says a text in Chinese. */
export async function says(widget: Widget, selector: string, text: string): Promise<void> {
  await inChinese(widget, () => untilSaid(widget, selector, text));
}

/** Waits until a part of a widget has said something once, in the language that it had then, and so in that of the toolbar. */
export async function hasSaid(widget: Widget, selector: string, texts: Readonly<Record<'zh-CN' | 'en' | 'ug', string>>): Promise<void> {
  await untilSaid(widget, selector, texts[(widget.locale ?? 'zh-CN') as keyof typeof texts]);
}

function untilSaid(widget: Widget, selector: string, text: string): Promise<void> {
  return waitFor(
    () => {
      const said = [...(widget.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent?.replace(/\s+/g, ' ')).join(' ');
      if (!said.includes(text)) throw new Error(`“${selector}” says “${said}”, not “${text}”.`);
    },
    { timeout: 5000 },
  );
}

/** Opens the menu of what is done less often. */
export async function openMenu(widget: Widget): Promise<void> {
  await userEvent.click(await inside(widget, '[aria-haspopup=menu]'));
  await inside(widget, '[role=menuitem]');
}

/** Waits until a dialog of a widget is open. @returns the element that holds it */
export async function dialogOf(widget: Widget, tag: 'jc-display-dialog' | 'jc-help-dialog' | 'jc-print-dialog' | 'jc-import-dialog' | 'jc-backup-dialog'): Promise<HTMLElement> {
  const dialog = await inside<HTMLElement>(widget, tag);
  await inside(dialog, 'dialog[open]');
  return dialog;
}

function found<Thing>(thing: Thing | null | undefined, what: string): Thing {
  if (thing === null || thing === undefined) throw new Error(`There is no ${what}.`);
  return thing;
}
