import { define } from '../define.js';
import { JcReadAloudDialog } from './read-aloud-dialog.js';

define('jc-read-aloud-dialog', JcReadAloudDialog);
