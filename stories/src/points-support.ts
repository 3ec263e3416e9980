import '@jiceng/elements/points-scoreboard/define.js';
import { buildTree, type OrgRow } from '@jiceng/domain';
import type { JcPointsScoreboard } from '@jiceng/elements/points-scoreboard';
import { openStore, type Store } from '@jiceng/storage';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import { fillYear, pointsTown, recorder, village } from './data/points-village.js';
import { inside } from './support.js';

/** The attributes of the widget, as controls. */
export interface PointsArguments {
  storage: 'memory' | 'indexeddb';
  profile: string;
  today: string;
  unit?: string;
  period?: string;
  author?: string;
  contact?: string;
  label?: string;
  headingLevel: number;
  readonly: boolean;
  audience: 'staff' | 'public';
}

export type Story = StoryObj<PointsArguments>;
export type Play = NonNullable<Story['play']>;

/** What a story finds in its store. */
export interface PointsSeed {
  readonly rows?: () => Iterable<OrgRow>;
  /** The ledger, in the order in which it came about. */
  readonly fill?: (store: Store) => Promise<unknown>;
  /** What somebody does to the database behind the back of the widget. */
  readonly after?: (database: string) => Promise<unknown>;
}

/** Nothing of what stories find can be undone any more. */
const recordedAt = Date.parse('2026-11-19T09:30:00+08:00');

/** Each story has a store of its own. */
const databaseOf = (id: string): string => `story-${id}`;

/** A scoreboard as the arguments and the toolbar have it. */
export function renderScoreboard(settings: PointsArguments, { id, globals }: StoryContext<PointsArguments>): TemplateResult {
  const scale = globals['scale'] === 'unset' ? nothing : globals['scale'];
  return html`<jc-points-scoreboard
    storage=${settings.storage}
    database=${databaseOf(id)}
    theme=${globals['theme']}
    locale=${globals['locale']}
    scale=${scale}
    profile=${settings.profile}
    today=${settings.today}
    unit=${settings.unit || nothing}
    period=${settings.period || nothing}
    author=${settings.author || nothing}
    contact=${settings.contact || nothing}
    label=${settings.label || nothing}
    heading-level=${settings.headingLevel}
    audience=${settings.audience}
    ?readonly=${settings.readonly}
  ></jc-points-scoreboard>`;
}

/** What the pages of stories about the scoreboard have in common: a village with the points of a year. */
export const pointsMeta = {
  component: 'jc-points-scoreboard',
  render: renderScoreboard,
  args: { storage: 'memory', profile: 'sample-village', today: '2026-11-20', unit: village, headingLevel: 2, readonly: false, audience: 'staff', author: recorder, contact: '柳树村村委会' },
  argTypes: {
    storage: { control: 'inline-radio', options: ['memory', 'indexeddb'], description: 'Where the data are kept' },
    profile: { control: 'select', options: ['sample-village', 'sample-village-options', 'national'], description: 'Id of a bundled profile, or the address of one' },
    today: { control: 'text', description: 'The day that counts as today' },
    unit: { control: 'text', description: 'Id of the unit shown' },
    period: { control: 'text', description: 'The period shown: all, 2026, 2026-Q3, 2026-03' },
    author: { control: 'text', description: 'Who is recording' },
    contact: { control: 'text', description: 'Whom to turn to with objections, on the notice' },
    label: { control: 'text', description: 'Accessible name, when two of a kind share a page' },
    headingLevel: { control: { type: 'number', min: 2, max: 6 }, description: 'Level of the heading, 2 to 6' },
    readonly: { control: 'boolean', description: 'Nothing can be changed' },
    audience: { control: 'inline-radio', options: ['staff', 'public'], description: 'Who looks' },
  },
  parameters: {
    actions: { handles: ['jc-ready', 'jc-select', 'jc-change', 'jc-progress', 'jc-error', 'jc-view', 'jc-open'] },
    seed: (): PointsSeed => ({ rows: pointsTown, fill: fillYear }),
  },
  loaders: [
    async ({ id, args, parameters }) => {
      await seedPoints(databaseOf(id), args.storage, (parameters['seed'] as (() => PointsSeed) | null)?.() ?? {});
      return {};
    },
  ],
} satisfies Meta<PointsArguments>;

/** Fills the store of a story before its widget opens it, as earlier visits would have. */
async function seedPoints(database: string, storage: 'memory' | 'indexeddb', { rows, fill, after }: PointsSeed): Promise<void> {
  const store = await openStore({ database, storage, clock: () => recordedAt });
  try {
    // A story that is opened again finds what it found the first time.
    if ((await store.org.head()) !== null) return;
    if (rows) await store.org.replace(buildTree(rows()).tree, { author: recorder });
    await fill?.(store);
  } finally {
    store.close();
  }
  await after?.(database);
}

/** The scoreboard of a story, once it shows what there is. */
export async function readyScoreboard(canvas: HTMLElement): Promise<JcPointsScoreboard> {
  const scoreboard = await waitFor(() => {
    const found = canvas.querySelector('jc-points-scoreboard');
    if (!found) throw new Error('There is no jc-points-scoreboard.');
    return found;
  });
  await scoreboard.ready;
  await scoreboard.updateComplete;
  return scoreboard;
}

/** Opens a view of a story's scoreboard and waits for something in it. */
export async function openScoreboard(canvas: HTMLElement, view: string, selector: string): Promise<JcPointsScoreboard> {
  const scoreboard = await readyScoreboard(canvas);
  scoreboard.view = view;
  await inside(scoreboard, selector);
  await scoreboard.updateComplete;
  return scoreboard;
}

/** A play function that does no more than open a view. */
export const opens =
  (view: string, selector: string): Play =>
  async ({ canvasElement }) => {
    await openScoreboard(canvasElement, view, selector);
  };

/** Puts a text in the place of what a field holds, as an input method does. */
export async function put(scoreboard: JcPointsScoreboard, selector: string, text: string): Promise<void> {
  const field = await inside<HTMLInputElement | HTMLTextAreaElement>(scoreboard, selector);
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
  await scoreboard.updateComplete;
}

/** Presses the button that begins with a text, or is named so. */
export async function press(scoreboard: JcPointsScoreboard, label: string, within = ''): Promise<void> {
  const button = await waitFor(() => {
    const all = [...(scoreboard.shadowRoot?.querySelectorAll<HTMLElement>(`${within} :is(button, [role=menuitem])`) ?? [])];
    const found = all.find((each) => each.textContent?.trim().startsWith(label) || each.getAttribute('aria-label') === label);
    if (!found) throw new Error(`There is no button “${label}”.`);
    return found;
  });
  await userEvent.click(button);
  await scoreboard.updateComplete;
}

/** Waits until a part of the scoreboard says a text. */
export async function says(scoreboard: JcPointsScoreboard, selector: string, text: string): Promise<void> {
  await waitFor(
    () => {
      const said = [...(scoreboard.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent?.replace(/\s+/g, ' ')).join(' ');
      if (!said.includes(text)) throw new Error(`“${selector}” says “${said}”, not “${text}”.`);
    },
    { timeout: 5000 },
  );
}
