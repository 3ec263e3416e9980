// Drives <jc-org-tree> for the benchmark. The same face as the peer's page.js.
const { timed, watchLongTasks, fetchRows, isInside, watchScrolling } = globalThis.harness;
const tree = document.querySelector('jc-org-tree');
await tree.ready;
const root = tree.shadowRoot;
const rowElements = () => root.querySelectorAll('[role=treeitem]');
const viewport = () => root.querySelector('[part~=viewport]');
const isOpened = () => root.querySelector('[role=treeitem][aria-level="2"]') !== null;
const isClosed = () => rowElements().length > 0 && !isOpened();
let rows = null;

globalThis.subject = {
  async fetchRows() {
    rows = await fetchRows();
  },

  /** From rows in memory to painted, and to stored; the longest task on the way. */
  async load() {
    const endTasks = watchLongTasks();
    const first = rows[0].id;
    const start = performance.now();
    let stored;
    const painted = await timed(root, () => rowElements()[0]?.dataset.id === first, async () => {
      await tree.load(rows);
      stored = performance.now() - start;
    });
    rows = null;
    return { painted, stored, longest: Math.max(0, ...(await endTasks())) };
  },

  /** @param {string} sought a text that only a hit shows; `''` when nothing is to be found; `null`: any marked part */
  filter(query, sought) {
    const isShown = () => {
      if (sought === '') return rowElements().length === 0;
      if (sought === null) return root.querySelector('[role=treeitem] mark') !== null;
      return [...root.querySelectorAll('[role=treeitem] .label')].some((label) => label.textContent.includes(sought));
    };
    return timed(root, isShown, () => tree.filter(query));
  },

  endFilter: () => timed(root, isClosed, () => tree.filter('')),
  expandAll: () => timed(root, isOpened, () => tree.expandAll()),
  collapseAll: () => timed(root, isClosed, () => tree.collapseAll()),

  viewport,
  watchScrolling: () => watchScrolling(rowElements, () => viewport().scrollTop),
  /** Where the thumb of the scroll bar can be taken while the list stands at its beginning. */
  thumb() {
    const { top, bottom, right } = viewport().getBoundingClientRect();
    return { x: right - 7, y: top + 22, bottom };
  },
  focusFirstRow: () => rowElements()[0].focus(),
  isRowShown: (id) => [...rowElements()].some((row) => row.dataset.id === id && isInside(row, viewport())),
};
