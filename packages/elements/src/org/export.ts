import { unitOf, type Outline } from '@jiceng/domain';
import { exportOrgCsv, exportOrgJson, exportOrgXlsx, type ExportColumn } from '@jiceng/storage/transfer';
import type { OrgCommandStrings } from '../locales/org-commands.js';
import type { Strings } from '../locales/strings.js';
import { shownName } from '../base/unit-names.js';
import { saveFile } from '../base/save-file.js';

/** CSV and XLSX for WPS and Excel, JSON for other programs. */
export type OrgFileFormat = 'csv' | 'xlsx' | 'json';

/** How many units are looked at for further fields; files have the same fields in every row. */
const sampledUnits = 2000;

/** The columns of an export: the plain ones, and every other field that the units came with. */
function columnsOf({ tree }: Outline, text: OrgCommandStrings): ExportColumn[] {
  const fields = new Set<string>();
  if (tree.fields) {
    for (let index = 0; index < Math.min(tree.length, sampledUnits); index++) {
      const { id, parentId, name, kind, ...others } = unitOf(tree, index);
      for (const field of Object.keys(others)) fields.add(field);
    }
  }
  return [
    { field: 'id', heading: text.code },
    { field: 'parentId', heading: text.parentCode },
    { field: 'name', heading: text.columns.name },
    ...(tree.kinds.length > 1 ? [{ field: 'kind', heading: text.columns.kind }] : []),
    ...[...fields].map((field) => ({ field, heading: field === 'order' ? text.order : field })),
  ];
}

/**
 * Saves all units, or the rows that show, as a file.
 * @returns the file's name
 */
export async function saveOrgFile(outline: Outline, format: OrgFileFormat, shownOnly: boolean, strings: Strings, text: OrgCommandStrings): Promise<string> {
  const { tree, rows } = outline;
  const indexes = shownOnly ? rows : null;
  const single = tree.end[0] === tree.length;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()).replaceAll('-', '');
  const name = text.fileName(single ? shownName(tree, 0, strings) : '', day, format);
  saveFile(name, await fileOf(format));
  return name;

  function fileOf(wanted: OrgFileFormat): Promise<Blob> {
    if (wanted === 'json') return exportOrgJson(tree, indexes);
    const columns = columnsOf(outline, text);
    return wanted === 'csv' ? exportOrgCsv(tree, indexes, columns) : exportOrgXlsx(tree, indexes, columns, { sheet: text.sheetName, layout: 'indented' });
  }
}
