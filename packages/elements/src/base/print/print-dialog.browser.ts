import { aTimeout, expect, fixture } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { documentOf, millimetre, tableOf, textsOn } from '../../testing/print.suite.js';
import { all, press, query, settled } from '../../testing/table.suite.js';
import './define-print-dialog.js';
import type { JcPrintDialog } from './print-dialog.js';
import type { PrintDocument } from './print-document.js';

const list = documentOf([tableOf(80)]);
const formal = documentOf([{ kind: 'paragraph', text: '会议纪要。'.repeat(300) }], { form: 'formal', title: '会议纪要' });

interface Shown {
  readonly preview: JcPrintDialog;
  readonly opener: HTMLElement;
  /** The rows that each frame showed when it was printed. */
  readonly printed: number[];
}

/** The preview of a document, opened by a button that has the focus. */
async function shown(print: PrintDocument = list, given: Partial<JcPrintDialog> = {}): Promise<Shown> {
  const preview = document.createElement('jc-print-dialog');
  const printed: number[] = [];
  Object.assign(preview, { print: (frame: HTMLIFrameElement) => void printed.push(frame.contentDocument?.querySelectorAll('tbody tr').length ?? -1), ...given });
  const box = await fixture<HTMLElement>(html`<div><button type="button" id="opener">打印</button>${preview}</div>`);
  const opener = box.querySelector('#opener') as HTMLElement;
  opener.focus();
  await preview.open(print);
  await settled(preview);
  return { preview, opener, printed };
}

const pagesOf = (preview: JcPrintDialog): HTMLElement[] => [...(query(preview, '.paper').shadowRoot?.querySelectorAll<HTMLElement>('.page') ?? [])];
const isOpen = (preview: JcPrintDialog): boolean => query<HTMLDialogElement>(preview, 'dialog').open;
const focused = (preview: JcPrintDialog): string => {
  const active = preview.shadowRoot?.activeElement;
  return active ? active.id || active.className || (active.textContent ?? '').trim() : 'nowhere';
};
const selects = (preview: JcPrintDialog): HTMLSelectElement[] => all(preview, '.options select') as HTMLSelectElement[];

/** Chooses the last option of a list with the keyboard. */
async function chooseLast(preview: JcPrintDialog, at: number): Promise<void> {
  selects(preview)[at]?.focus();
  await sendKeys({ press: 'End' });
  await settled(preview);
}

describe('the print preview', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  describe('with a list of attachments', () => {
    const attachments = { isAttachments: true, startsPage: true, blocks: [{ kind: 'heading', text: '附件目录' }, tableOf(3)] } as const;
    const withList = { ...list, sections: [...list.sections, attachments] };
    const box = (preview: JcPrintDialog): HTMLInputElement | undefined => all(preview, '.options input')[0] as HTMLInputElement | undefined;
    const showsList = (preview: JcPrintDialog): boolean => pagesOf(preview).some((page) => page.textContent?.includes('附件目录'));

    it('offers to leave it out, and prints what shows', async () => {
      const { preview, printed } = await shown(withList);
      expect([box(preview)?.checked, box(preview)?.closest('label')?.textContent?.trim(), showsList(preview)]).to.deep.equal([true, '含附件目录', true]);
      const pages = preview.pageCount;
      box(preview)?.click();
      await settled(preview);
      await aTimeout(50);
      expect([showsList(preview), preview.pageCount]).to.deep.equal([false, pages - 1]);
      query<HTMLButtonElement>(preview, '[part=primary]').click();
      await settled(preview);
      expect(printed).to.deep.equal([80]);
    });

    it('begins without it where the document says so, and has no such choice without one', async () => {
      const { preview } = await shown({ ...withList, leavesOutAttachments: true });
      expect([box(preview)?.checked, showsList(preview)]).to.deep.equal([false, false]);
      expect(box((await shown(list)).preview)).to.equal(undefined);
    });
  });

  describe('opened', () => {
    it('shows the real pages, says how many, and has the focus on its heading', async () => {
      const { preview } = await shown();
      expect(isOpen(preview)).to.equal(true);
      expect(pagesOf(preview)).to.have.length(preview.pageCount);
      expect(preview.pageCount).to.be.greaterThan(1);
      expect(query(preview, 'footer .muted').textContent).to.equal(`A4 纸 ${preview.pageCount} 页`);
      expect(query(preview, '#title').textContent).to.equal('打印 · 柳树村经费测算表');
      expect(focused(preview)).to.equal('title');
    });

    it('shows another document anew, as that one is set', async () => {
      const { preview } = await shown();
      await press(preview, 'Escape');
      await preview.open({ ...documentOf([tableOf(2)]), orientation: 'landscape' });
      expect(preview.pageCount).to.equal(1);
      expect(textsOn(pagesOf(preview), 'tbody td:first-child')).to.deep.equal(['1', '2']);
      expect(selects(preview)[0]?.value).to.equal('landscape');
    });

    for (const [locale, scale, width] of [['zh-CN', 'standard', 1280], ['zh-CN', 'large', 360], ['en', 'large', 768], ['ug', 'standard', 360]] as const) {
      it(`${locale}, ${scale}, ${width} px: axe finds nothing to say, and a page is as wide as there is room`, async () => {
        await setViewport({ width, height: 700 });
        const { preview } = await shown(list, { locale, scale });
        await expect(preview).to.be.accessible();
        const page = pagesOf(preview)[0]?.getBoundingClientRect();
        const room = query(preview, '.preview').getBoundingClientRect();
        expect(page?.left).to.be.at.least(room.left);
        expect(page?.right).to.be.at.most(room.right);
        expect(page?.width).to.be.at.most(210 * millimetre + 0.5);
        expect(query(preview, 'dialog').scrollWidth).to.be.at.most(query(preview, 'dialog').clientWidth);
        expect(room.height).to.be.at.least(190);
      });
    }
  });

  describe('left', () => {
    it('with Escape, gives the focus back, and tells its widget', async () => {
      const { preview, opener } = await shown();
      let closed = 0;
      preview.addEventListener('close', () => closed++);
      await press(preview, 'Escape');
      expect(isOpen(preview)).to.equal(false);
      expect(document.activeElement === opener).to.equal(true);
      expect(closed).to.equal(1);
    });

    it('with either button for it', async () => {
      for (const selector of ['header button', 'footer button:not(.primary)']) {
        const { preview } = await shown();
        query(preview, selector).click();
        expect(isOpen(preview)).to.equal(false);
      }
    });

    it('while a frame waits to be printed, takes the frame along', async () => {
      const { preview } = await shown();
      await press(preview, 'Control+Enter');
      expect(all(preview, 'iframe')).to.have.length(1);
      await press(preview, 'Escape');
      expect(all(preview, 'iframe')).to.have.length(0);
    });
  });

  describe('set otherwise', () => {
    it('has landscape pages, says how many in its own live region, and begins at the first', async () => {
      const { preview } = await shown();
      query(preview, '.preview').scrollTo(0, 500);
      await chooseLast(preview, 0);
      expect(pagesOf(preview)[0]?.classList.contains('landscape')).to.equal(true);
      expect(query(preview, '.preview').scrollTop).to.equal(0);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await settled(preview);
      expect(query(preview, 'dialog [role=status]').textContent).to.equal(`已重新排版，共 ${preview.pageCount} 页`);
    });

    it('in large type has more pages, all rows on them', async () => {
      const { preview } = await shown();
      const before = preview.pageCount;
      await chooseLast(preview, 1);
      expect(preview.pageCount).to.be.greaterThan(before);
      expect(textsOn(pagesOf(preview), 'tbody td:first-child')).to.have.length(80);
    });

    it('is set in large type from the start where the widget is', async () => {
      const { preview } = await shown(list, { scale: 'large' });
      expect(selects(preview)[1]?.value).to.equal('large');
      expect(pagesOf(preview)[0]?.classList.contains('large')).to.equal(true);
    });

    it('has as many pages in a narrow window as in a wide one', async () => {
      const wide = await shown();
      await chooseLast(wide.preview, 0);
      const { pageCount } = wide.preview;
      await press(wide.preview, 'Escape');
      await setViewport({ width: 360, height: 700 });
      const narrow = await shown();
      await chooseLast(narrow.preview, 0);
      expect(narrow.preview.pageCount).to.equal(pageCount);
    });

    it('shows pages at their real size, which a narrow window scrolls', async () => {
      await setViewport({ width: 360, height: 700 });
      const { preview } = await shown();
      expect(pagesOf(preview)[0]?.getBoundingClientRect().width).to.be.below(360);
      await chooseLast(preview, 2);
      expect(pagesOf(preview)[0]?.getBoundingClientRect().width).to.be.closeTo(210 * millimetre, 0.5);
      const { scrollWidth, clientWidth } = query(preview, '.preview');
      expect(scrollWidth).to.be.greaterThan(clientWidth);
    });

    it('offers no type size for a formal text, whose size is prescribed', async () => {
      const { preview } = await shown(formal, { scale: 'large' });
      expect(selects(preview)).to.have.length(2);
      expect(getComputedStyle(pagesOf(preview)[0]?.querySelector('p') as Element).fontSize).to.match(/^21\.33/);
    });
  });

  describe('prints', () => {
    for (const keys of ['Control+Enter', 'Control+p']) {
      it(`with ${keys}, the pages and nothing else`, async () => {
        const { preview, printed } = await shown();
        await press(preview, keys);
        expect(printed).to.deep.equal([80]);
      });
    }

    it('with its button, as often as it is pressed, with one frame at a time', async () => {
      const { preview, printed } = await shown();
      for (let presses = 0; presses < 2; presses++) {
        query(preview, '[part=primary]').click();
        await settled(preview);
        expect(all(preview, 'iframe')).to.have.length(1);
      }
      expect(printed).to.deep.equal([80, 80]);
    });

    it('as it is set now', async () => {
      let size = '';
      const { preview } = await shown(list, { print: ({ contentDocument }) => (size = contentDocument?.querySelector('.page')?.className ?? '') });
      await chooseLast(preview, 0);
      await chooseLast(preview, 1);
      await press(preview, 'Control+Enter');
      expect(size).to.contain('landscape').and.to.contain('large');
    });

    it('or says that the browser did not, and can be tried again', async () => {
      let fails = true;
      const { preview } = await shown(list, {
        print: () => {
          if (fails) throw new Error('blocked');
        },
      });
      await press(preview, 'Control+Enter');
      expect(query(preview, '.problem').textContent).to.contain('没有打印');
      expect(query(preview, 'dialog [role=alert]').textContent).to.contain('没有打印');
      expect(all(preview, 'iframe')).to.have.length(0);
      await expect(preview).to.be.accessible();
      fails = false;
      await press(preview, 'Control+Enter');
      expect(all(preview, '.problem')).to.have.length(0);
    });
  });
});
