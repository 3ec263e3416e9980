import '@jiceng/elements/meeting-checklist/define.js';
import { buildTree, type OrgRow, type Person, type ProcedureEvent } from '@jiceng/domain';
import type { JcMeetingChecklist } from '@jiceng/elements/meeting-checklist';
import { openStore, type Store } from '@jiceng/storage';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import { meetingCounty, village, villageRoll, villageYear, type SeedMeeting } from './data/meeting-village.js';
import { inside } from './support.js';

/** The attributes of the widget, as controls. */
export interface MeetingArguments {
  storage: 'memory' | 'indexeddb';
  profile: string;
  today: string;
  unit?: string;
  year?: number;
  author?: string;
  label?: string;
  headingLevel: number;
  readonly: boolean;
  audience: 'staff' | 'public';
}

export type Story = StoryObj<MeetingArguments>;
export type Play = NonNullable<Story['play']>;

/** What a story finds in its store. */
export interface MeetingSeed {
  readonly rows?: () => Iterable<OrgRow>;
  /** The people of units, by the unit's id. */
  readonly rolls?: Readonly<Record<string, readonly Person[]>>;
  /** Meetings that were held. */
  readonly meetings?: () => readonly SeedMeeting[];
  /** Everything else, in the order in which it came about. */
  readonly fill?: (store: Store) => Promise<unknown>;
}

const author = '吴小满';

/** Each story has a store of its own. */
const databaseOf = (id: string): string => `story-${id}`;

/** A checklist as the arguments and the toolbar have it. */
export function renderChecklist(settings: MeetingArguments, { id, globals }: StoryContext<MeetingArguments>): TemplateResult {
  const scale = globals['scale'] === 'unset' ? nothing : globals['scale'];
  return html`<jc-meeting-checklist
    storage=${settings.storage}
    database=${databaseOf(id)}
    theme=${globals['theme']}
    locale=${globals['locale']}
    scale=${scale}
    profile=${settings.profile}
    today=${settings.today}
    unit=${settings.unit || nothing}
    year=${settings.year ?? nothing}
    author=${settings.author || nothing}
    label=${settings.label || nothing}
    heading-level=${settings.headingLevel}
    audience=${settings.audience}
    ?readonly=${settings.readonly}
  ></jc-meeting-checklist>`;
}

/** What the pages of stories about the checklist have in common: a village with its roll and its year. */
export const meetingMeta = {
  component: 'jc-meeting-checklist',
  render: renderChecklist,
  args: { storage: 'memory', profile: 'county-five-standards', today: '2026-11-20', unit: village, headingLevel: 2, readonly: false, audience: 'staff', author },
  argTypes: {
    storage: { control: 'inline-radio', options: ['memory', 'indexeddb'], description: 'Where the data are kept' },
    profile: { control: 'select', options: ['national', 'county-five-standards', 'yingshang'], description: 'Id of a bundled profile, or the address of one' },
    today: { control: 'text', description: 'The day that counts as today' },
    unit: { control: 'text', description: 'Id of the unit shown' },
    year: { control: { type: 'number', min: 2000, max: 2100 }, description: 'The year shown' },
    author: { control: 'text', description: 'Who is recording' },
    label: { control: 'text', description: 'Accessible name, when two of a kind share a page' },
    headingLevel: { control: { type: 'number', min: 2, max: 6 }, description: 'Level of the heading, 2 to 6' },
    readonly: { control: 'boolean', description: 'Nothing can be changed' },
    audience: { control: 'inline-radio', options: ['staff', 'public'], description: 'Who looks' },
  },
  parameters: {
    actions: { handles: ['jc-ready', 'jc-select', 'jc-change', 'jc-progress', 'jc-error', 'jc-view', 'jc-open'] },
    seed: (): MeetingSeed => ({ rows: meetingCounty, rolls: { [village]: villageRoll() }, meetings: villageYear }),
  },
  loaders: [
    async ({ id, args, parameters }) => {
      await seedMeetings(databaseOf(id), args.storage, (parameters['seed'] as (() => MeetingSeed) | null)?.() ?? {});
      return {};
    },
  ],
} satisfies Meta<MeetingArguments>;

/** Fills the store of a story before its widget opens it, as earlier visits would have. */
export async function seedMeetings(database: string, storage: 'memory' | 'indexeddb', { rows, rolls = {}, meetings, fill }: MeetingSeed): Promise<void> {
  const store = await openStore({ database, storage });
  try {
    // A story that is opened again finds what it found the first time.
    if ((await store.org.head()) !== null) return;
    if (rows) await store.org.replace(buildTree(rows()).tree, { author });
    for (const [unit, people] of Object.entries(rolls)) await store.people.replace(unit, people, { author });
    for (const meeting of meetings?.() ?? []) await store.meetings.hold({ ...meeting, state: 'held' }, { author });
    await fill?.(store);
  } finally {
    store.close();
  }
}

/** Begins a procedure and writes its events down. */
export async function startProcedure(store: Store, unit: string, procedure: string, title: string, events: readonly ProcedureEvent[]): Promise<void> {
  let { procedure: stored } = await store.procedures.start({ unit, procedure, title }, { author });
  for (const event of events) ({ procedure: stored } = await store.procedures.add(stored.id, event, { author, revision: stored.revision }));
}

/** The checklist of a story, once it shows what there is. */
export async function readyChecklist(canvas: HTMLElement): Promise<JcMeetingChecklist> {
  const checklist = await waitFor(() => {
    const found = canvas.querySelector('jc-meeting-checklist');
    if (!found) throw new Error('There is no jc-meeting-checklist.');
    return found;
  });
  await checklist.ready;
  await checklist.updateComplete;
  return checklist;
}

/** Opens a view of a story's checklist and waits for something in it. */
export async function openChecklist(canvas: HTMLElement, view: string, selector: string): Promise<JcMeetingChecklist> {
  const checklist = await readyChecklist(canvas);
  checklist.view = view;
  await inside(checklist, selector);
  return checklist;
}

/** Puts a text in the place of what a field holds, as an input method does. */
export async function put(checklist: JcMeetingChecklist, selector: string, text: string): Promise<void> {
  const field = await inside<HTMLInputElement | HTMLTextAreaElement>(checklist, selector);
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
  await checklist.updateComplete;
}

/** Presses the button that begins with a text, or is named so. */
export async function press(checklist: JcMeetingChecklist, label: string, within = ''): Promise<void> {
  const button = await waitFor(() => {
    const all = [...(checklist.shadowRoot?.querySelectorAll<HTMLElement>(`${within} :is(button, [role=menuitem])`) ?? [])];
    const found = all.find((each) => each.textContent?.trim().startsWith(label) || each.getAttribute('aria-label') === label);
    if (!found) throw new Error(`There is no button “${label}”.`);
    return found;
  });
  await userEvent.click(button);
  await checklist.updateComplete;
}

/** Types keys where the focus is, such as the marks of a sheet of attendance. */
export async function keys(checklist: JcMeetingChecklist, selector: string, typed: string): Promise<void> {
  (await inside<HTMLElement>(checklist, selector)).focus();
  await userEvent.keyboard(typed);
  await checklist.updateComplete;
}

/** Waits until a part of the checklist says a text. */
export async function says(checklist: JcMeetingChecklist, selector: string, text: string): Promise<void> {
  await waitFor(() => {
    const said = [...(checklist.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent?.replace(/\s+/g, ' ')).join(' ');
    if (!said.includes(text)) throw new Error(`“${selector}” says “${said}”, not “${text}”.`);
  });
}
