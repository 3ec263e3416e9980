import { expect, it } from 'vitest';
import { useEverything } from './checks/everything.js';
import { describeHosts, framedPlace } from './hosts.suite.js';

/** What `hosts.test.ts` leaves out, because one much like it is there. */
const pages = ['/classic', '/vue-3', '/react-18', '/angular-in-browser'];

describeHosts('more host pages', pages, (given) => {
  it('in a frame of a page of the same origin: the same', async () => {
    const { hosts, plain } = given;
    const { page, complaints } = await hosts.open(`${hosts.origin}/framing`);
    await useEverything(() => framedPlace(page), 'frame-same', plain);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
