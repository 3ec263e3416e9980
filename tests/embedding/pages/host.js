// What every page that renders by script has in common: the state, what was heard, and when it is shown.
/** @param render called with the state whenever it changes; what it returns is awaited */
export function makeHost(render) {
  const state = { shown: true, tick: 0, facts: undefined, profile: 'county-five-standards', heading: 3, label: '经费', readonly: false, storage: undefined };
  const heard = [];
  window.host = {
    state,
    heard,
    hear: (event) => {
      heard.push(`${event.type} ${event.target.localName}`);
    },
    /** Changes the state, and settles when the page shows it. */
    async set(patch) {
      Object.assign(state, patch);
      await render(state);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    },
  };
  return window.host;
}
