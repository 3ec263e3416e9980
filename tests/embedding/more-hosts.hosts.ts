import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainLooks, useEverything } from './checks/everything.js';
import type { Place } from './checks/journey.js';
import { framingPage, hostPages } from './host-pages.js';
import { startHosts, type Hosts } from './hosts.js';

/** What `hosts.test.ts` leaves out, because one much like it is there. */
const pages = ['/classic', '/vue-3', '/react-18'] as const;

describe('more host pages', () => {
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

  it('in a frame of a page of the same origin: the same', async () => {
    const { page, complaints } = await hosts.open(`${hosts.origin}/framing`);
    await useEverything(() => page.frames().find((frame) => frame.url().endsWith('/plain')) as Place, 'frame-same', plain);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
