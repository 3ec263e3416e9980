import type { IsoDate } from '@jiceng/domain';
import { html, type TemplateResult } from 'lit';
import { formStrings } from '../../locales/form.js';
import type { JcCalendarDialog } from '../calendar/calendar-dialog.js';
import { loadPart } from '../load-part.js';

/** Runs an action of the user's and shows what goes wrong. */
export type Performing = (action: () => Promise<unknown>) => void;

/** The button beside a field for a day. */
export interface CalendarButton {
  /** The day that the field says; `''` for none. */
  readonly value: IsoDate;
  readonly today: IsoDate;
  readonly locale: string;
  readonly perform: Performing;
  readonly chosen: (day: IsoDate) => void;
}

/** Drawn here and not with the icons, which every widget loads at once. */
const drawing = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"></path></svg>`;

/** Opens a calendar to choose a day from. */
export function renderCalendarButton(calendar: CalendarButton): TemplateResult {
  const open = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    calendar.perform(() => openCalendar(button, calendar));
  };
  return html`<span class="calendar"><button type="button" aria-haspopup="dialog" aria-label=${formStrings(calendar.locale).calendar} @click=${open}>${drawing}</button></span>`;
}

/** The calendar stands beside its button, with the type and the colours of the widget, as long as it is open. */
async function openCalendar(button: HTMLElement, { value, today, locale, chosen }: CalendarButton): Promise<void> {
  await loadPart(() => import('../calendar/define-calendar-dialog.js'));
  const { scale = 'standard', theme = 'auto' } = button.closest<HTMLElement>('.root')?.dataset ?? {};
  const dialog: JcCalendarDialog = document.createElement('jc-calendar-dialog');
  dialog.setAttribute('exportparts', 'dialog');
  Object.assign(dialog, { locale, scale, theme, today, value });
  button.after(dialog);
  const day = await dialog.open();
  dialog.remove();
  button.focus();
  if (day) chosen(day);
}
