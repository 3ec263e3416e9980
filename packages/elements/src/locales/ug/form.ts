import type { FormStrings } from '../form.js';
import { isolated } from './direction.js';
import { weekdays } from './weekdays.js';

/** What fields of forms say by themselves, in Uyghur. */
export const form: FormStrings = {
  required: 'چوقۇم تولدۇرۇلىدۇ',
  dateHelp: `مەسىلەن: ${isolated('20261119')}، ${isolated('11.19')}، today`,
  calendar: 'چېسلانى كالېنداردىن تاللاش',
  dayOfWeek: (day, weekday) => weekdays.on(day, weekdays.names[weekday - 1] ?? ''),
};
