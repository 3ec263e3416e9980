import { expect } from 'vitest';
import { picture, type Hosts } from '../hosts.js';
import { allReady, awardPoints, chooseCommunity, expectKept, loadCounty, openHelp, recordMeeting, saveFund, search, type Place } from './journey.js';
import { differences, looksOf } from './looks.js';
import { changesOf, expectHostInCharge, focusHost } from './undisturbed.js';

/** Comes to a page in which the user has begun to type elsewhere, and gives it the county. */
async function arrive(place: Place): Promise<void> {
  await place.locator('#host-input').waitFor();
  await focusHost(place);
  await allReady(place);
  await loadCounty(place);
}

/** How the widgets look in a plain page once a community is chosen. */
export async function plainLooks(hosts: Hosts): Promise<readonly string[]> {
  const { page } = await hosts.open(`${hosts.origin}/plain`);
  await arrive(page);
  await chooseCommunity(page);
  const looks = await looksOf(page);
  await page.context().close();
  return looks;
}

/**
 * Does in a host page what the people of an office do: everything works and looks as in a plain page, the host notices
 * nothing, and what was written is there after the page was loaded anew.
 * @param find gives the place of the widgets; asked again after the reload
 * @param plain how the widgets look in a plain page
 * @param ownGlobals how the globals begin that the page's own libraries add meanwhile
 */
export async function useEverything(find: () => Place, name: string, plain: readonly string[], ownGlobals: readonly string[] = []): Promise<void> {
  const place = find();
  await arrive(place);
  await expectHostInCharge(place);
  await chooseCommunity(place);
  await picture(place, name);
  expect.soft(differences(plain, await looksOf(place))).toEqual([]);
  await search(place);
  await openHelp(place);
  await saveFund(place);
  await recordMeeting(place);
  await awardPoints(place);
  expect.soft(await changesOf(place, ownGlobals)).toEqual([]);
  const page = 'context' in place ? place : place.page();
  await page.reload();
  await expectKept(find());
}
