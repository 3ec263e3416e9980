import { define } from '../define.js';
import { JcUnitPicker } from './unit-picker.js';

define('jc-unit-picker', JcUnitPicker);
