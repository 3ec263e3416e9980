import { storiesInEveryDress } from './matrix.suite.js';

storiesInEveryDress('Tokens');
storiesInEveryDress('Provider');
