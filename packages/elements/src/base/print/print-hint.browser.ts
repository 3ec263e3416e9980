import { expect } from '@open-wc/testing';
import { emptyChecklist } from '../../testing/meeting-checklist.suite.js';
import { until } from '../../testing/org-tree.suite.js';

const hintOf = (element: HTMLElement): HTMLElement | null => element.shadowRoot?.querySelector<HTMLElement>('.print-hint') ?? null;

describe('the line on a printed host page', () => {
  for (const [locale, text] of [['zh-CN', '完整内容请用“打印”按钮'], ['en', 'For everything, use the Print button']] as const) {
    it(`is there while the page is printed, and never on the screen, in ${locale}`, async () => {
      const element = await emptyChecklist({ locale });
      expect(hintOf(element)).to.equal(null);
      // What is said about the store brings it along.
      await until(() => {
        window.dispatchEvent(new Event('beforeprint'));
        return hintOf(element);
      });
      expect(hintOf(element)?.textContent).to.equal(text);
      expect(getComputedStyle(hintOf(element) as HTMLElement).display).to.equal('none');
      element.requestUpdate();
      await element.updateComplete;
      expect(hintOf(element)?.isConnected).to.equal(true);
      window.dispatchEvent(new Event('afterprint'));
      expect(hintOf(element)).to.equal(null);
    });
  }

  it('goes with its widget', async () => {
    const element = await emptyChecklist();
    await until(() => {
      window.dispatchEvent(new Event('beforeprint'));
      return hintOf(element);
    });
    element.remove();
    expect(hintOf(element)).to.equal(null);
    window.dispatchEvent(new Event('beforeprint'));
    expect(hintOf(element)).to.equal(null);
  });
});
