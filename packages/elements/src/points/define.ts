import { define } from '../base/define.js';
import { JcPointsScoreboard } from './points-scoreboard.js';

define('jc-points-scoreboard', JcPointsScoreboard);
