import { define } from '../define.js';
import { JcPrintDialog } from './print-dialog.js';

define('jc-print-dialog', JcPrintDialog);
