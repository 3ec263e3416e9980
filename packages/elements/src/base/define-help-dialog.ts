import { define } from './define.js';
import { JcHelpDialog } from './help-dialog.js';

define('jc-help-dialog', JcHelpDialog);
