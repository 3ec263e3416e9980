import { define } from '../base/define.js';
import { JcProvider } from './provider.js';

define('jc-provider', JcProvider);
