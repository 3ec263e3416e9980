import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { documentOf, heightOf, laid, millimetre, roomOn, tableOf, textsOn } from '../../testing/print.suite.js';
import type { PrintBlock } from './print-document.js';

const a4Height = 297 * millimetre;
const a4Width = 210 * millimetre;
const numbers = (count: number): string[] => Array.from({ length: count }, (_, row) => String(row + 1));
const firstCells = 'tbody tr td:first-child';

/** Blocks that fill a page down to any height: so many short lines. */
const lines = (count: number): PrintBlock => ({ kind: 'paragraph', look: 'note', text: Array.from({ length: count }, (_, line) => `第 ${line + 1} 行`).join('\n') });

describe('the pages of a table', () => {
  it('of 80 rows have every row once, in order, whole', async () => {
    const pages = await laid(documentOf([tableOf(80)]));
    expect(pages.length).to.be.greaterThan(1);
    expect(textsOn(pages, firstCells)).to.deep.equal(numbers(80));
  });

  it('are A4, none higher', async () => {
    for (const page of await laid(documentOf([tableOf(80)]))) {
      expect(page.getBoundingClientRect().width).to.be.closeTo(a4Width, 0.5);
      expect(heightOf(page)).to.be.within(a4Height - 1.5, a4Height);
      expect(roomOn(page)).to.be.at.least(-0.5);
    }
  });

  it('are no more than needed: the first row of each would not have fitted on the one before', async () => {
    const pages = await laid(documentOf([tableOf(200)]));
    pages.slice(1).forEach((page, before) => {
      expect(heightOf(page.querySelector('tbody tr'))).to.be.greaterThan(roomOn(pages[before] as Element));
    });
  });

  it('have the head, the caption, and their place each', async () => {
    const pages = await laid(documentOf([tableOf(80, { caption: '测算结果' })]));
    for (const [index, page] of pages.entries()) {
      expect(textsOn([page], 'thead th')).to.deep.equal(['序号', '单位', '金额（元）']);
      expect(textsOn([page], 'caption')).to.deep.equal(['测算结果']);
      const foot = textsOn([page], '.foot').join();
      for (const part of ['柳树村经费测算表 · 柳树村 · 2026 年', `第 ${index + 1} / ${pages.length} 页`, '2026年11月22日打印', '示例县五个规范 v3']) expect(foot).to.contain(part);
    }
    expect(textsOn(pages, 'h1')).to.deep.equal(['柳树村经费测算表']);
  });

  for (const [footOn, where] of [['last', 'the last'], ['every', 'every']] as const) {
    it(`have the totals on ${where} page, below its rows`, async () => {
      for (const rows of [0, 1, 30, 31, 32, 33, 34, 35, 80]) {
        const pages = await laid(documentOf([tableOf(rows, { foot: ['', '合计', '2,240,000.00'], footOn })]));
        const withFoot = pages.map((page) => page.querySelectorAll('tfoot').length);
        expect(withFoot).to.deep.equal(pages.map((_, index) => (footOn === 'every' || index === pages.length - 1 ? 1 : 0)));
        expect(textsOn(pages, firstCells)).to.deep.equal(numbers(rows));
        for (const page of pages) {
          expect(heightOf(page)).to.be.at.most(a4Height);
          if (rows > 0) expect(page.querySelectorAll('tbody tr').length).to.be.greaterThan(0);
        }
      }
    });
  }

  it('give a row that is higher than a page one of its own, and the others theirs', async () => {
    const rows = [...tableOf(3).rows, ['高', '很长的说明'.repeat(2000), '0.00'], ...tableOf(3).rows];
    const pages = await laid(documentOf([tableOf(0, { rows })]));
    expect(textsOn(pages, firstCells)).to.deep.equal(['1', '2', '3', '高', '1', '2', '3']);
    const tall = pages.filter((page) => heightOf(page) > a4Height);
    expect(tall).to.have.length(1);
    expect(textsOn(tall, firstCells)).to.deep.equal(['高']);
  });

  it('keep a row that names those below it with the first of them', async () => {
    for (let before = 20; before < 45; before++) {
      const rows = [...tableOf(before).rows, { group: '石桥镇' }, ...tableOf(3).rows];
      for (const page of await laid(documentOf([tableOf(0, { rows })]))) expect(page.querySelector('tbody tr:last-child .group')).to.equal(null);
    }
  });

  it('keep the widths of the columns, whatever stands in them, and stay within the page', async () => {
    for (const count of [1, 3, 6, 7, 12]) {
      const columns = Array.from({ length: count }, (_, column) => ({ label: `第${column}栏` }));
      const rows = Array.from({ length: 120 }, (_, row) => columns.map((_column, column) => (row === 90 && column === 0 ? '很长的单位名称'.repeat(8) : row)));
      const pages = await laid(documentOf([tableOf(0, { columns, rows })]));
      const widths = pages.map((page) => [...page.querySelectorAll('th')].map((head) => Math.round(head.getBoundingClientRect().width)));
      for (const each of widths) expect(each).to.deep.equal(widths[0]);
      for (const page of pages) expect(page.querySelector('table')?.getBoundingClientRect().width).to.be.closeTo(180 * millimetre, 1);
    }
  });
});

describe('how pages are set', () => {
  it('lists have margins of 15 mm and type of 10.5 pt, or 14 pt, which takes more pages', async () => {
    const standard = await laid(documentOf([tableOf(80)]));
    const large = await laid(documentOf([tableOf(80)]), { size: 'large' });
    for (const [pages, points] of [[standard, 10.5], [large, 14]] as const) {
      const [page] = pages as [HTMLElement];
      expect(parseFloat(getComputedStyle(page.querySelector('td') as Element).fontSize)).to.be.closeTo((points * 96) / 72, 0.01);
      expect(parseFloat(getComputedStyle(page).paddingLeft)).to.be.closeTo(15 * millimetre, 0.1);
      for (const each of pages) expect(heightOf(each)).to.be.at.most(a4Height);
    }
    expect(large.length).to.be.greaterThan(standard.length);
    expect(textsOn(large, firstCells)).to.deep.equal(numbers(80));
  });

  it('landscape pages are as wide as the others are high', async () => {
    const pages = await laid(documentOf([tableOf(80)]), { orientation: 'landscape' });
    for (const page of pages) {
      expect(page.getBoundingClientRect().width).to.be.closeTo(a4Height, 0.5);
      expect(heightOf(page)).to.be.within(a4Width - 1.5, a4Width);
    }
    expect(textsOn(pages, firstCells)).to.deep.equal(numbers(80));
  });

  it('formal texts have 22 lines of 16 pt on 156 by 225 mm, their foot in the margin', async () => {
    const [page, ...others] = (await laid(documentOf([{ kind: 'paragraph', text: '会议纪要。'.repeat(400) }], { form: 'formal' }))) as [HTMLElement, ...HTMLElement[]];
    expect(others.length).to.be.greaterThan(0);
    const content = (others[0] as HTMLElement).querySelector('.content')!.getBoundingClientRect();
    const sheet = (others[0] as HTMLElement).getBoundingClientRect();
    expect([content.left - sheet.left, content.top - sheet.top, content.width].map((length) => Math.round(length / millimetre))).to.deep.equal([28, 37, 156]);
    expect(content.height / millimetre).to.be.closeTo(225, 0.5);
    const style = getComputedStyle(others[0]?.querySelector('p') as Element);
    expect(parseFloat(style.fontSize)).to.be.closeTo((16 * 96) / 72, 0.01);
    expect(Math.floor(content.height / parseFloat(style.lineHeight))).to.equal(22);
    if (others.length > 1) expect(heightOf(others[0]?.querySelector('p')) / parseFloat(style.lineHeight)).to.be.closeTo(22, 0.1);
    expect((page.querySelector('.foot') as HTMLElement).getBoundingClientRect().top).to.be.at.least((page.querySelector('.content') as HTMLElement).getBoundingClientRect().bottom);
  });

  it('run from right to left in Uyghur', async () => {
    const pages = await laid(documentOf([tableOf(80)]), { lang: 'ug', direction: 'rtl' });
    const [first, , last] = [...(pages[0]?.querySelectorAll('th') ?? [])].map((head) => head.getBoundingClientRect().left);
    expect(first).to.be.greaterThan(last as number);
    expect(textsOn(pages, firstCells)).to.deep.equal(numbers(80));
    for (const page of pages) expect(heightOf(page)).to.be.at.most(a4Height);
  });

  it('look the same on a page whose styles want everything otherwise', async () => {
    const boxes = (pages: readonly HTMLElement[]): number[] => pages.flatMap((page) => [...page.querySelectorAll('*')].flatMap((each) => [each.getBoundingClientRect().width, heightOf(each)]));
    const print = documentOf([{ kind: 'heading', text: '一、依据' }, lines(3), tableOf(80)]);
    const usual = boxes(await laid(print));
    const style = document.createElement('style');
    style.textContent = '* { font: italic 40px/3 cursive !important; letter-spacing: 9px !important; color: red !important; text-align: center !important; white-space: nowrap !important; zoom: 1 !important; padding: 7px !important; direction: rtl !important; writing-mode: vertical-rl !important; text-transform: uppercase !important } table { display: block !important }';
    document.head.append(style);
    try {
      const pages = await laid(print);
      expect(JSON.stringify(boxes(pages))).to.equal(JSON.stringify(usual));
      expect(getComputedStyle(pages[0]?.querySelector('td') as Element).color).to.equal('rgb(0, 0, 0)');
      expect(getComputedStyle(pages[0]?.querySelector('td') as Element).direction).to.equal('ltr');
    } finally {
      style.remove();
    }
  });
});

describe('the pages of a text', () => {
  const sentence = '会议由张书记主持，李委员记录，应到二十四人，实到十七人。';

  it('have all of it once, at least two lines of a paragraph on either side, and none is higher than A4', async () => {
    for (let before = 20; before < 50; before++) {
      const text = `${sentence.repeat(12)}完。`;
      const pages = await laid(documentOf([lines(before), { kind: 'paragraph', text }, lines(40)]));
      expect(textsOn(pages, '.body p').join('')).to.equal(text);
      for (const page of pages) {
        expect(heightOf(page)).to.be.at.most(a4Height);
        const part = page.querySelector('.body p');
        if (part) expect(heightOf(part) / parseFloat(getComputedStyle(part).lineHeight)).to.be.greaterThan(1.5);
      }
    }
  });

  it('leave their rest the room that it takes: what follows fits, or begins the next page', async () => {
    const counts = new Set<number>();
    for (let height = 700; height < 900; height += 2) {
      const figure: PrintBlock = { kind: 'figure', content: html`<svg viewBox="0 0 10 ${height}" width="10" height=${height}></svg>` };
      const pages = await laid(documentOf([lines(25), { kind: 'paragraph', text: sentence.repeat(18) }, figure]));
      for (const page of pages) expect(heightOf(page), `figure of ${height} px`).to.be.at.most(a4Height);
      counts.add(pages.length);
    }
    expect([...counts]).to.deep.equal([2, 3]);
  });

  it('go on at the start of a line: each part is as wide as it was in one piece', async () => {
    const text = `  ${sentence.repeat(40)}`;
    const parts = textsOn(await laid(documentOf([lines(25), { kind: 'paragraph', text }, lines(3)])), '.body p');
    expect(parts.length).to.be.greaterThan(1);
    expect(parts.join('')).to.equal(text.trim());
  });

  it('have a heading with what follows it, wherever it comes', async () => {
    for (let before = 25; before < 50; before++) {
      const pages = await laid(documentOf([lines(before), { kind: 'heading', text: '二、决议' }, { kind: 'heading', level: 3, text: '（一）' }, tableOf(4)]));
      for (const page of pages) expect(page.querySelector('.block:last-child :is(h2, h3)')).to.equal(null);
    }
  });

  it('have the signatures on the page of what is signed', async () => {
    for (let before = 25; before < 50; before++) {
      const pages = await laid(documentOf([lines(before), { kind: 'signatures', lines: ['编制', '审核'] }]));
      for (const page of pages) expect(page.querySelector('.block:first-child.signatures')).to.equal(null);
      expect(textsOn(pages, '.signatures span')).to.deep.equal(['编制', '审核']);
    }
  });

  it('begin where a section begins a page, and nowhere are empty', async () => {
    const pages = await laid(documentOf([], { sections: [{ blocks: [lines(1)] }, { blocks: [lines(2)], startsPage: true }, { blocks: [], startsPage: true }, { blocks: [lines(3)] }] }));
    expect(pages.map((page) => page.querySelectorAll('.note').length)).to.deep.equal([1, 5]);
  });

  it('have facts, figures and templates whole', async () => {
    const figure: PrintBlock = { kind: 'figure', content: html`<svg viewBox="0 0 400 200" width="400" height="200"></svg>`, caption: '图 1' };
    for (let before = 20; before < 45; before += 3) {
      const pages = await laid(documentOf([lines(before), { kind: 'facts', facts: [{ label: '单位', value: '柳树村' }, { label: '年度', value: 2026 }] }, figure]));
      expect(textsOn(pages, 'dt, dd')).to.deep.equal(['单位', '柳树村', '年度', '2026']);
      expect(pages.flatMap((page) => [...page.querySelectorAll('svg')])).to.have.length(1);
      for (const page of pages) expect(heightOf(page)).to.be.at.most(a4Height);
    }
  });
});
