import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { county, find, flatRows, focus, freshDatabase, has, idsOf, nextFrame, press, recordEvents, row, settled, treeWith, until } from '../testing/org-tree.suite.js';
import type { JcOrgTree } from '../org/org-tree.js';
import { JcProvider } from './provider.js';

let names = 0;

/** A provider with two trees inside; it must have been defined, or be so later under the name that is given. */
async function provided(attributes: Readonly<Record<string, string>> = {}): Promise<[provider: JcProvider, first: JcOrgTree, second: JcOrgTree]> {
  await import('./define.js');
  const provider = document.createElement('jc-provider');
  for (const [name, value] of Object.entries({ storage: 'memory', database: freshDatabase(), ...attributes })) provider.setAttribute(name, value);
  provider.append(document.createElement('jc-org-tree'), document.createElement('jc-org-tree'));
  await fixture(html`<div>${provider}</div>`);
  const [first, second] = [...provider.querySelectorAll('jc-org-tree')] as [JcOrgTree, JcOrgTree];
  await Promise.all([first.ready, second.ready]);
  return [provider, first, second];
}

describe('jc-provider', () => {
  describe('defined after the widgets inside it', () => {
    it('is fetched by them: settings and store come from it, and nothing from before', async () => {
      expect(customElements.get('jc-provider') === undefined).to.equal(true);
      const database = freshDatabase();
      const around = await fixture<HTMLElement>(html`<div></div>`);
      // As a page has it: parsed whole, before any script of ours.
      around.innerHTML = `<jc-provider storage="memory" database="${database}" locale="en" scale="large"><jc-org-tree></jc-org-tree></jc-provider>`;
      const tree = around.querySelector('jc-org-tree') as JcOrgTree;
      await tree.ready;
      await tree.load(county);
      expect(customElements.get('jc-provider') === JcProvider).to.equal(true);
      expect(tree.settings).to.include({ database, storage: 'memory', locale: 'en', scale: 'large' });
      expect(row(tree, '1').offsetHeight).to.equal(60);
      expect(tree.shadowRoot?.textContent).to.contain('Expand all');
    });
    it('under another name it is found as soon as it is defined', async () => {
      const name = `late-provider-${names++}`;
      const provider = document.createElement(name) as JcProvider;
      for (const [attribute, value] of [['storage', 'memory'], ['database', freshDatabase()], ['locale', 'en']] as const) provider.setAttribute(attribute, value);
      customElements.define(name, class extends JcProvider {});
      customElements.upgrade(provider);
      const tree = document.createElement('jc-org-tree');
      provider.append(tree);
      await fixture(html`<div>${provider}</div>`);
      await tree.ready;
      expect(tree.settings.locale).to.equal('en');
    });
  });

  describe('settings', () => {
    it('reach every widget inside, and change with the provider', async () => {
      const [provider, first, second] = await provided({ theme: 'dark', author: '周书记', readonly: '' });
      for (const tree of [first, second]) expect(tree.settings).to.include({ theme: 'dark', author: '周书记', readonly: true });
      provider.theme = 'contrast';
      provider.readonly = false;
      await settled(first);
      expect(find(first, '.root').dataset['theme']).to.equal('contrast');
      expect(second.settings.readonly).to.equal(false);
    });
    it('are overruled by the widget’s own attributes', async () => {
      const [, first, second] = await provided({ locale: 'en', scale: 'large' });
      first.setAttribute('locale', 'zh-CN');
      first.setAttribute('scale', 'standard');
      await settled(first);
      expect(first.settings).to.include({ locale: 'zh-CN', scale: 'standard' });
      expect(second.settings).to.include({ locale: 'en', scale: 'large' });
    });
    it('of a widget with a database of its own leave the store to it', async () => {
      const own = await treeWith(flatRows(3));
      const [, first, second] = await provided();
      await first.load(county);
      second.database = own.database;
      await until(() => second.size === 4);
      expect(first.size).to.equal(11);
    });
  });

  describe('the store', () => {
    it('is one for all inside: what one loads, the others show', async () => {
      const [, first, second] = await provided();
      await first.load(county);
      await until(() => second.size === 11);
      expect((await first.store) === (await second.store)).to.equal(true);
    });
    it('follows the provider’s database', async () => {
      const other = await treeWith(flatRows(3));
      const [provider, first, second] = await provided();
      await first.load(county);
      provider.database = other.database;
      await until(() => first.size === 4 && second.size === 4);
    });
  });

  describe('the selection', () => {
    it('a unit that one widget selects is known to all of them at once', async () => {
      const [provider, first, second] = await provided();
      await first.load(county);
      first.provision.value?.selectUnit('11');
      expect([provider.unit, first.provision.value?.unit, second.provision.value?.unit]).to.deep.equal(['11', '11', '11']);
      await settled(second);
      expect(second.selected).to.equal('11');
    });

    it('moves in all widgets when a user selects in one; only that one sends jc-select', async () => {
      const [provider, first, second] = await provided();
      await first.load(county);
      await until(() => second.size === 11);
      const heard = recordEvents(provider, 'jc-select');
      focus(first, '12');
      await press(first, 'Enter');
      await until(() => second.selected === '12');
      expect(first.selected).to.equal('12');
      expect(provider.unit).to.equal('12');
      expect(heard).to.deep.equal(['jc-select {"id":"12"}']);
    });
    it('moves in all when the host calls select() on one, or sets unit on the provider', async () => {
      const [provider, first, second] = await provided();
      await first.load(county);
      await until(() => second.size === 11);
      const heard = recordEvents(provider, 'jc-select', 'jc-view');
      await first.select('1112');
      await until(() => second.selected === '1112' && has(second, '[data-id="1112"]'));
      provider.unit = '121';
      await until(() => first.selected === '121' && second.selected === '121');
      await until(() => has(first, '[data-id="121"][aria-selected]'));
      expect(heard).to.deep.equal([]);
    });
    it('holds when one selection follows the other at once', async () => {
      const [provider, first, second] = await provided();
      await first.load(county);
      await until(() => second.size === 11);
      first.label = '先后';
      await Promise.all([first.select('11'), first.select('12'), first.select('13')]);
      for (let frames = 0; frames < 5; frames++) await nextFrame();
      expect([provider.unit, first.selected, second.selected]).to.deep.equal(['13', '13', '13']);
    });
    it('of a widget with its own unit stays its own', async () => {
      const [, first, second] = await provided();
      await first.load(county);
      await until(() => second.size === 11);
      second.unit = '13';
      await until(() => second.selected === '13');
      await first.select('11');
      await settled(second);
      expect(second.selected).to.equal('13');
    });
    it('is there when a widget comes later', async () => {
      const [provider, first] = await provided({ unit: '122' });
      await first.load(county);
      await until(() => first.selected === '122');
      const later = document.createElement('jc-org-tree');
      provider.append(later);
      await later.ready;
      await until(() => later.selected === '122' && has(later, '[data-id="122"]'));
    });
  });

  describe('a widget that leaves it', () => {
    it('goes by its own attributes, or the defaults', async () => {
      const [, first] = await provided({ locale: 'en', scale: 'large' });
      await first.load(county);
      const outside = await fixture<HTMLElement>(html`<div></div>`);
      first.storage = 'memory';
      first.database = freshDatabase();
      outside.append(first);
      await until(() => first.size === 0);
      expect(first.settings).to.include({ locale: 'zh-CN', scale: 'standard' });
    });
    it('takes up another provider’s', async () => {
      const [, first] = await provided({ locale: 'en' });
      const [other, third] = await provided({ locale: 'ug' });
      await first.load(county);
      await third.load(flatRows(3));
      other.append(first);
      await until(() => first.size === 4);
      expect(first.settings.locale).to.equal('ug');
      expect(idsOf(first)).to.equal('0 1 2 3');
    });
  });

  describe('in the page', () => {
    it('shows what stands inside it, and nothing of its own', async () => {
      await import('./define.js');
      const provider = await fixture<JcProvider>(html`<jc-provider storage="memory"><p>页面</p></jc-provider>`);
      expect(getComputedStyle(provider).display).to.equal('block');
      expect(provider.offsetHeight).to.be.greaterThan(0);
      expect(provider.shadowRoot?.textContent).to.equal('');
      await expect(provider).to.be.accessible();
    });
  });
});
