import { define } from '../base/define.js';
import { JcUnitFacts } from './unit-facts.js';

define('jc-unit-facts', JcUnitFacts);
