import { define } from '../define.js';
import { JcCalendarDialog } from './calendar-dialog.js';

define('jc-calendar-dialog', JcCalendarDialog);
