import { accessibilityFaults, laidOut, levelAA, widthIn320, type AxeRules } from '../stories/page-checks.js';
import type { Dress, StoryPage } from '../stories/story-page.js';
import { tooSmall } from './measures.js';

/** The rules that a theme can break; the others say the same in each, so they are tried in the light one. */
const ofColour: AxeRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** The contrast theme promises 7 : 1 for text, which is level AAA. */
const ofContrast: AxeRules = { type: 'rule', values: [...ofColour.values, 'color-contrast-enhanced'] };
const rulesOf = { light: levelAA, dark: ofColour, contrast: ofContrast } as const;

/** What is wrong in one dress: rules of axe, sideways scrolling at 320 px, and in large type what is too small. */
export async function faultsIn({ page, wear }: StoryPage, dress: Dress): Promise<string[]> {
  await page.setViewportSize({ width: 1100, height: 760 });
  await wear(dress);
  const faults = await accessibilityFaults(page, '#storybook-root', rulesOf[dress.theme]);
  if (dress.theme === 'light') {
    if (dress.scale === 'large') faults.push(...(await tooSmall(page)));
    const width = await widthIn320(page);
    if (width > 320) faults.push(`320 px: the page is ${width} px wide`);
  }
  return faults;
}

/** At 200 % zoom a window has half as many pixels of CSS, each of twice the size. */
export async function widthZoomed({ page }: StoryPage): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width: 550, height: 380, deviceScaleFactor: 2, mobile: false });
  await laidOut(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
  return width;
}
