import { storiesInEveryDress } from './matrix.suite.js';

storiesInEveryDress('Fund calculator');
