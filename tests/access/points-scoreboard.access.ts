import { storiesInEveryDress } from './matrix.suite.js';

storiesInEveryDress('Points scoreboard');
