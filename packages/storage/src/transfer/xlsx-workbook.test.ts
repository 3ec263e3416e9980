import { strFromU8, unzipSync } from 'fflate';
import type { SheetCell, Workbook } from '@jiceng/domain';
import readExcelFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { recalculated, type GivenCell } from '../../../../tests/support/formulas.js';
import { makePace } from './pace.js';
import { makeWorkbook } from './xlsx-workbook.js';
import { makeXlsx } from './xlsx-write.js';

const rows: SheetCell[][] = [
  [{ value: '单位', isBold: true }, { value: '人口', isBold: true }, { value: '金额', isBold: true, isWrapped: true }],
  ['007', { value: 31, format: 'count' }, { value: 3100.5, formula: 'IF(B2="","",IF(B2<1500,B2*100+0.5,"<&>"))', format: 'amount' }],
  ['=1+1', { value: '', format: 'count' }, { value: '', formula: 'IF(B3="","",B3*100)', format: 'amount' }],
  [{ value: '占比', isWrapped: true }, { value: 0.078, format: 'percent' }, { value: 3100.5, formula: 'ROUND(SUM(C2:C3),2)', isBold: true, format: 'amount' }],
];
const workbook: Workbook = {
  sheets: [
    { name: "批'量/一", rows, widths: [18, 10, 16], frozenRows: 1, frozenColumns: 2, print: { isLandscape: true, repeatedRows: { from: 1, upTo: 1 }, header: '2026 年 A&B <镇>' } },
    { name: '规则', rows: [['项目', '']], widths: [] },
    { name: '规则', rows: [], widths: [], print: { isLandscape: false, repeatedRows: null, header: '' } },
  ],
};

async function partsOf(file: Blob): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const whole = partsOf(await makeWorkbook(workbook));

/** The cells of a sheet's part, by their references; the elements in between are checked to be closed in order. */
function cellsOf(xml: string): Map<string, GivenCell & { style: string | undefined }> {
  const cells = new Map<string, GivenCell & { style: string | undefined }>();
  for (const [, attributes = '', content = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const decoded = (text: string | undefined): string | undefined => text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const text = decoded(/<(?:v|t)(?: [^>]*)?>(.*?)<\/(?:v|t)>/s.exec(content)?.[1]) ?? '';
    const isText = /t="(?:str|inlineStr)"/.test(attributes) || text === '';
    cells.set(/r="(\w+)"/.exec(attributes)?.[1] as string, { value: isText ? text : Number(text), formula: decoded(/<f>(.*?)<\/f>/s.exec(content)?.[1]), style: /s="(\d+)"/.exec(attributes)?.[1] });
  }
  return cells;
}

describe('makeWorkbook', () => {
  it('is read by another library, sheet by sheet, with the results of its formulas', async () => {
    const sheets = await readExcelFile(await (await makeWorkbook(workbook)).arrayBuffer());
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["批'量 一", '规则', '规则 2']);
    expect(sheets[0]?.data.slice(0, 3)).toEqual([['单位', '人口', '金额'], ['007', 31, 3100.5], ['=1+1', null, expect.toSatisfy((value) => value === null || value === '')]]);
    expect(sheets[0]?.data[3]).toEqual(['占比', 0.078, 3100.5]);
  });

  it('holds formulas that give their results, also with quotation marks and markup', async () => {
    const cells = cellsOf((await whole)['xl/worksheets/sheet1.xml'] as string);
    expect(cells.get('C2')?.formula).toBe('IF(B2="","",IF(B2<1500,B2*100+0.5,"<&>"))');
    const grid = [1, 2, 3, 4].map((row) => ['A', 'B', 'C'].map((column) => cells.get(`${column}${row}`)));
    const valueAt = recalculated(grid);
    expect([1, 2, 3].map((row) => valueAt(row, 2))).toEqual([3100.5, '', 3100.5]);
  });

  it('writes what begins with an equals sign as text, and never as a formula', async () => {
    expect(cellsOf((await whole)['xl/worksheets/sheet1.xml'] as string).get('A3')).toMatchObject({ value: '=1+1', formula: undefined });
  });

  it('keeps the format of cells that are to be filled in', async () => {
    const cells = cellsOf((await whole)['xl/worksheets/sheet1.xml'] as string);
    expect(cells.get('B3')).toEqual({ value: '', formula: undefined, style: cells.get('B2')?.style });
  });

  it('has formats for amounts, counts and shares, bold and wrapped text', async () => {
    const parts = await whole;
    const styles = [...(/<cellXfs.*<\/cellXfs>/s.exec(parts['xl/styles.xml'] as string)?.[0] ?? '').matchAll(/<xf (.*?)<\/xf>/gs)].map(([xml]) => xml);
    const styleOf = (reference: string): string => styles[Number(cellsOf(parts['xl/worksheets/sheet1.xml'] as string).get(reference)?.style)] as string;
    expect(styleOf('C2')).toContain('numFmtId="4"');
    expect(styleOf('B2')).toContain('numFmtId="3"');
    expect(parts['xl/styles.xml']).toContain(`<numFmt numFmtId="${/numFmtId="(\d+)"/.exec(styleOf('B4'))?.[1]}" formatCode="0.0%"/>`);
    expect(styleOf('C4')).toMatch(/fontId="1".*/);
    expect(styleOf('A4')).toContain('wrapText="1"');
    expect(styleOf('C1')).toMatch(/fontId="1".*wrapText="1"/);
    expect(styleOf('A2')).toContain('numFmtId="49"');
  });

  it('freezes head and first columns, and prints on A4 as wide as the page with the head on each', async () => {
    const parts = await whole;
    const sheet = parts['xl/worksheets/sheet1.xml'] as string;
    expect(sheet).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toContain('<oddHeader>&amp;C2026 年 A&amp;&amp;B &lt;镇&gt;</oddHeader>');
    expect(parts['xl/worksheets/sheet3.xml']).toContain('orientation="portrait"');
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'批''量 一'!$1:$1</definedName>`);
  });

  it('has parts whose elements are all closed in order, in the order that the format asks for', async () => {
    for (const [name, xml] of Object.entries(await whole)) expect(unclosed(xml), name).toEqual([]);
    const order = [...((await whole)['xl/worksheets/sheet1.xml'] as string).matchAll(/<(sheetPr|sheetViews|cols|sheetData|printOptions|pageMargins|pageSetup|headerFooter)\b/g)].map(([, name]) => name);
    expect(order).toEqual(['sheetPr', 'sheetViews', 'cols', 'sheetData', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter']);
  });

  it('takes rows one by one and tells how far it is', async () => {
    const told: number[] = [];
    function* many(): Generator<SheetCell[]> {
      for (let row = 0; row < 600; row++) yield [row];
    }
    await makeWorkbook({ sheets: [{ name: 'a', rows: many(), widths: [] }, { name: 'b', rows: [[1]], widths: [] }] }, makePace(undefined), (done) => told.push(done));
    expect(told).toEqual([256, 512, 601]);
  });

  it('refuses more columns or rows than a sheet holds, and stops when called off', async () => {
    const wide = { sheets: [{ name: 'a', rows: [Array.from({ length: 16_385 }, () => 1)], widths: [] }] };
    await expect(makeWorkbook(wide)).rejects.toMatchObject({ code: 'file-too-large', details: { limit: 'columns' } });
    await expect(makeWorkbook(workbook, makePace({ aborted: true }))).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('makeXlsx', () => {
  it('is the plain case: one sheet of text, a bold head that stays in view, columns that take codes', async () => {
    const parts = await partsOf(await makeXlsx({ name: '架构', rows: [['编码'], ['01']], widths: [18] }));
    const sheet = parts['xl/worksheets/sheet1.xml'] as string;
    expect(sheet).toContain('ySplit="1" topLeftCell="A2"');
    const cells = cellsOf(sheet);
    expect(sheet).toContain(`width="18" style="${cells.get('A2')?.style}"`);
    expect(cells.get('A1')?.style).not.toBe(cells.get('A2')?.style);
    expect(sheet).not.toContain('pageSetup');
  });
});

/** Elements that are not closed, or closed out of order. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = '', isEmpty] of xml.replace(/^<\?.*?\?>/, '').matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing === '') {
      if (isEmpty === '') open.push(name);
    } else if (open.pop() !== name) return [`</${name}>`];
  }
  const stray = xml.replace(/^<\?.*?\?>/, '').replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '').match(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  return stray ? [...open, stray[0]] : open;
}
