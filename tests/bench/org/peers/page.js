// Drives Element Plus's el-tree-v2 for the benchmark. The same face as ours.js.
import { ElTreeV2 } from 'element-plus/es/components/tree-v2/index.mjs';
import 'element-plus/es/components/tree-v2/style/css.mjs';
import { createApp, h, shallowRef } from 'vue';

const { paintedWhen, timed, watchLongTasks, fetchRows, isInside, watchScrolling } = globalThis.harness;
const { itemSize, height, opensAtOnce } = globalThis.peerSettings;
const root = document.querySelector('#peer');

/** The nested objects, which Vue leaves as they are. */
const data = shallowRef([]);
const instance = shallowRef();
const fields = { value: 'id', label: 'name', children: 'children' };
const filterMethod = (query, node) => node.name.includes(query);
createApp({
  setup: () => () =>
    h(ElTreeV2, { ref: instance, data: data.value, props: fields, height, itemSize, filterMethod, scrollbarAlwaysOn: true }),
}).mount(root);

const rowElements = () => root.querySelectorAll('[role=treeitem]');
const viewport = () => root.querySelector('.el-vl__window');
const isOpened = () => [...root.querySelectorAll('.el-tree-node__content')].some((content) => parseFloat(content.style.paddingLeft) > 0);
const isClosed = () => rowElements().length > 0 && !isOpened();
let rows = null;
let parentIds = [];

/** Rows as nested objects, in as few steps as there can be. */
function nested(flat) {
  const nodes = new Map();
  const top = [];
  for (const { id, name } of flat) nodes.set(id, { id, name });
  for (const { id, parentId } of flat) {
    const node = nodes.get(id);
    const above = parentId === null ? undefined : nodes.get(parentId);
    if (!above) top.push(node);
    else if (above.children) above.children.push(node);
    else above.children = [node];
  }
  return top;
}

globalThis.subject = {
  async fetchRows() {
    rows = await fetchRows();
  },

  /** From rows in memory to painted, with nesting them and without; the longest task on the way. */
  async load() {
    const endTasks = watchLongTasks();
    const firstName = rows[0].name;
    const start = performance.now();
    const nodes = nested(rows);
    const nesting = performance.now() - start;
    const paintedWithoutNesting = await timed(root, () => rowElements()[0]?.textContent.includes(firstName) ?? false, async () => {
      data.value = nodes;
    });
    parentIds = [...new Set(rows.map(({ parentId }) => parentId))].filter((id) => id !== null);
    rows = null;
    return { painted: nesting + paintedWithoutNesting, paintedWithoutNesting, longest: Math.max(0, ...(await endTasks())) };
  },

  /** @param {string} sought a text that only a hit shows; `''` when nothing is to be found */
  filter(query, sought) {
    const isShown = () =>
      sought === '' ? rowElements().length === 0 : [...rowElements()].some((row) => row.textContent.includes(sought));
    return timed(root, isShown, async () => instance.value.filter(query));
  },

  endFilter: () =>
    timed(root, isClosed, async () => {
      instance.value.filter('');
      instance.value.setExpandedKeys([]);
    }),
  expandAll: () => timed(root, isOpened, async () => instance.value.setExpandedKeys(parentIds)),
  collapseAll: () => timed(root, isClosed, async () => instance.value.setExpandedKeys([])),

  viewport,
  watchScrolling: () => watchScrolling(rowElements, () => viewport().scrollTop),
  /** Where the thumb of the scroll bar can be taken while the list stands at its beginning. */
  thumb() {
    const { top, height: length, left, width } = root.querySelector('.el-scrollbar__thumb').getBoundingClientRect();
    return { x: left + width / 2, y: top + length / 2, bottom: viewport().getBoundingClientRect().bottom };
  },
  focusFirstRow: () => rowElements()[0].focus(),
  isRowShown: (id) => [...rowElements()].some((row) => row.dataset.key === id && isInside(row, viewport())),
};

if (opensAtOnce) {
  globalThis.opened = fetchRows().then((flat) => {
    const isShown = () => rowElements()[0]?.textContent.includes(flat[0].name) ?? false;
    data.value = nested(flat);
    return paintedWhen(root, isShown);
  });
}
