// Drives the records of the county in the built checklist: the search over 10,000 minutes, from typing to painted.
const { timed } = globalThis.harness;
const element = document.querySelector('jc-meeting-checklist');
await element.ready;
const root = element.shadowRoot;
const rows = () => [...root.querySelectorAll('.data-table tbody .row:not(.sample)')];

function type(query) {
  const field = root.querySelector('#record-search');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const isAll = () => rows().length > 0 && root.querySelector('#record-search').value === '' && root.querySelector('.data-table [aria-rowcount]')?.getAttribute('aria-rowcount') !== null;

globalThis.subject = {
  /** All minutes of the units below, read and painted. */
  async showAll() {
    element.view = 'record';
    await globalThis.harness.paintedWhen(root, () => root.querySelector('#record-filter-scope') !== null);
    return timed(root, () => rows().length > 5, () => {
      const scope = root.querySelector('#record-filter-scope');
      scope.value = 'below';
      scope.dispatchEvent(new Event('change'));
    });
  },

  /** @param {string | null} sought a text that the first hit shows; null when nothing is to be found */
  async search(query, sought) {
    const isShown = () => (sought === null ? root.querySelector('.records-list .empty') !== null : (rows()[0]?.textContent ?? '').includes(sought));
    const milliseconds = await timed(root, isShown, () => type(query));
    const reset = globalThis.harness.paintedWhen(root, () => isAll() && !isShown());
    type('');
    await reset;
    return milliseconds;
  },
};
