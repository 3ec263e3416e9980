import { expect, fixture } from '@open-wc/testing';
import type { OrgRow } from '@jiceng/domain';
import { html } from 'lit';
import { county, find, focus, freshDatabase, has, idsOf, nextEvent, nextFrame, press, row, treeWith, typeQuery, until } from '../testing/org-tree.suite.js';
import type { JcOrgTree } from './org-tree.js';

declare global {
  interface Window {
    pwned?: unknown;
  }
}

interface TrustingWindow {
  readonly trustedTypes: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
  };
}

const image = '<img src=x onerror="window.pwned=1">';
const script = '"><script>window.pwned=2</script>';

/** All elements below one, in every shadow root too. */
function* elementsBelow(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot);
  }
}

/** What a strict policy would refuse: handlers in attributes, and styles in attributes but for lengths that a script sets. */
function refusedAttributes(tree: JcOrgTree): string[] {
  return [...elementsBelow(tree.shadowRoot as ShadowRoot)].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => name.startsWith('on') || (name === 'style' && !/^((top|block-size): [\d.]+px; ?)*((top|block-size): [\d.]+px;)$/.test(value)))
      .map(({ name, value }) => `${element.localName} ${name}="${value}"`),
  );
}

async function openWizard(tree: JcOrgTree, text: string): Promise<HTMLElement> {
  tree.actions.command((commands) => commands.openWizard(new File([text], `${image}.csv`)));
  const wizard = await until(() => tree.shadowRoot?.querySelector<HTMLElement>('jc-import-dialog'));
  await until(() => has(wizard, 'fieldset'));
  return wizard;
}

describe('names from anywhere', () => {
  const rows: readonly OrgRow[] = [
    { id: '1', parentId: null, name: image, kind: script, note: image, [image]: '字段' },
    { id: 'a"]b\\', parentId: '1', name: script },
    { id: '3', parentId: '1', name: '柳树\u202E村支党\u202C' },
    { id: '4', parentId: '1', name: '甲\u0000乙\n丙' },
    { id: '5', parentId: '1', name: 'ئۇيغۇر مەھەللىسى' },
  ];
  let tree: JcOrgTree;

  beforeEach(async () => {
    delete window.pwned;
    tree = await treeWith(rows);
  });
  afterEach(async () => {
    for (let frames = 0; frames < 3; frames++) await nextFrame();
    expect(window.pwned).to.equal(undefined);
  });

  it('with markup are shown as text, in the row, the path and the details', async () => {
    focus(tree, '1');
    await press(tree, 'Enter', 'Enter');
    await until(() => has(tree, '#detail-title'));
    expect(row(tree, '1').querySelector('.label')?.textContent).to.equal(image);
    expect(find(tree, '#detail-title').textContent?.trim()).to.equal(image);
    expect(find(tree, '.detail dl').textContent).to.contain(script).and.contain('字段');
    expect(has(tree, 'img') || has(tree, 'script')).to.equal(false);
  });
  it('with markup are shown as text when they are marked as hits', async () => {
    expect((await tree.filter('<img')).matches).to.equal(1);
    expect(row(tree, '1').querySelector('mark')?.textContent).to.equal('<img');
    expect(row(tree, '1').querySelector('.label')?.textContent).to.equal(image);
    typeQuery(tree, image);
    await until(() => tree.view.includes('onerror'));
    expect(has(tree, 'img')).to.equal(false);
  });
  it('lose direction overrides and control characters, with a finding', async () => {
    const { findings } = await tree.load(rows);
    expect(row(tree, '3').querySelector('.label')?.textContent).to.equal('柳树 村支党');
    expect(row(tree, '4').querySelector('.label')?.textContent).to.equal('甲 乙 丙');
    expect(tree.shadowRoot?.textContent).to.not.match(/[\u202a-\u202e\u2066-\u2069]/);
    expect(findings.filter(({ code }) => code === 'control-characters').map(({ id }) => id)).to.have.members(['3', '4']);
    expect(findings.some(({ code, id }) => code === 'markup' && id === '1')).to.equal(true);
  });
  it('in another direction stay within their own place', () => {
    expect(row(tree, '5').querySelector('.label')?.getAttribute('dir')).to.equal('auto');
  });
  it('codes with quotes and backslashes select, move and are told as they are', async () => {
    const selected = nextEvent<{ id: string }>(tree, 'jc-select');
    focus(tree, '1');
    await press(tree, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    const { id } = (await selected).detail;
    expect(tree.selected).to.equal(id);
    await tree.select('a"]b\\');
    expect(tree.selected).to.equal('a"]b\\');
    const { view } = tree;
    await tree.select('1');
    tree.view = view;
    await until(() => tree.selected === 'a"]b\\');
  });
  it('in a file are shown as text in the preview, the findings and the tree’s preview', async () => {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const wizard = await openWizard(tree, `编码,上级编码,${cell(`备注${image}`)},名称\n1,,${cell(script)},${cell(image)}\n1,,x,${cell(image)}\n`);
    expect(find(wizard, 'dialog').textContent).to.contain(script).and.contain(image);
    find(wizard, 'footer .primary').click();
    await until(() => has(wizard, '.findings'));
    expect(find(wizard, 'dialog').textContent).to.contain(image);
    expect(has(wizard, 'img') || has(wizard, 'dialog script')).to.equal(false);
  });
  it('in a view string of another page are text too', async () => {
    tree.view = `outline;q=${encodeURIComponent(image)};u=${encodeURIComponent(script)}`;
    await until(() => has(tree, '.hits'));
    expect(has(tree, 'img')).to.equal(false);
  });
  it('that are long are cut on the screen, and whole in the title', async () => {
    const long = '很长的名称'.repeat(60);
    await tree.load([{ id: '1', parentId: null, name: long }]);
    const { clientWidth, scrollWidth } = find(tree, '.frame');
    expect(scrollWidth).to.equal(clientWidth);
    expect(row(tree, '1').title).to.equal(long);
  });
});

describe('a page with a strict policy', () => {
  it('finds no style attribute and no handler in any shadow root', async () => {
    const tree = await treeWith();
    await tree.expandAll();
    await tree.select('112');
    await tree.filter('和平');
    find(tree, '[aria-haspopup=menu]').click();
    await until(() => has(tree, '[role=menu]'));
    expect(refusedAttributes(tree)).to.deep.equal([]);
    tree.actions.command((commands) => commands.showHelp());
    await until(() => has(tree, 'jc-help-dialog'));
    const wizard = await openWizard(tree, '编码,上级编码,名称\n1,,甲\n1,,乙\n2,9,丙\n');
    expect(refusedAttributes(tree)).to.deep.equal([]);
    find(wizard, 'footer .primary').click();
    await until(() => has(wizard, '.findings'));
    expect(refusedAttributes(tree)).to.deep.equal([]);
  });

  it('runs everything under style-src none and trusted types, without a violation', async () => {
    const { origin } = location;
    const policy = `default-src 'none'; script-src ${origin}; worker-src ${origin}; connect-src ${origin}; style-src 'none'; require-trusted-types-for 'script'`;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="strict page" width="900" height="700"></iframe>`);
    const loaded = nextEvent(frame, 'load');
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>strict</title><body>`;
    await loaded;
    const page = frame.contentDocument as Document;
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => violations.push(`${effectiveDirective} ${blockedURI} ${sample}`));
    const module = page.createElement('script');
    module.type = 'module';
    // A page may hand over only what its own policy trusts; the test is trusted.
    const trust = (frame.contentWindow as unknown as TrustingWindow).trustedTypes.createPolicy('test', { createScriptURL: (url) => url });
    (module as { src: unknown }).src = trust.createScriptURL(new URL('./define.ts', import.meta.url).href);
    const defined = nextEvent(module, 'load');
    page.head.append(module);
    await defined;

    const tree = page.createElement('jc-org-tree');
    tree.setAttribute('database', freshDatabase());
    page.body.append(tree);
    await tree.ready;
    await tree.load(county);
    await tree.expandAll();
    await tree.select('112');
    expect((await tree.filter('hp')).matches).to.equal(2);
    await tree.filter('');
    expect((await tree.importFile(new Blob(['编码,上级编码,名称\n1,,甲\n2,1,乙\n']))).total).to.equal(2);
    find(tree, '[aria-haspopup=menu]').click();
    await until(() => has(tree, '[role=menu]'));
    tree.actions.command((commands) => commands.showHelp());
    await until(() => has(tree, 'jc-help-dialog'));
    tree.theme = 'contrast';
    tree.scale = 'large';
    await tree.updateComplete;
    expect(row(tree, '1').offsetHeight).to.equal(60);
    expect(idsOf(tree)).to.equal('1 2');
    expect(violations).to.deep.equal([]);
  });
});
