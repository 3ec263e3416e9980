// Angular as applications of it are built: `ngc` has compiled its templates, and there is no compiler in the page.
import 'zone.js';
import 'angular-compiled';
