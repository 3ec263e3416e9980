import { define } from '../../base/define.js';
import { JcKindSuggestions } from './kind-suggestions-dialog.js';

define('jc-kind-suggestions', JcKindSuggestions);
