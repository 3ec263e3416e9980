// The pages of the benchmark: the plainest portal pages around the built checklist, and one that fills its database.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../support/serve.ts';
import { countyId, today, villageId } from './county.mjs';

const harness = readFileSync(fileURLToPath(new URL('../../org/page/harness.js', import.meta.url)), 'utf8');
const pageFolder = fileURLToPath(new URL('../page', import.meta.url));

export const database = 'bench-meeting';

const frame = (head, body) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>bench:meeting</title>
<script>${harness}</script>
${head}
<body>${body}</body>
</html>`;

/** Watches from the very beginning for what is first painted of the view. */
const watch = (selector, view) => `<script>
globalThis.opened = customElements.whenDefined('jc-meeting-checklist').then(() => {
  const element = document.querySelector('jc-meeting-checklist');
  ${view ? `element.view = ${JSON.stringify(view)};` : ''}
  return harness.paintedWhen(element.shadowRoot, () => element.shadowRoot.querySelector(${JSON.stringify(selector)}) !== null);
});
</script>`;

const checklist = (unit) => `<jc-meeting-checklist database="${database}" unit="${unit}" today="${today}" profile="county-five-standards"></jc-meeting-checklist>`;
const widget = '<script type="module" src="/kit/jc-meeting-checklist.js"></script>';

/** What is opened, and what of it counts as its first painted view. */
export const views = {
  village: { unit: villageId, selector: '.year-grid [data-state]' },
  county: { unit: countyId, selector: '.rollup tbody .row:not(.sample)' },
  records: { unit: villageId, selector: '.data-table tbody .row:not(.sample)', view: 'record' },
};

/**
 * @param {object} folders
 * @param {string} folders.kit the built files of the kit
 * @param {string} folders.page what was bundled of the sources
 */
export function serveBench({ kit, page }) {
  const pages = Object.fromEntries(Object.entries(views).map(([name, { unit, selector, view }]) => [`/${name}`, frame(widget, checklist(unit) + watch(selector, view))]));
  const fill = frame('<script type="module" src="/kit/jiceng.js"></script>', `<jc-org-tree database="${database}"></jc-org-tree>${checklist(countyId)}`);
  return serve({ '/kit/': kit, '/page/': pageFolder, '/': page }, {}, { ...pages, '/fill': fill, '/reckoning': frame('<script type="module" src="/page.js"></script>', '') });
}
