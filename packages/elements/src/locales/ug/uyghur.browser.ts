import { expect } from '@open-wc/testing';
import { county as fundOfCounty } from '../../testing/fund-calculator.suite.js';
import { checklist } from '../../testing/meeting-checklist.suite.js';
import { scoreboard } from '../../testing/points-scoreboard.suite.js';
import { county, treeWith, until } from '../../testing/org-tree.suite.js';

const widgets: readonly (readonly [name: string, show: (attributes: Readonly<Record<string, string>>) => Promise<HTMLElement>])[] = [
  ['the tree', (attributes) => treeWith(county, attributes)],
  ['the fund calculator', (attributes) => fundOfCounty({ unit: '11', ...attributes }).then(({ fund }) => fund)],
  ['the meeting checklist', (attributes) => checklist({ unit: '11', ...attributes })],
  ['the scoreboard', (attributes) => scoreboard({ ...attributes })],
];

const rootOf = (widget: HTMLElement): HTMLElement => widget.shadowRoot?.querySelector('.root') as HTMLElement;

describe('in Uyghur', () => {
  for (const [name, show] of widgets) {
    describe(name, () => {
      it('is written from right to left, a tenth larger, with room between the lines', async () => {
        const root = rootOf(await show({ locale: 'ug' }));
        expect([root.lang, root.dir]).to.deep.equal(['ug', 'rtl']);
        const { direction, fontSize, lineHeight, fontFamily, letterSpacing, fontStyle } = getComputedStyle(root);
        expect({ direction, fontSize, letterSpacing, fontStyle }).to.deep.equal({ direction: 'rtl', fontSize: '17.6px', letterSpacing: 'normal', fontStyle: 'normal' });
        expect(parseFloat(lineHeight) / 17.6).to.be.closeTo(1.8, 0.01);
        expect(fontFamily.startsWith('"UKIJ Tuz Tom"')).to.equal(true);
      });

      it('keeps within its column, in standard type and in large', async () => {
        for (const scale of ['standard', 'large']) {
          const widget = await show({ locale: 'ug', scale });
          widget.style.inlineSize = '320px';
          // The table becomes cards a moment later.
          await until(() => rootOf(widget).clientWidth === 320 && rootOf(widget).scrollWidth <= 320);
        }
      });

      it('is accessible, in light and in dark', async () => {
        for (const theme of ['light', 'dark']) await expect(await show({ locale: 'ug', theme })).to.be.accessible();
      });
    });
  }
});
