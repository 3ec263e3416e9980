import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { documentOf, heightOf, laid, millimetre, setting, tableOf, textsOn } from '../../testing/print.suite.js';
import { query } from '../../testing/table.suite.js';
import './define-print-dialog.js';
import type { JcPrintDialog } from './print-dialog.js';
import type { PrintRow } from './print-document.js';
import { Sheets, type LayProgress } from './sheets.js';

const a4Height = 297 * millimetre;
const firstCells = 'tbody tr td:first-child';
const numbers = (count: number): string[] => Array.from({ length: count }, (_, row) => String(row + 1));

/** Rows in threes, of which the second and third stay with the first. */
const threes = (count: number): PrintRow[] =>
  Array.from({ length: count }, (_, row) => (row % 3 === 0 ? [row + 1, '甲', '1'] : { cells: [row + 1, '', '1'], staysWithBefore: true as const }));

describe('a table of more rows than are measured at once', () => {
  it('has every row once, in order, on pages of A4, its foot once', async () => {
    for (const rows of [399, 400, 401, 800, 1203]) {
      const pages = await laid(documentOf([tableOf(rows, { foot: ['', '合计', '1'] })]));
      expect(textsOn(pages, firstCells)).to.deep.equal(numbers(rows));
      expect(pages.filter((page) => page.querySelector('tfoot'))).to.have.length(1);
      for (const page of pages) expect(heightOf(page)).to.be.at.most(a4Height);
    }
  });

  it('keeps rows together that belong to the one before, also where one portion ends and the next begins', async () => {
    const pages = await laid(documentOf([tableOf(0, { rows: threes(1200) })]));
    expect(textsOn(pages, firstCells)).to.deep.equal(numbers(1200));
    for (const page of pages) {
      expect((Number(textsOn([page], firstCells)[0]) - 1) % 3).to.equal(0);
      expect(page.querySelectorAll('tr.goes-on').length).to.equal((2 * page.querySelectorAll('tbody tr').length) / 3);
    }
  });

  it('stands with what is before and after it in order', async () => {
    const note = (text: string) => ({ kind: 'paragraph', text }) as const;
    const pages = await laid(documentOf([note('甲'), { kind: 'heading', text: '一' }, tableOf(900), note('乙'), tableOf(500), note('丙')]));
    expect(textsOn(pages, 'h2, p')).to.deep.equal(['甲', '一', '乙', '丙']);
    expect(textsOn(pages, firstCells)).to.deep.equal([...numbers(900), ...numbers(500)]);
  });

  it('is laid in many steps, each of which tells how far it is', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const sheets = new Sheets(place);
    const steps = sheets.layInSteps(documentOf([tableOf(3000)]), setting);
    const told: LayProgress[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) told.push(step.value);
    expect(told.length).to.be.greaterThan(10);
    expect(told.map(({ done }) => done)).to.deep.equal(told.map(({ done }) => done).sort((a, b) => a - b));
    expect(told.at(-1)?.done).to.equal(told.at(-1)?.total);
    expect(sheets.pages).to.have.length(step.value);
  });

  it('called off leaves nothing behind, and the next one stands alone', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const sheets = new Sheets(place);
    const steps = sheets.layInSteps(documentOf([tableOf(3000)]), setting);
    steps.next();
    steps.return(0);
    sheets.lay(documentOf([tableOf(3)]), setting);
    expect(textsOn(sheets.pages, firstCells)).to.deep.equal(numbers(3));
  });
});

describe('the preview of thousands of rows', () => {
  it('shows its progress, lets itself be closed, and shows another document after that', async () => {
    const preview = document.createElement('jc-print-dialog') as JcPrintDialog;
    await fixture<HTMLElement>(html`<div>${preview}</div>`);
    await preview.updateComplete;
    const said = new Promise<string>((resolve) => {
      new MutationObserver((_, observer) => {
        const laying = preview.shadowRoot?.querySelector('.laying');
        if (!laying) return;
        observer.disconnect();
        query<HTMLButtonElement>(preview, 'footer button:not(.primary)').click();
        resolve(laying.textContent?.trim() ?? '');
      }).observe(preview.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    });
    const opening = preview.open(documentOf([tableOf(20_000)]));
    expect(await said).to.match(/^正在排版 \d+%$/);
    await opening;
    expect(preview.pageCount).to.equal(0);
    await preview.updateComplete;
    expect(preview.shadowRoot?.querySelectorAll('.laying').length).to.equal(0);
    await preview.open(documentOf([tableOf(3)]));
    expect(preview.pageCount).to.equal(1);
  });
});
