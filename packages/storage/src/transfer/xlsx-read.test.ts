import { isDamagedId } from '@jiceng/domain';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { makePace } from './pace.js';
import { readXlsx } from './xlsx-read.js';
import { dateText, numberText } from './xlsx-sheet.js';
import { plainFormat } from './xlsx-parts.js';

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of parts as other programs write them; sheets by name. */
function workbook(sheets: Record<string, string>, parts: Record<string, string> = {}): Blob {
  const names = Object.keys(sheets);
  const files: Zippable = {
    'xl/workbook.xml': strToU8(`<?xml version="1.0"?><x:workbook xmlns:x="m"><x:sheets>${names.map((name, at) => `<x:sheet name="${name}" sheetId="${at + 7}" r:id="rId${at}"/>`).join('')}</x:sheets></x:workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${names.map((_, at) => `<Relationship Id="rId${at}" Type="${relationType}/worksheet" Target="/xl/worksheets/s${at}.xml"/>`).join('')}</Relationships>`),
  };
  names.forEach((name, at) => (files[`xl/worksheets/s${at}.xml`] = strToU8(`<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`)));
  for (const [path, part] of Object.entries(parts)) files[path] = strToU8(part);
  return new Blob([zipSync(files)]);
}

const read = async (file: Blob, sheet?: string) => readXlsx(file, sheet, makePace(undefined));
const cells = async (rows: string, parts?: Record<string, string>) => (await read(workbook({ 甲: rows }, parts))).records;

describe('readXlsx', () => {
  it('gives whole numbers as digits, and leaves text as it was typed', async () => {
    const rows = '<row r="1"><c r="A1"><v>1.10101001E+11</v></c><c r="B1" t="inlineStr"><is><t>1.10101E+11</t></is></c><c r="C1" t="inlineStr"><is><t>007</t></is></c><c r="D1"><v>0.30000000000000004</v></c></row>';
    expect(await cells(rows)).toEqual([['110101001000', '1.10101E+11', '007', '0.3']]);
  });

  it('keeps a number that has lost its last digits apart from a code', async () => {
    const [[text] = []] = await cells('<row r="1"><c r="A1"><v>1.1010100100100001E+17</v></c></row>');
    expect(isDamagedId(text as string)).toBe(true);
    expect(numberText('110101001001000012', plainFormat, false)).toBe('110101001001000012');
  });

  it('shows zeros that a number format adds, dates in ISO form and truth in words', async () => {
    const styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="166" formatCode="[Red]0.0&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>';
    const rows = '<row r="1"><c r="A1" s="1"><v>42</v></c><c r="B1" s="2"><v>46023</v></c><c r="C1" s="3"><v>46023.5</v></c><c r="D1" s="4"><v>5</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c></row>';
    expect(await cells(rows, { 'xl/styles.xml': styles })).toEqual([['000042', '2026-01-01', '2026-01-01T12:00:00', '5', 'TRUE', '#REF!']]);
  });

  it('reads shared and rich text without pronunciations, with entities and escapes', async () => {
    const shared = '<sst><si><t>a &amp; &lt;b&gt;</t></si><si><r><t>红</t></r><r><rPr><b/></rPr><t xml:space="preserve">旗 </t></r><rPh sb="0" eb="1"><t>hong</t></rPh></si><si><t>x_x000D_y</t></si><si><t/></si><si><t><![CDATA[<c>&]]></t></si></sst>';
    const rows = `<row r="1">${[0, 1, 2, 3, 4].map((at) => `<c r="${'ABCDE'[at]}1" t="s"><v>${at}</v></c>`).join('')}</row>`;
    expect(await cells(rows, { 'xl/sharedStrings.xml': shared })).toEqual([['a & <b>', '红旗 ', 'x\ry', '', '<c>&']]);
  });

  it('gives the step of the indent button as spaces', async () => {
    const styles = '<styleSheet><cellXfs><xf/><xf><alignment horizontal="left" indent="2"/></xf></cellXfs></styleSheet>';
    expect(await cells('<row r="1"><c r="A1" s="1" t="str"><v>村</v></c></row>', { 'xl/styles.xml': styles })).toEqual([['\u3000\u3000村']]);
  });

  it('keeps the numbers of rows and columns where the file leaves some out', async () => {
    const rows = '<row r="2"><c r="C2"><v>1</v></c><c r="D2" s="0"/></row><row r="4"><c r="A4"><v>2</v></c></row><row r="9"/>';
    expect(await cells(rows)).toEqual([[], ['', '', '1'], [], ['2']]);
  });

  it('reads cells and rows without references', async () => {
    expect(await cells('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([['1', '', '2'], ['3']]);
  });

  it('takes the first sheet with rows, and any other by its name', async () => {
    const file = workbook({ 说明: '', '甲 &amp; 乙': '<row r="1"><c r="A1"><v>1</v></c></row>', 丙: '<row r="1"><c r="A1"><v>2</v></c></row>' });
    expect(await read(file)).toMatchObject({ sheet: '甲 & 乙', sheets: ['说明', '甲 & 乙', '丙'], records: [['1']] });
    expect(await read(file, '丙')).toMatchObject({ sheet: '丙', records: [['2']] });
    await expect(read(file, '丁')).rejects.toMatchObject({ code: 'file-unreadable', details: { reason: 'unknown-sheet', sheet: '丁' } });
  });

  it('reads what another library writes, and starts no worker', async () => {
    const previous = globalThis.Worker;
    globalThis.Worker = class { constructor() { throw new TypeError('No workers here.'); } } as unknown as typeof Worker;
    try {
      const rows = Array.from({ length: 3000 }, (_, at) => [`0${at}`, `名称 ${at}`, at]);
      const written = await writeExcelFile(rows.slice(0, 300)).toBlob();
      expect((await read(written)).records).toEqual(rows.slice(0, 300).map((row) => row.map(String)));
    } finally {
      globalThis.Worker = previous;
    }
  });

  it.each([
    ['a row number beyond the last', '<row r="99999999999"><c r="A1"><v>1</v></c></row>', 'file-unreadable'],
    ['rows out of turn', '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>', 'file-unreadable'],
    ['a value far to the right', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'file-too-large'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]><row/>', 'file-unreadable'],
    ['a tag that is never closed', '<row r="1"><c r="A1', 'file-unreadable'],
  ])('refuses %s', async (_, rows, code) => {
    const file = rows.endsWith('A1') ? new Blob([zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheet name="a" r:id="r"/></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationship Id="r" Type="${relationType}/worksheet" Target="s.xml"/>`),
      'xl/s.xml': strToU8(rows),
    })]) : workbook({ a: rows });
    await expect(read(file)).rejects.toMatchObject({ code });
  });
});

describe('dateText', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [46023, false, '2026-01-01'],
    [44561, true, '2026-01-01'],
    [0.75, false, '18:00:00'],
    [46023.999999, false, '2026-01-02'],
  ])('shows %d as Excel does', (serial, isFrom1904, text) => {
    expect(dateText(serial, isFrom1904)).toBe(text);
  });
});
