import { define } from '../base/define.js';
import { JcFactPasteDialog } from './fact-paste-dialog.js';

define('jc-fact-paste-dialog', JcFactPasteDialog);
