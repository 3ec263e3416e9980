import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { addLocale } from '../locales/add-locale.js';
import { languages } from '../locales/languages.js';
import type { JcOrgTree } from '../org/org-tree.js';
import { county, emptyTree, find, freshDatabase, nextFrame, recordEvents, settled, treeWith, until } from '../testing/org-tree.suite.js';

const rootOf = (tree: JcOrgTree): HTMLElement => find(tree, '.root');
const searchOf = (tree: JcOrgTree): string => find<HTMLInputElement>(tree, 'input[type="search"]').placeholder;
const chinese = '搜索名称、拼音或编码';
const english = 'Name, pinyin or code';

/** A tree that shows, inside the element given. */
async function treeIn(place: ParentNode, attributes: Readonly<Record<string, string>> = {}): Promise<JcOrgTree> {
  const tree = document.createElement('jc-org-tree');
  for (const [name, value] of Object.entries({ storage: 'memory', database: freshDatabase(), ...attributes })) tree.setAttribute(name, value);
  place.append(tree);
  await tree.ready;
  if (!tree.settings.readonly) await tree.load(county);
  // What surrounds it is followed from a file that comes after the first data.
  await import('./surroundings.js');
  await nextFrame();
  return tree;
}

describe('the language of a widget', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    page = await fixture(html`<div lang="zh-CN"></div>`);
  });
  afterEach(() => {
    languages.clear();
    delete languages.find;
    document.documentElement.removeAttribute('lang');
  });

  it('follows the nearest lang when it changes, direction and words', async () => {
    const tree = await treeIn(page);
    expect(searchOf(tree)).to.equal(chinese);
    page.lang = 'en-GB';
    await until(() => searchOf(tree) === english);
    expect([rootOf(tree).lang, rootOf(tree).dir]).to.deep.equal(['en', 'ltr']);
    page.lang = 'ug-CN';
    await until(() => rootOf(tree).dir === 'rtl');
    expect([rootOf(tree).lang, searchOf(tree)]).to.deep.equal(['ug', 'نام، پىنيىن ياكى كود بويىچە ئىزدەش']);
    page.lang = 'zh_Hans_CN';
    await until(() => searchOf(tree) === chinese);
    expect([rootOf(tree).lang, rootOf(tree).dir]).to.deep.equal(['zh-CN', 'ltr']);
  });

  it('follows lang of the document, and of hosts across shadow roots', async () => {
    page.removeAttribute('lang');
    const outer = document.createElement('div');
    page.append(outer);
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const tree = await treeIn(inner.attachShadow({ mode: 'open' }));
    document.documentElement.lang = 'en';
    await until(() => searchOf(tree) === english);
    outer.lang = 'zh-CN';
    await until(() => searchOf(tree) === chinese);
    inner.lang = 'en';
    await until(() => searchOf(tree) === english);
  });

  it('is that of the nearest lang that the kit has', async () => {
    const tree = await treeIn(page);
    const around = document.createElement('div');
    around.lang = 'fr';
    page.lang = 'en';
    page.append(around);
    around.append(tree);
    await until(() => searchOf(tree) === english);
    expect(tree.settings.locale).to.equal('en');
  });

  it('goes by the attribute first, whatever happens around it', async () => {
    const tree = await treeIn(page, { locale: 'en' });
    page.lang = 'ug';
    await nextFrame();
    await settled(tree);
    expect(searchOf(tree)).to.equal(english);
  });

  it('is followed again after the widget was moved, and no more when it has left', async () => {
    const tree = await treeIn(page);
    tree.remove();
    page.lang = 'en';
    await nextFrame();
    expect(searchOf(tree)).to.equal(chinese);
    page.append(tree);
    await until(() => searchOf(tree) === english);
    page.lang = 'zh-CN';
    await until(() => searchOf(tree) === chinese);
  });

  it('is watched once for all widgets of a document, and let go with the last', async () => {
    const { observe, disconnect } = MutationObserver.prototype;
    const calls: string[] = [];
    MutationObserver.prototype.observe = function (target, options) {
      if (options?.attributeFilter?.includes('lang')) calls.push('observe');
      observe.call(this, target, options);
    };
    MutationObserver.prototype.disconnect = function () {
      calls.push('disconnect');
      disconnect.call(this);
    };
    try {
      const trees = [await treeIn(page), await treeIn(page), await treeIn(page)];
      expect(calls).to.deep.equal(['observe']);
      for (const tree of trees) {
        expect(calls).to.deep.equal(['observe']);
        tree.remove();
      }
      expect(calls).to.deep.equal(['observe', 'disconnect']);
    } finally {
      Object.assign(MutationObserver.prototype, { observe, disconnect });
    }
  });
});

describe('a language that a page adds', () => {
  const kazakh = { base: 'en', strings: { org: { search: 'Атауы бойынша іздеу' } } } as const;

  afterEach(() => {
    languages.clear();
    delete languages.find;
  });

  it('shows in a widget that names it from the first, the rest in its base', async () => {
    addLocale('kk', kazakh);
    const tree = await treeWith(county, { locale: 'kk-KZ' });
    expect([searchOf(tree), rootOf(tree).lang, tree.settings.locale]).to.deep.equal(['Атауы бойынша іздеу', 'kk', 'kk']);
    expect(tree.shadowRoot?.textContent).to.contain('Expand all');
  });

  it('shows in widgets that are on the page when it is added, by attribute and by lang, and anew when it is added again', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="kk"></div>`);
    const byLang = await treeIn(page);
    const byAttribute = await treeIn(page, { locale: 'kk' });
    expect([searchOf(byLang), searchOf(byAttribute)]).to.deep.equal([chinese, chinese]);
    addLocale('kk', kazakh);
    await until(() => searchOf(byLang) === 'Атауы бойынша іздеу' && searchOf(byAttribute) === 'Атауы бойынша іздеу');
    addLocale('kk', { direction: 'rtl', strings: { org: { search: 'اتاۋى بويىنشا' } } });
    await until(() => searchOf(byLang) === 'اتاۋى بويىنشا' && rootOf(byLang).dir === 'rtl');
    expect(byLang.shadowRoot?.textContent).to.contain('全部展开');
  });
});

describe('an attribute that cannot be read', () => {
  it('is said once as jc-error, and what holds without it holds', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const heard = recordEvents(page, 'jc-error');
    const tree = await treeIn(page, { locale: 'tlh', scale: 'huge', theme: 'neon', 'heading-level': '9' });
    await until(() => heard.length === 4);
    const codes = heard.map((event) => event.replace(/"message":.*\(/, '('));
    expect(codes).to.deep.equal(['jc-error {"code":"unknown-locale",(unknown-locale)"}', ...Array<string>(3).fill('jc-error {"code":"bad-attribute",(bad-attribute)"}')]);
    expect(heard[1]).to.contain('属性 scale 的值“huge”不能用，现在按 standard 显示。可用的值：standard, large。');
    await until(() => rootOf(tree).dataset['theme'] === 'auto');
    expect(tree.settings).to.include({ locale: 'zh-CN', scale: 'standard', theme: 'auto' });
    expect(find(tree, '[role="heading"]').getAttribute('aria-level')).to.equal('2');
    tree.requestUpdate();
    await settled(tree);
    expect(heard.length).to.equal(4);
  });

  it('an audience that is misspelt sees what the public sees', async () => {
    const tree = await emptyTree({ audience: 'stuff' });
    expect(tree.settings).to.include({ audience: 'public', readonly: true });
  });

  it('says nothing of attributes that can be read', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const heard = recordEvents(page, 'jc-error');
    await treeIn(page, { locale: 'EN_us', scale: 'large', theme: 'contrast', audience: 'public', 'heading-level': '6' });
    await nextFrame();
    expect(heard).to.deep.equal([]);
  });
});
