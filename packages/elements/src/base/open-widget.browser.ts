import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../provider/define.js';
import type { JcProvider } from '../provider/provider.js';
import { focusIn, OtherTestWidget, TestWidget } from '../testing/parts.suite.js';
import { press, query, settled } from '../testing/table.suite.js';
import { openWidget, type OpenDetail } from './open-widget.js';

interface Page {
  readonly provider: JcProvider;
  readonly from: TestWidget;
  readonly sibling: OtherTestWidget;
  readonly asked: OpenDetail[];
}

/** Two widgets under one provider, the first in a shadow root of the page's if wanted. */
async function page({ isNested = false, prevents = false } = {}): Promise<Page> {
  const provider = document.createElement('jc-provider');
  Object.assign(provider, { storage: 'memory', unit: '1' });
  const from = document.createElement('jc-test-widget') as TestWidget;
  const sibling = document.createElement('jc-other-test-widget') as OtherTestWidget;
  const place = document.createElement('div');
  (isNested ? place.attachShadow({ mode: 'open' }) : place).append(from);
  provider.append(place, sibling);
  const asked: OpenDetail[] = [];
  const box = await fixture<HTMLElement>(html`<div>${provider}</div>`);
  box.addEventListener('jc-open', (event) => {
    asked.push((event as CustomEvent<OpenDetail>).detail);
    if (prevents) event.preventDefault();
  });
  await Promise.all([from.ready, sibling.ready]);
  sibling.view = 'outline';
  query(from, '#primary').focus();
  return { provider, from, sibling, asked };
}

const asking: OpenDetail = { widget: 'jc-other-test-widget', unit: '111', view: 'checks' };

describe('opening another widget', () => {
  for (const isNested of [false, true]) {
    it(`shows its sibling what was asked for and gives it the focus${isNested ? ', out of a shadow root of the page too' : ''}`, async () => {
      const { provider, from, sibling, asked } = await page({ isNested });
      openWidget(from, asking);
      expect(asked).to.deep.equal([asking]);
      expect([provider.unit, sibling.view]).to.deep.equal(['111', 'checks']);
      expect(document.activeElement === sibling).to.equal(true);
      expect(sibling.shadowRoot?.activeElement?.getAttribute('role')).to.equal('heading');
    });
  }

  it('Tab goes on into the sibling, now and later', async () => {
    const { from, sibling } = await page();
    openWidget(from, asking);
    await press(sibling, 'Tab');
    expect(focusIn(sibling)).to.equal('primary');
    query(from, '#last').focus();
    await press(sibling, 'Tab');
    expect(focusIn(sibling)).to.equal('primary');
  });

  it('leaves unit and view alone where none is asked for', async () => {
    const { provider, from, sibling } = await page();
    openWidget(from, { widget: 'jc-other-test-widget', unit: null, view: '' });
    expect([provider.unit, sibling.view]).to.deep.equal(['1', 'outline']);
    expect(document.activeElement === sibling).to.equal(true);
  });

  it('does nothing when the page prevents it', async () => {
    const { provider, from, sibling, asked } = await page({ prevents: true });
    openWidget(from, asking);
    expect(asked).to.have.length(1);
    expect([provider.unit, sibling.view]).to.deep.equal(['1', 'outline']);
    expect(document.activeElement === from).to.equal(true);
  });

  it('does nothing where there is no such widget, and none without a provider', async () => {
    const { provider, from } = await page();
    openWidget(from, { ...asking, widget: 'jc-no-such-widget' });
    expect(provider.unit).to.equal('1');
    expect(document.activeElement === from).to.equal(true);
    const alone = document.createElement('jc-test-widget') as TestWidget;
    alone.storage = 'memory';
    await fixture(html`<div>${alone}<jc-other-test-widget storage="memory"></jc-other-test-widget></div>`);
    await settled(alone);
    query(alone, '#primary').focus();
    openWidget(alone, asking);
    expect(document.activeElement === alone).to.equal(true);
  });
});
