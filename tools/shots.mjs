// `npm run shots`: makes the pictures of the README and the documentation from the built demo, on a fixed day, so that they
// stay true. Names may be given to make only some: `npm run shots -- points-board meeting-grid`.
// Besides, whole pages at 360 and 1280 px are put into tests/docs/shots, to be looked at; those are not kept.
// The pictures in site/src/assets are kept in git although they are made: pages and the README show them where nobody has run anything, and a
// reviewer sees what a change does to them. They are made on request, because fonts differ between machines.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from './browser.mjs';
import { listen, staticServer } from './serve-files.mjs';
import { siteFolder, storiesFolder } from './serve-parts.mjs';

const today = '2026-11-20T02:00:00Z';
const root = fileURLToPath(new URL('..', import.meta.url));
const assets = 'site/src/assets';
const views = 'tests/docs/shots';
const village = '500229109204';
const community = '500229001001';
const patience = { timeout: 120_000 };

/** Opens a page of the demo and waits until the county’s year is in it. */
async function openDemo(page, path) {
  await page.goto(`${origin}/${path}`);
  await page.locator('#progress').filter({ hasText: /示例数据已填好|The sample data are there/ }).waitFor(patience);
}

/** Shows one view of a widget; done when something that belongs to it stands there. */
async function show(page, tag, view, proof) {
  await page.evaluate(([name, text]) => Object.assign(document.querySelector(name), { view: text }), [tag, view]);
  await page.locator(tag).locator(proof).first().waitFor(patience);
}

const press = (page, tag, name) => page.locator(tag).getByRole('button', { name, exact: true }).first().click();

/** A picture of one widget as it stands in its page. */
const ofWidget = (tag) => (page, path) => page.locator(tag).screenshot({ path });
/** The upper part of a long widget. */
const ofTop = (tag, height) => async (page, path) => {
  const { x, y, width } = await page.locator(tag).boundingBox();
  await page.screenshot({ path, fullPage: true, clip: { x, y: y + (await page.evaluate(() => scrollY)), width, height } });
};
const ofWindow = (page, path) => page.screenshot({ path });

/** Fills in a members’ meeting on the roll of the village: eleven with a vote, five of them for it, where six are needed. */
async function recordMeeting(page) {
  const tag = 'jc-meeting-checklist';
  await show(page, tag, `record;u=${village};new=1;kind=members-meeting;date=2026-11-19`, '.sheet-row');
  for (const [field, text] of [['start', '14:30'], ['end', '16:10'], ['place', '村活动室'], ['chair', '周远山'], ['recorder', '吴清河'], ['agenda-0', '修路方案']]) await page.locator(`${tag} #record-${field}`).fill(text);
  await page.locator(`${tag} .sheet-row[data-row="0"]`).focus();
  for (const digit of '111311111111') await page.keyboard.press(digit);
  await press(page, tag, '添加决议');
  for (const [field, text] of [['yes', '5'], ['no', '3'], ['abstain', '2'], ['at', '15:40']]) await page.locator(`${tag} #record-decisions-0-${field}`).fill(text);
  await page.locator(`${tag} .verdict-summary`).filter({ hasText: '未通过' }).waitFor(patience);
  await page.keyboard.press('Tab');
  await page.evaluate(() => scrollTo(0, 0));
}

/** Starts a procedure as an office would in the first weeks of a year, up to a notice that runs over the Spring Festival. */
async function startRoad(page) {
  const tag = 'jc-meeting-checklist';
  await page.clock.setFixedTime('2026-02-24T02:00:00Z');
  await openDemo(page, 'demo/village/');
  const id = await page.evaluate(
    async ([unit, events]) => {
      const { procedures } = await document.querySelector('jc-meeting-checklist').store;
      let { procedure: stored } = await procedures.start({ unit, procedure: 'four-discussions', title: '修路方案' }, { author: '吴清河' });
      for (const event of events) ({ procedure: stored } = await procedures.add(stored.id, event, { author: '吴清河', revision: stored.revision }));
      return stored.id;
    },
    [village, roadEvents],
  );
  await show(page, tag, `procedure;u=${village};id=${id}`, '.strip > li');
}

const done = (step, date) => ({ type: 'complete', step, date });
const roadEvents = [
  { type: 'record', step: 'propose', date: '2026-01-06', kind: 'committee-meeting' },
  done('propose', '2026-01-06'),
  { type: 'record', step: 'consult', date: '2026-01-12', kind: 'two-committees' },
  done('consult', '2026-01-12'),
  { type: 'record', step: 'review', date: '2026-01-20', kind: 'members-meeting', vote: { rule: 'four-discussions-review', counts: { due: 21, present: 17, yes: 15 } } },
  done('review', '2026-01-20'),
  { type: 'record', step: 'decide', date: '2026-01-28', kind: 'villagers-representatives', vote: { rule: 'villagers-representatives', counts: { due: 40, present: 33, yes: 30 } } },
  done('decide', '2026-01-28'),
  { type: 'proof', step: 'publish-decision', date: '2026-02-12', slot: 'notice', value: '公示文稿存村档案柜' },
  { type: 'posted', step: 'publish-decision', date: '2026-02-12', place: 'board' },
  { type: 'posted', step: 'publish-decision', date: '2026-02-12', place: 'county-media' },
];

/** Verifies the ledger, and compares it with a head as somebody copies it from paper. */
async function verifyLedger(page) {
  const tag = 'jc-points-scoreboard';
  await show(page, tag, `verify;u=${village}`, '[aria-labelledby=verify-found] .gate[data-kind=success]');
  const head = await page.locator(`${tag} .verify .digits`).first().innerText();
  await page.locator(`${tag} #verify-head`).fill(head.replace(/\s/g, '').slice(0, 16));
  await page.locator(`${tag} #verify-head`).press('Enter');
  await page.locator(`${tag} #compare-outcome`).filter({ hasText: '一致' }).waitFor(patience);
}

/** Opens a print preview and waits for its first page. */
async function preview(page) {
  await page.getByRole('dialog').locator('.page').first().waitFor(patience);
  await page.waitForTimeout(300);
}

async function chooseFromMenu(page, tag, name) {
  await press(page, tag, '更多操作');
  await page.getByRole('menuitem', { name }).click();
}

/** Each picture: its file without `.png`, the page and window that it is of, what is done there, and what is taken. */
const shots = [
  { file: 'demo', path: 'demo/', size: [1280, 820], take: ofWindow },
  { file: 'demo-en', path: 'en/demo/', size: [1280, 820], take: ofWindow },
  { file: 'meeting-grid', path: 'demo/village/', size: [1200, 900], prepare: (page) => show(page, 'jc-meeting-checklist', `todo;u=${village};y=2026`, '.year-grid'), take: ofWidget('jc-meeting-checklist') },
  { file: 'meeting-record', path: 'demo/village/', size: [1200, 1000], prepare: recordMeeting, take: ofTop('jc-meeting-checklist', 920) },
  { file: 'meeting-procedure', path: null, size: [1200, 900], prepare: startRoad, take: ofWidget('jc-meeting-checklist') },
  {
    file: 'meeting-print',
    path: 'demo/village/',
    size: [1366, 900],
    prepare: async (page) => {
      await show(page, 'jc-meeting-checklist', `todo;u=${village};y=2026`, '.year-grid');
      await press(page, 'jc-meeting-checklist', '打印年度表');
      await preview(page);
    },
    take: ofWindow,
  },
  { file: 'points-board', path: 'demo/village/', size: [1160, 900], prepare: (page) => show(page, 'jc-points-scoreboard', `board;u=${village};p=2026-Q4`, '[role=row]'), take: ofWidget('jc-points-scoreboard') },
  {
    file: 'points-notice',
    path: 'demo/village/',
    size: [1180, 1230],
    prepare: async (page) => {
      await show(page, 'jc-points-scoreboard', `publicity;u=${village};p=2026-Q3`, '.timeline');
      await press(page, 'jc-points-scoreboard', '打印公示');
      await preview(page);
      await page.getByRole('dialog').locator('.page svg').first().scrollIntoViewIfNeeded();
    },
    take: ofWindow,
  },
  { file: 'points-verify', path: 'demo/village/', size: [1160, 900], prepare: verifyLedger, take: ofWidget('jc-points-scoreboard') },
  {
    file: 'fund-explained',
    path: 'demo/',
    size: [1100, 900],
    prepare: async (page) => {
      await show(page, 'jc-fund-calculator', `calc;u=${community};y=2026`, '[role=tab]');
      await press(page, 'jc-fund-calculator', '社区办公经费的依据');
      await page.getByRole('dialog').getByText('FND-').first().waitFor(patience);
    },
    take: ofWidget('jc-fund-calculator'),
  },
  { file: 'fund-batch', path: 'demo/', size: [1100, 900], prepare: (page) => show(page, 'jc-fund-calculator', 'batch;u=500229;sort=-total', '[role=grid], table'), take: ofWidget('jc-fund-calculator') },
  {
    file: 'fund-print',
    path: 'demo/',
    size: [1366, 900],
    prepare: async (page) => {
      await show(page, 'jc-fund-calculator', `calc;u=${community};y=2026`, '[role=tab]');
      await page.locator('jc-fund-calculator').getByRole('button', { name: '社区办公经费的依据' }).waitFor(patience);
      await chooseFromMenu(page, 'jc-fund-calculator', '打印测算表');
      await preview(page);
    },
    take: ofWindow,
  },
];

/** Whole pages at the width of a phone and of a desk, to be looked at: the home page, a widget’s page, the demo in its three roles, the Storybook. */
const pages = [
  { file: 'home', path: '' },
  { file: 'widget', path: 'fund-calculator/' },
  { file: 'clerk', path: 'demo/' },
  { file: 'cadre', path: 'demo/village/' },
  { file: 'public', path: 'demo/public/' },
  { file: 'storybook', path: 'storybook/?path=/story/organisation-tree-states--township' },
];
const pageShots = pages.flatMap(({ file, path }) =>
  [360, 1280].map((width) => ({
    file: `${file}-${width}`,
    folder: views,
    path: path.startsWith('demo/') ? path : null,
    size: [width, 900],
    prepare: path.startsWith('demo/') ? undefined : (page) => openPage(page, path),
    take: ofWindow,
  })),
);
shots.push(...pageShots);

/** Opens any other page, and waits until its pictures and widgets are there. */
async function openPage(page, path) {
  await page.goto(`${origin}/${path}`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !shots.some(({ file }) => file === name));
if (unknown.length > 0) {
  console.error(`There is no picture ${unknown.join(', ')}. There are: ${shots.map(({ file }) => file).join(', ')}.`);
  process.exit(2);
}

/** The image library that the site's builder brings along. */
const fromAstro = createRequire(createRequire(new URL('../site/package.json', import.meta.url)).resolve('astro/package.json'));

/** Writes a picture again with no more than 256 colours: a third of the bytes, and nobody sees it on plain surfaces. */
async function makeSmaller(path) {
  const sharp = fromAstro('sharp');
  writeFileSync(path, await sharp(path).png({ palette: true, quality: 100, effort: 10, compressionLevel: 9, dither: 0.5 }).toBuffer());
}

const server = staticServer({ '/': siteFolder, '/storybook/': storiesFolder });
const origin = `http://127.0.0.1:${await listen(server, 0)}`;
const browser = await chromium.launch({ executablePath: findBrowser(), args: chromiumArguments, env: { ...process.env, LANG: 'C.UTF-8' } });
// One window for all: the county is filled in once and kept.
const context = await browser.newContext({ deviceScaleFactor: 1, locale: 'zh-CN', reducedMotion: 'reduce', colorScheme: 'light' });
const page = await context.newPage();
let hasFailed = false;
for (const { file, folder = assets, path: address, size, prepare, take } of shots) {
  if (wanted.length > 0 && !wanted.includes(file)) continue;
  try {
    await page.setViewportSize({ width: size[0], height: size[1] });
    await page.clock.setFixedTime(today);
    if (address !== null) await openDemo(page, address);
    await prepare?.(page);
    await page.mouse.move(0, 0);
    const path = `${root}${folder}/${file}.png`;
    await take(page, path);
    if (folder === assets) await makeSmaller(path);
    console.log(`${folder}/${file}.png`);
  } catch (error) {
    hasFailed = true;
    console.error(`${file}: ${error.message}`);
  }
}
await browser.close();
server.close();
if (hasFailed) process.exit(1);
