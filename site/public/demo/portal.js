// The portal's own script: what a portal may do around the widget. Everything here uses only the documented contract.
const provider = document.querySelector('jc-provider');
const tree = document.querySelector('jc-org-tree');
const settings = document.querySelector('.settings');
const told = document.querySelector('#told');
const problem = document.querySelector('#problem');

/** Fetches the county's table and lets the widget read it, as it would read a file that a user chose. @returns whether it could */
async function loadSample() {
  problem.hidden = true;
  try {
    const answer = await fetch(tree.dataset.sample);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    await tree.importFile(await answer.blob());
    return true;
  } catch (error) {
    problem.textContent = error.message;
    problem.hidden = false;
    return false;
  }
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

await customElements.whenDefined('jc-org-tree');
await tree.ready;
if (tree.size === 0) await loadSample();
if (location.hash.startsWith('#outline')) tree.view = location.hash.slice(1);
