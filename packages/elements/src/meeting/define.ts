import { define } from '../base/define.js';
import { JcMeetingChecklist } from './meeting-checklist.js';

define('jc-meeting-checklist', JcMeetingChecklist);
