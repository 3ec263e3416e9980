// The portal's own script: what a portal may do around the widget. Everything here uses only the documented contract.
import { people, sampleMeetings, unit } from './meetings.js';
import { recordPoints, samplePoints } from './points.js';

const provider = document.querySelector('jc-provider');
const tree = document.querySelector('jc-org-tree');
const checklist = document.querySelector('jc-meeting-checklist');
const scoreboard = document.querySelector('jc-points-scoreboard');
const settings = document.querySelector('.settings');
const told = document.querySelector('#told');
const problem = document.querySelector('#problem');

/** Says what the page could not do. */
function complain(error) {
  problem.textContent = error.message;
  problem.hidden = false;
}

/** Fetches the county's table and lets the widget read it, as it would read a file that a user chose. @returns whether it could */
async function loadSample() {
  problem.hidden = true;
  try {
    const answer = await fetch(tree.dataset.sample);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    await tree.importFile(await answer.blob());
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}

/** Today in China, as YYYY-MM-DD. */
function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** Brings in the sample village's roll, meetings and points. They go into the store itself, as many as they are. */
async function fillVillage() {
  const store = await checklist.store;
  await store.people.put(unit, people, { author: '' });
  for (const meeting of sampleMeetings(today())) await store.meetings.hold(meeting, { author: '' });
  await recordPoints(store.points, today());
}

/** The county again, shown as it is at first. */
async function reset() {
  if (!(await loadSample())) return;
  await tree.filter('');
  await tree.collapseAll();
  await tree.expand('500229');
}

/** Keeps what is shown in the page's address; the widget itself never touches it. */
function rememberView({ detail }) {
  history.replaceState(null, '', `#${detail.view}`);
}

for (const name of ['jc-select', 'jc-change', 'jc-error']) {
  provider.addEventListener(name, ({ detail }) => {
    told.textContent = `${name} ${JSON.stringify(detail)}`;
  });
}
tree.addEventListener('jc-view', rememberView);

settings.addEventListener('change', ({ target }) => {
  if (target.value) provider.setAttribute(target.name, target.value);
  else provider.removeAttribute(target.name);
  if (target.name === 'theme') document.documentElement.dataset.theme = target.value;
});
document.querySelector('#reset').addEventListener('click', () => void reset());
document.querySelector('#meetings').addEventListener('click', () => {
  checklist.view = `todo;u=${unit}`;
});
document.querySelector('#points').addEventListener('click', () => {
  scoreboard.view = `board;u=${unit};p=${samplePoints(today()).shown}`;
});

await Promise.all(['jc-org-tree', 'jc-meeting-checklist', 'jc-points-scoreboard'].map((tag) => customElements.whenDefined(tag)));
await tree.ready;
const isFirstVisit = tree.size === 0;
if (isFirstVisit) await loadSample();
if (location.hash.startsWith('#outline')) tree.view = location.hash.slice(1);
if (isFirstVisit) await fillVillage().catch(complain);
