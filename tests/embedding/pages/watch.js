// The host's own watchman: the last script before the kit. It remembers what the page is like, and says later what has changed.
(() => {
  const prototypes = ['Object', 'Function', 'Array', 'String', 'Number', 'Date', 'Promise', 'RegExp', 'Map', 'Set', 'EventTarget', 'Event', 'Node', 'Element', 'HTMLElement', 'Document', 'CustomElementRegistry', 'History', 'Storage'];
  const borrowed = { fetch, setTimeout, requestAnimationFrame, addEventListener, open, alert, print, stringify: JSON.stringify, parse: JSON.parse, pushState: history.pushState, define: customElements.define, createElement: document.createElement };
  const now = () => ({ fetch, setTimeout, requestAnimationFrame, addEventListener, open, alert, print, stringify: JSON.stringify, parse: JSON.parse, pushState: history.pushState, define: customElements.define, createElement: document.createElement });

  const describe = () => ({
    globals: Object.getOwnPropertyNames(window),
    prototypes: Object.fromEntries(prototypes.map((name) => [name, Object.getOwnPropertyNames(window[name].prototype).concat(Object.getOwnPropertyNames(window[name]))])),
    elements: ['style', 'link', 'script', 'iframe', 'meta', 'dialog'].map((name) => `${name} ${document.getElementsByTagName(name).length}`),
    children: [document.documentElement, document.head, document.body].filter(Boolean).map((element) => `${element.localName} ${[...element.attributes].map(({ name, value }) => `${name}=${value}`)}`),
    sheets: document.adoptedStyleSheets.length,
    address: location.href,
    history: history.length,
    title: document.title,
    cookie: document.cookie,
    kept: Object.keys(sessionStorage).concat(Object.keys(localStorage)),
  });
  // Libraries of a host may have made JSON and arrays their own.
  const different = (before, after) => after.filter((item) => before.indexOf(item) < 0).concat(before.filter((item) => after.indexOf(item) < 0).map((item) => `no ${item}`));

  window.hostWatch = {};
  // What a page's own script makes known, before or after the kit comes.
  window.host ??= undefined;
  let before;
  /** What has changed since the kit came, one line for each thing. */
  window.hostWatch.changes = () => {
    const after = describe();
    const found = [];
    for (const part of ['globals', 'elements', 'children', 'kept']) for (const item of different(before[part], after[part])) found.push(`${part}: ${item}`);
    for (const name of prototypes) for (const item of different(before.prototypes[name], after.prototypes[name])) found.push(`${name}: ${item}`);
    for (const part of ['sheets', 'address', 'history', 'title', 'cookie']) if (before[part] !== after[part]) found.push(`${part}: ${after[part]}`);
    const still = now();
    for (const name of Object.keys(borrowed)) if (borrowed[name] !== still[name]) found.push(`another ${name}`);
    return found;
  };
  try {
    before = describe();
  } catch {
    // A page without an origin of its own may not even ask for its cookies.
    window.hostWatch.changes = () => [];
  }
})();
