import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { documentOf, heightOf, laid, millimetre, setting, tableOf, textsOn } from '../../testing/print.suite.js';
import type { PrintDocument } from './print-document.js';
import { printPages, type PrintAction } from './print-frame.js';

const print = documentOf([{ kind: 'heading', text: '一、测算' }, tableOf(80, { foot: ['', '合计', '2,240,000.00'] }), { kind: 'paragraph', text: '说明：本表按规则测算。'.repeat(30) }, { kind: 'signatures', lines: ['编制', '审核'] }]);

interface Printed {
  readonly place: HTMLElement;
  readonly pages: readonly HTMLElement[];
  readonly frame: HTMLIFrameElement;
  readonly frameDocument: Document;
  readonly remove: () => void;
}

/** Prints into a place of its own; what the action saw of the frame is looked at before it returns. */
async function printed(given: { readonly print?: PrintDocument; readonly setting?: typeof setting; readonly action?: PrintAction } = {}): Promise<Printed> {
  const { print: what = print, setting: how = setting, action } = given;
  const pages = await laid(what, how);
  const place = await fixture<HTMLElement>(html`<div></div>`);
  let seen: HTMLIFrameElement | undefined;
  const remove = await printPages(place, pages, what, how, (frame) => {
    seen = frame;
    action?.(frame);
  });
  const frame = seen as HTMLIFrameElement;
  return { place, pages, frame, frameDocument: frame.contentDocument as Document, remove };
}

describe('printing through a frame', () => {
  it('the pages are in it before it is printed', async () => {
    let rows: string[] = [];
    let styles = 0;
    await printed({
      action: ({ contentDocument }) => {
        rows = textsOn([contentDocument?.body as Element], 'tbody td:first-child');
        styles = contentDocument?.adoptedStyleSheets.length ?? 0;
      },
    });
    expect(rows).to.deep.equal(Array.from({ length: 80 }, (_, row) => String(row + 1)));
    expect(styles).to.equal(1);
  });

  it('they are as high there as in the preview, none higher than A4', async () => {
    const { pages, frameDocument } = await printed();
    const heights = [...frameDocument.querySelectorAll('.page')].map(heightOf);
    expect(heights).to.deep.equal(pages.map(heightOf));
    for (const height of heights) expect(height).to.be.at.most(297 * millimetre);
  });

  it('every row there is as high as in the preview', async () => {
    const { pages, frameDocument } = await printed();
    const inPreview = pages.flatMap((page) => [...page.querySelectorAll('tr, p, h1, h2')]).map(heightOf);
    expect([...frameDocument.querySelectorAll('tr, p, h1, h2')].map(heightOf)).to.deep.equal(inPreview);
  });

  for (const orientation of ['portrait', 'landscape'] as const) {
    it(`the paper is A4 ${orientation}, without margins of the browser's`, async () => {
      const { frameDocument } = await printed({ setting: { ...setting, orientation } });
      const page = [...(frameDocument.adoptedStyleSheets[0]?.cssRules ?? [])].find((rule) => rule.cssText.startsWith('@page'));
      expect(page?.cssText.replaceAll(/\s+/g, ' ')).to.match(orientation === 'portrait' ? /size: a4( portrait)?;/i : /size: (a4 landscape|landscape a4);/i).and.to.match(/margin: 0(px)?;/);
    });
  }

  it('it has the name of the file, the language and the direction', async () => {
    const { frameDocument } = await printed({ print: { ...print, fileName: '柳树村_测算表_2026' }, setting: { ...setting, lang: 'ug', direction: 'rtl' } });
    expect(frameDocument.title).to.equal('柳树村_测算表_2026');
    expect([frameDocument.documentElement.lang, frameDocument.documentElement.dir]).to.deep.equal(['ug', 'rtl']);
    expect((await printed()).frameDocument.title).to.equal('柳树村经费测算表');
  });

  it('a strict policy finds nothing to refuse: no style and no script in it, no address', async () => {
    const { frame, frameDocument } = await printed();
    expect(frameDocument.querySelectorAll('style, script, link, [style]')).to.have.length(0);
    expect([frame.getAttribute('src'), frame.getAttribute('srcdoc'), frame.getAttribute('style')]).to.deep.equal([null, null, null]);
  });

  it('it cannot be reached by the keyboard or a screen reader', async () => {
    const { frame } = await printed();
    expect([frame.tabIndex, frame.getAttribute('aria-hidden'), frame.title]).to.deep.equal([-1, 'true', '柳树村经费测算表']);
  });

  it('it is removed once it was printed, and not before', async () => {
    const { place, frame } = await printed();
    expect(frame.isConnected).to.equal(true);
    frame.contentWindow?.dispatchEvent(new Event('afterprint'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(place.childElementCount).to.equal(0);
  });

  it('it can be removed at once, and twice', async () => {
    const { place, remove } = await printed();
    remove();
    remove();
    expect(place.childElementCount).to.equal(0);
  });

  it('it is removed when the browser does not print, and the error goes on', async () => {
    const refused = new Error('refused');
    const place = await fixture<HTMLElement>(html`<div></div>`);
    let thrown: unknown;
    await printPages(place, await laid(print), print, setting, () => {
      throw refused;
    }).catch((error: unknown) => (thrown = error));
    expect(thrown).to.equal(refused);
    expect(place.childElementCount).to.equal(0);
  });

  it('the host page is as before: its elements, its title, its styles', async () => {
    const look = (): unknown => [document.head.innerHTML, document.title, document.adoptedStyleSheets.length, document.styleSheets.length, document.body.getAttributeNames(), document.documentElement.getAttributeNames()];
    const before = look();
    let during: unknown;
    await printed({ action: () => (during = look()) });
    expect(during).to.deep.equal(before);
    expect(look()).to.deep.equal(before);
  });

  it('styles of the host page do not reach it', async () => {
    const style = document.createElement('style');
    style.textContent = '* { font-size: 40px !important; color: red !important; padding: 7px !important }';
    document.head.append(style);
    const { frameDocument } = await printed();
    style.remove();
    const { fontSize, color } = getComputedStyle(frameDocument.querySelector('td') as Element);
    expect([fontSize, color]).to.deep.equal(['14px', 'rgb(0, 0, 0)']);
  });
});
