import { expect, it } from 'vitest';
import { useEverything } from './checks/everything.js';
import { describeHosts, framedPlace } from './hosts.suite.js';

/** One page of each kind; `more-hosts.hosts.ts` has the others. */
const pages = ['/plain', '/two-versions', '/hostile', '/bootstrap-3', '/vue-2', '/react-19', '/angular'];

describeHosts('host pages', pages, (given) => {
  it('a plain-HTTP name of an intranet: the same, without what browsers keep for secure pages', async () => {
    const { hosts, plain } = given;
    const { page, complaints } = await hosts.open(`${hosts.intranet}/plain`);
    const missing = await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto, 'locks' in navigator, 'storage' in navigator, 'clipboard' in navigator]);
    expect(missing).toEqual([false, false, false, false, false, false]);
    await useEverything(() => page, 'intranet', plain);
    await page.locator('jc-org-tree').locator('[part=status]').filter({ hasText: '不能申请长期保存' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('in a frame of a page of another site: the same', async () => {
    const { hosts, plain } = given;
    await hosts.withLastingContext(async (context) => {
      const { page, complaints } = await hosts.open(`${hosts.elsewhere}/framing`, context);
      await useEverything(() => framedPlace(page), 'frame-another', plain);
      expect(complaints).toEqual([]);
    });
  });
});
