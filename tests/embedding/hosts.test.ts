import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainLooks, useEverything } from './checks/everything.js';
import type { Place } from './checks/journey.js';
import { framingPage, hostPages } from './host-pages.js';
import { startHosts, type Hosts } from './hosts.js';

/** One page of each kind; `more-hosts.hosts.ts` has the others. */
const pages = ['/plain', '/two-versions', '/hostile', '/bootstrap-3', '/vue-2', '/react-19', '/angular'] as const;

describe('host pages', () => {
  let hosts: Hosts;
  let plain: readonly string[];

  beforeAll(async () => {
    hosts = await startHosts((origin) => ({ '/framing': framingPage(`${origin}/plain`) }));
    plain = await plainLooks(hosts);
  });
  afterAll(() => hosts.close());

  it.each(pages)('%s: everything works, looks as in a plain page, leaves the host alone and lasts', async (path) => {
    const { page, complaints } = await hosts.open(hosts.origin + path);
    await useEverything(() => page, path.slice(1), plain, hostPages[path]?.ownGlobals);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a plain-HTTP name of an intranet: the same, without what browsers keep for secure pages', async () => {
    const { page, complaints } = await hosts.open(`${hosts.intranet}/plain`);
    const missing = await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto, 'locks' in navigator, 'storage' in navigator, 'clipboard' in navigator]);
    expect(missing).toEqual([false, false, false, false, false, false]);
    await useEverything(() => page, 'intranet', plain);
    await page.locator('jc-org-tree').locator('[part=status]').filter({ hasText: '不能申请长期保存' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('in a frame of a page of another site: the same', async () => {
    const context = await hosts.lastingContext();
    const { page, complaints } = await hosts.open(`${hosts.elsewhere}/framing`, context);
    await useEverything(() => page.frames().find((frame) => frame.url().endsWith('/plain')) as Place, 'frame-another', plain);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
