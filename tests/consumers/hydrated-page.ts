// The script of a page that a server has rendered: what lets lit go on with that comes first.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../packages/elements/src/provider/define.js';
import '../../packages/elements/src/org/define.js';
import '../../packages/elements/src/meeting/define.js';
import '../../packages/elements/src/points/define.js';
import '../../packages/elements/src/fund/define.js';
