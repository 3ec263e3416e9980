import { define } from '../define.js';
import { JcDisplayDialog } from './display-dialog.js';

define('jc-display-dialog', JcDisplayDialog);
