import { define } from '../define.js';
import { JcBackupDialog } from './backup-dialog.js';

define('jc-backup-dialog', JcBackupDialog);
