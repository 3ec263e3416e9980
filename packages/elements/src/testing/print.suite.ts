import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { PrintBlock, PrintDocument, PrintSetting, PrintTable } from '../base/print/print-document.js';
import { Sheets } from '../base/print/sheets.js';

/** CSS pixels of a millimetre. */
export const millimetre = 96 / 25.4;

export const setting: PrintSetting = { orientation: 'portrait', size: 'standard', lang: 'zh-CN', direction: 'ltr', pageOf: (page, pages) => `第 ${page} / ${pages} 页` };

/** A sheet with some blocks. */
export function documentOf(blocks: readonly PrintBlock[], given: Partial<PrintDocument> = {}): PrintDocument {
  return {
    title: '柳树村经费测算表',
    unit: '柳树村',
    period: '2026 年',
    orientation: 'portrait',
    printedOn: '2026年11月22日打印',
    footNote: '示例县五个规范 v3 3f9a 07c2',
    sections: [{ blocks }],
    ...given,
  };
}

/** A table of so many rows, numbered from 1. */
export function tableOf(rows: number, given: Partial<PrintTable> = {}): PrintTable {
  return {
    kind: 'table',
    columns: [{ label: '序号', share: 1 }, { label: '单位', share: 4 }, { label: '金额（元）', align: 'end', share: 2 }],
    rows: Array.from({ length: rows }, (_, row) => [row + 1, row % 7 === 3 ? `第${row + 1}村，中共青溪县石桥镇东风街道第三居民区综合党支部委员会第二联合支部` : `第${row + 1}村`, '28,000.00']),
    ...given,
  };
}

/** The pages of a document, laid in a shadow root of the page, as the preview has them in its own. */
export async function laid(print: PrintDocument, given: Partial<PrintSetting> = {}): Promise<readonly HTMLElement[]> {
  const widget = await fixture<HTMLElement>(html`<div></div>`);
  const place = document.createElement('div');
  widget.attachShadow({ mode: 'open' }).append(place);
  const sheets = new Sheets(place);
  sheets.lay(print, { ...setting, ...given });
  return sheets.pages;
}

/** Texts of what a selector finds on pages. */
export function textsOn(pages: Iterable<Element>, selector: string): string[] {
  return [...pages].flatMap((page) => [...page.querySelectorAll(selector)]).map(({ textContent }) => (textContent ?? '').trim());
}

/** Height of an element in CSS pixels, with fractions. */
export function heightOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().height ?? 0;
}

/** CSS pixels that a page has left below its last block. */
export function roomOn(page: Element): number {
  const content = page.querySelector('.content') as HTMLElement;
  return heightOf(content) - [...content.children].reduce((sum, block) => sum + heightOf(block), 0);
}
