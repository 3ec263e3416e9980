import { buildTree } from '@jiceng/domain';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { query, settled } from '../../testing/table.suite.js';
import type { JcUnitPicker } from './unit-picker.js';

describe('the unit picker in a browser without popovers', () => {
  const popover = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover') as PropertyDescriptor;

  before(async () => {
    delete (HTMLElement.prototype as Partial<HTMLElement>).popover;
    await import('./define-unit-picker.js');
  });
  after(() => {
    Object.defineProperty(HTMLElement.prototype, 'popover', popover);
  });

  it('opens in line, below its button and within its column', async () => {
    const box = await fixture<HTMLElement>(html`<div><jc-unit-picker></jc-unit-picker><p id="next">next</p></div>`);
    box.style.inlineSize = '300px';
    const picker = box.querySelector<JcUnitPicker>('jc-unit-picker') as JcUnitPicker;
    picker.tree = buildTree([{ id: '1', parentId: null, name: '青溪县' }]).tree;
    await picker.open();
    await settled(picker);
    const panel = query(picker, '.panel').getBoundingClientRect();
    expect(panel.height).to.be.greaterThan(60);
    expect(panel.top).to.be.at.least(query(picker, '.trigger').getBoundingClientRect().bottom);
    expect(panel.width).to.be.at.most(300);
    expect((box.querySelector('#next') as HTMLElement).getBoundingClientRect().top).to.be.at.least(panel.bottom);
    expect(picker.shadowRoot?.activeElement?.localName).to.equal('input');
  });
});
