import { storiesInEveryDress } from './matrix.suite.js';

storiesInEveryDress('Organisation tree');
