import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainLooks, useEverything } from './checks/everything.js';
import type { Place } from './checks/journey.js';
import { framingPage, hostPages } from './host-pages.js';
import { startHosts, type Hosts } from './hosts.js';

/** What the tests of host pages work with, from `beforeAll` on. */
export interface HostTests {
  readonly hosts: Hosts;
  /** How the widgets look in a plain page. */
  readonly plain: readonly string[];
}

/**
 * The tests of host pages: each page whole, and those that a file adds. `/framing` shows `/plain` in a frame.
 * @param pages paths of {@link hostPages}
 * @param addTests adds tests beside those of the pages
 */
export function describeHosts(title: string, pages: readonly string[], addTests: (given: HostTests) => void): void {
  describe(title, () => {
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

    addTests({
      get hosts() {
        return hosts;
      },
      get plain() {
        return plain;
      },
    });
  });
}

/** The place of the widgets in a page that shows `/plain` in a frame. */
export function framedPlace(page: Page): Place {
  return page.frames().find((frame) => frame.url().endsWith('/plain')) as Place;
}
