import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {} from '../../packages/elements/src/index.js';
import { heldMeeting } from '../support/meeting.js';
import { strictPolicy } from '../support/portal.js';
import { allReady, chooseCommunity, loadCounty, openHelp, widgetTags, type Place } from './checks/journey.js';
import { errorsHeard, listenForErrors } from './checks/errors-heard.js';
import { framingPage, hostPage, plainWidgets } from './host-pages.js';
import { picture, startHosts, type Hosts } from './hosts.js';

const kit = '<script type="module" src="/kit/jiceng.js"></script>';
const strict = (html: string) => ({ body: html, headers: { 'content-security-policy': strictPolicy } });

/** The widgets that go by the rules of a profile. */
const ruled = ['jc-fund-calculator', 'jc-meeting-checklist', 'jc-points-scoreboard'] as const;

/** The three of them under one profile. */
const ruledPage = (profile: string) => strict(hostPage(kit, `<jc-provider today="2026-11-20" profile="${profile}">${ruled.map((tag) => `<${tag}></${tag}>`).join('')}</jc-provider>`));

/** What may stand at the address of a profile, and what comes of it. */
const profiles = [
  ['an id that is not bundled', 'no-such-county', 'unknown-profile'],
  ['an address at which there is nothing', '/profiles/gone.json', 'unknown-profile'],
  ['an address that answers with a page instead of JSON', '/profiles/login.json', 'unknown-profile'],
  ['an address whose server has failed', '/profiles/broken.json', 'unknown-profile'],
  ['an address that is cut off on the way', '/profiles/cut.json', 'unknown-profile'],
  ['an address that is none', 'http://[', 'unknown-profile'],
  ['JSON that is no profile', '/profiles/empty.json', 'profile-not-a-profile'],
  ['a profile with a key that there is not', '/profiles/odd.json', 'profile-unknown-key'],
  ['a profile that extends one that is not there', '/profiles/orphan.json', 'profile-unknown-parent'],
] as const;

/** The first file of a widget with a sentence of the page between its tags, and whether that shows. */
const firstFiles = [
  ['gone: the page’s own sentence between the tags stays', 'src="/kit/gone.js"', true],
  ['changed since its hash was taken: the same', `src="/kit/jc-org-tree.js" integrity="sha384-${'A'.repeat(64)}"`, true],
  ['there: the widget stands in its place', 'src="/kit/jc-org-tree.js"', false],
] as const;

const json = (value: unknown) => ({ body: JSON.stringify(value), headers: { 'content-type': 'application/json; charset=utf-8' } });
const served = {
  '/profiles/login.json': '<!doctype html><title>请登录</title>',
  '/profiles/broken.json': { body: '{}', status: 500 },
  '/profiles/empty.json': json([]),
  '/profiles/odd.json': json({ format: 1, id: 'odd', version: '1', title: { 'zh-CN': '样' }, layer: 'local', extends: 'national', colour: 'red' }),
  '/profiles/orphan.json': json({ format: 1, id: 'orphan', version: '1', title: { 'zh-CN': '样' }, layer: 'local', extends: 'nobody' }),
};

describe('bad input', () => {
  let hosts: Hosts;
  let context: BrowserContext;

  beforeAll(async () => {
    hosts = await startHosts((origin) => ({
      ...served,
      ...Object.fromEntries(profiles.map(([, address], at) => [`/profile-${at}`, ruledPage(address)])),
      ...Object.fromEntries(widgetTags.map((tag) => [`/${tag}`, strict(hostPage(`<script type="module" src="/kit/${tag}.js"></script>`, `<${tag} today="2026-11-20"></${tag}>`))])),
      '/all': strict(hostPage(kit, plainWidgets)),
      '/files': hostPage(widgetTags.map((tag) => `<script type="module" src="/kit/${tag}.js"></script>`).join(''), widgetTags.map((tag) => `<${tag}></${tag}>`).join('')),
      '/in-classic': strict(hostPage('', `<div id="column">${plainWidgets}</div><script src="/kit/jiceng.iife.js"></script>`)),
      '/framing': framingPage(`${origin}/in-classic`),
      '/framing-sandboxed': framingPage(`${origin}/in-classic`, 'sandbox="allow-scripts"'),
      '/attributes': strict(hostPage(kit, widgetTags.map((tag) => `<${tag} today="2026-11-20" storage="disk" scale="huge" theme="pink" audience="boss" heading-level="9" locale="klingon"></${tag}>`).join(''))),
      ...Object.fromEntries(firstFiles.map(([, script], at) => [`/first-file-${at}`, strict(hostPage(`<script type="module" ${script}></script>`, '<jc-org-tree>组织架构没有打开，请刷新页面</jc-org-tree>'))])),
      '/unknown-unit': strict(hostPage(kit, plainWidgets.replace('<jc-provider', '<jc-provider unit="no-such-unit"'))),
    }));
  });
  afterAll(() => hosts.close());
  beforeEach(async () => {
    context = await hosts.context();
    await listenForErrors(context);
  });
  afterEach(() => context.close());

  const open = async (path: string): Promise<Page> => (await hosts.open(hosts.origin + path, context)).page;

  /** What the banners of a widget say, and what of it screen readers are told at once. */
  const banners = (place: Place, tag: string): Promise<string[]> => place.locator(tag).locator('[part=banner]').allInnerTexts();

  describe('a profile that is', () => {
    it.each(profiles.map(([what, , code], at) => [what, code, at] as const))('%s: each widget says so, and sends %s', async (_, code, at) => {
      await context.route('**/profiles/cut.json', (route) => route.abort());
      const page = await open(`/profile-${at}`);
      await page.evaluate((tags) => Promise.all(tags.map((tag) => document.querySelector(tag)?.ready)), ruled);
      for (const tag of ruled) expect((await banners(page, tag)).join(' '), tag).toContain(`(${code})`);
      expect(await errorsHeard(page)).toEqual(ruled.map((tag) => `${tag} ${code}`));
      await picture(page, `bad-profile-${at}`);
    });

    it('put right is taken, and the notice goes', async () => {
      const page = await open('/profile-0');
      await page.locator('jc-fund-calculator').getByText('(unknown-profile)').first().waitFor();
      await page.evaluate(() => document.querySelector('jc-provider')?.setAttribute('profile', 'national'));
      await page.waitForFunction(() => document.querySelector('jc-fund-calculator')?.calculation?.profile.id === 'national');
      for (const tag of ruled) await expect.poll(() => banners(page, tag)).toEqual([]);
    });
  });

  describe('a part of the kit that cannot be fetched', () => {
    it.each(widgetTags)('all parts of %s: it becomes ready, says what is wrong, and sends chunk-unreachable', async (tag) => {
      await context.route('**/kit/chunks/**', (route) => route.fulfill({ status: 404, body: '' }));
      const page = await open(`/${tag}`);
      const settled = await page.evaluate((name) => customElements.whenDefined(name).then(() => Promise.race([document.querySelector(name)?.ready.then(() => 'ready'), new Promise((resolve) => setTimeout(resolve, 5000, 'waits'))])), tag);
      expect(settled).toBe('ready');
      // The sentences of the language cannot be fetched either: this one is in both languages.
      await page.locator(tag).getByText('文件没有取到，没有改动，请重试').first().waitFor();
      expect(new Set(await errorsHeard(page))).toEqual(new Set([`${tag} chunk-unreachable`]));
      await picture(page, `missing-${tag}`);
    });

    it('all parts of four files on one page: each widget says so', async () => {
      await context.route('**/kit/chunks/**', (route) => route.fulfill({ status: 404, body: '' }));
      const page = await open('/files');
      for (const tag of widgetTags) await page.locator(tag).getByText('文件没有取到，没有改动，请重试').first().waitFor();
      expect(new Set(await errorsHeard(page))).toEqual(new Set(widgetTags.map((tag) => `${tag} chunk-unreachable`)));
    });

    it.each(firstFiles.map(([how, , shows], at) => [how, at, shows] as const))('the first file, %s', async (_, at, shows) => {
      const page = await open(`/first-file-${at}`);
      const boxes = (): Promise<number> =>
        page.evaluate(() => {
          const sentence = new Range();
          sentence.selectNodeContents(document.querySelector('jc-org-tree') as Element);
          return sentence.getClientRects().length;
        });
      await expect.poll(boxes).toBe(shows ? 1 : 0);
    });

    it('later: what was asked for does not come, all else goes on, and works when it can be fetched', async () => {
      const page = await open('/all');
      await allReady(page);
      await loadCounty(page);
      await chooseCommunity(page);
      await context.route('**/kit/chunks/**', (route) => route.abort());
      for (const tag of widgetTags) {
        await page.locator(tag).getByRole('button', { name: '键盘帮助' }).click();
        await page.locator(tag).getByText('(chunk-unreachable)').first().waitFor();
      }
      expect(await errorsHeard(page)).toEqual(widgetTags.map((tag) => `${tag} chunk-unreachable`).sort());
      await picture(page, 'missing-later');
      await context.unroute('**/kit/chunks/**');
      await openHelp(page);
    });
  });

  describe('a frame that may keep nothing', () => {
    it.each([
      ['another site', '/framing'],
      ['a sandbox', '/framing-sandboxed'],
    ])('because it is in %s shows the data from memory, says so in each widget, and sends storage-refused', async (name, path) => {
      const { page } = await hosts.open(hosts.elsewhere + path, context);
      const inner = page.frames().find((frame) => frame.url().endsWith('/in-classic')) as Place;
      await allReady(inner);
      for (const tag of widgetTags) await inner.locator(tag).getByText('数据只保存在内存，关闭页面就会丢失').first().waitFor();
      await expect.poll(() => errorsHeard(inner)).toEqual(widgetTags.map((tag) => `${tag} storage-refused`).sort());
      await loadCounty(inner);
      await chooseCommunity(inner);
      expect(await inner.evaluate((meeting) => document.querySelector('jc-meeting-checklist')?.record(meeting).then(({ state }) => state), heldMeeting)).toBe('held');
      await picture(inner, `memory-only-${name.replace(' ', '-')}`);
    });
  });

  it('attributes that cannot be read: each widget goes by what holds without them, and sends bad-attribute or unknown-locale for each', async () => {
    const page = await open('/attributes');
    await allReady(page);
    const expected = widgetTags.flatMap((tag) => [...Array<string>(5).fill(`${tag} bad-attribute`), `${tag} unknown-locale`]).sort();
    await expect.poll(() => errorsHeard(page)).toEqual(expected);
    const shown = await page.evaluate(
      (tags) =>
        tags.map((tag) => {
          const element = document.querySelector(tag);
          const root = element?.shadowRoot?.querySelector<HTMLElement>('.root');
          return [element?.settings.storage, root?.dataset['scale'], root?.dataset['theme'], element?.settings.audience, root?.querySelector('[role=heading]')?.ariaLevel, root?.lang];
        }),
      widgetTags,
    );
    // Who looks is decided on the safe side: names stay masked, and nothing can be changed.
    expect(shown).toEqual(widgetTags.map(() => ['indexeddb', 'standard', 'auto', 'public', '2', 'zh-CN']));
  });

  it('a unit that there is not: each widget says so', async () => {
    const page = await open('/unknown-unit');
    await allReady(page);
    await loadCounty(page);
    for (const tag of ruled) await page.locator(tag).getByText('no-such-unit').first().waitFor();
    await picture(page, 'unknown-unit');
  });
});
