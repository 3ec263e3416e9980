import { define } from '../base/define.js';
import { JcImportDialog } from './import-dialog.js';

define('jc-import-dialog', JcImportDialog);
