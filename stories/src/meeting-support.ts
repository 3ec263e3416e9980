import '@jiceng/elements/meeting-checklist/define.js';
import type { Person, ProcedureEvent } from '@jiceng/domain';
import type { JcMeetingChecklist } from '@jiceng/elements/meeting-checklist';
import type { Store } from '@jiceng/storage';
import { meetingCounty, village, villageRoll, villageYear, type SeedMeeting } from './data/meeting-village.js';
import { openViewOf, readyWidget, seeding, type Seed } from './support.js';
import { widgetMeta } from './widget-story.js';

export { keys, press, put, says } from './support.js';
export type { Play, Story } from './widget-story.js';

/** What a story finds in its store. */
export interface MeetingSeed extends Seed {
  /** The people of units, by the unit's id. */
  readonly rolls?: Readonly<Record<string, readonly Person[]>>;
  /** Meetings that were held. */
  readonly meetings?: () => readonly SeedMeeting[];
}

export const secretary = '吴小满';

const meta = widgetMeta('jc-meeting-checklist', { profile: 'county-five-standards', unit: village, author: secretary });

/** What the pages of stories about the checklist have in common: a village with its roll and its year. */
export const meetingMeta = {
  ...meta,
  parameters: {
    ...meta.parameters,
    seed: (): MeetingSeed => ({ rows: meetingCounty, rolls: { [village]: villageRoll() }, meetings: villageYear }),
  },
  loaders: [seeding(secretary, filled)],
};

/** The people and the meetings come before everything else. */
function filled({ rolls = {}, meetings, fill, ...seed }: MeetingSeed): Seed {
  return {
    ...seed,
    fill: async (store) => {
      for (const [unit, people] of Object.entries(rolls)) await store.people.replace(unit, people, { author: secretary });
      for (const meeting of meetings?.() ?? []) await store.meetings.hold({ ...meeting, state: 'held' }, { author: secretary });
      await fill?.(store);
    },
  };
}

/** Begins a procedure and writes its events down. */
export async function startProcedure(store: Store, unit: string, procedure: string, title: string, events: readonly ProcedureEvent[]): Promise<void> {
  let { procedure: stored } = await store.procedures.start({ unit, procedure, title }, { author: secretary });
  for (const event of events) ({ procedure: stored } = await store.procedures.add(stored.id, event, { author: secretary, revision: stored.revision }));
}

/** The checklist of a story, once it shows what there is. */
export const readyChecklist = (canvas: HTMLElement): Promise<JcMeetingChecklist> => readyWidget(canvas, 'jc-meeting-checklist');

/** Opens a view of a story's checklist and waits for something in it. */
export const openChecklist = (canvas: HTMLElement, view: string, selector: string): Promise<JcMeetingChecklist> => openViewOf(canvas, 'jc-meeting-checklist', view, selector);
