// Angular whose templates are compiled in the browser.
import 'zone.js';
import '@angular/compiler';
import './angular/portal.ts';
