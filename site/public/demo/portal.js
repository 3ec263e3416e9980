// The portal's own script: what a portal may do around the widgets. Everything here uses only the documented contract.
import { fillCounty } from './county-year.js';
import { toldVillage } from './meetings.js';

const page = document.documentElement;
const provider = document.querySelector('jc-provider');
const tree = document.querySelector('jc-org-tree');
const checklist = document.querySelector('jc-meeting-checklist');
const fund = document.querySelector('jc-fund-calculator');
const settings = document.querySelector('.settings');
const told = document.querySelector('#told');
const problem = document.querySelector('#problem');
const progress = document.querySelector('#progress');

/** The township of the village that is told of: where a clerk begins. */
const township = toldVillage.slice(0, 9);

/** Ends the filling when the user brings a table of their own. */
const filling = new AbortController();

/** Says what the page could not do. */
function complain(error) {
  problem.textContent = error.message;
  problem.hidden = false;
}

/** Says one of the page's sentences, with its numbers. */
function say(sentence, values) {
  progress.textContent = progress.dataset[sentence].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The county's table. */
async function fetchSample() {
  const answer = await fetch(provider.dataset.sample);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return answer.text();
}

/** Lets a tree read the county as a file that a user chose. Where the page is public its own widgets write nothing: another one does, out of sight. */
async function importCounty(csv) {
  const isPublic = page.dataset.role === 'public';
  const writer = isPublic ? document.createElement('jc-org-tree') : tree;
  if (isPublic) {
    writer.hidden = true;
    writer.database = provider.getAttribute('database');
    document.body.append(writer);
  }
  await writer.importFile(new Blob([csv]));
  if (isPublic) writer.remove();
}

/** Whether the widgets hold the sample county, not a table of the user's own. */
async function hasSample() {
  return (await tree.reveal(township).catch(() => false)) !== false;
}

/** Opens the township of the clerk, in every widget. */
async function showTownship() {
  await tree.expand(township);
  await tree.select(township);
  await tree.reveal(township);
  fund.view = 'batch';
}

/** Brings in the sample county: its units, as a widget reads a file that a user chose, and its year; those of the first township show at once. */
async function fill() {
  const isNew = tree.size === 0;
  if (isNew) page.dataset.filling = 'new';
  else if (!(await hasSample())) return;
  const isClerk = page.dataset.role === 'clerk';
  if (isClerk && !isNew) await showTownship();
  const csv = await fetchSample();
  const tell = async (done, total) => {
    say(done < total ? 'filling' : 'filled', { done, total });
    if (done !== 1 || !isNew) return;
    await importCounty(csv);
    if (isClerk) await showTownship();
    page.dataset.filling = '';
  };
  await fillCounty(await checklist.store, csv, tell, filling.signal);
}

/** Removes the sample's database, and begins anew. The widgets let go of it when they are asked to. */
async function reset() {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(provider.getAttribute('database'));
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  location.reload();
}

/** Loads a table of the user's own in the place of the county. */
async function loadOwn({ target }) {
  problem.hidden = true;
  const [file] = target.files;
  target.value = '';
  const { total, findings } = await tree.importFile(file);
  filling.abort();
  say('loaded', { total, findings: findings.length });
}

for (const name of ['jc-select', 'jc-change', 'jc-error']) {
  provider.addEventListener(name, ({ detail }) => {
    told.textContent = `${name} ${JSON.stringify(detail)}`;
  });
}

// What is shown stays in the page's address; the widget itself never touches it.
tree.addEventListener('jc-view', ({ detail }) => history.replaceState(null, '', `#${detail.view}`));

settings.addEventListener('change', (event) => {
  const { target } = event;
  if (target.id === 'own') return void loadOwn(event).catch(complain);
  provider.setAttribute(target.name, target.value);
  page.dataset[target.name] = target.value;
});
document.querySelector('#reset').addEventListener('click', () => reset().catch(complain));

await Promise.all(['jc-org-tree', 'jc-meeting-checklist', 'jc-points-scoreboard', 'jc-fund-calculator'].map((tag) => customElements.whenDefined(tag)));
await tree.ready;
const address = location.hash.slice(1);
await fill().catch(complain);
delete page.dataset.filling;
if (address.startsWith('outline')) tree.view = address;
