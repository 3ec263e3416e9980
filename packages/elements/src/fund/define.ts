import { define } from '../base/define.js';
import { JcFundCalculator } from './fund-calculator.js';

define('jc-fund-calculator', JcFundCalculator);
