import { storiesInEveryDress } from './matrix.suite.js';

storiesInEveryDress('Meeting checklist');
