import { severityOf, type FindingCode, type Severity } from '@jiceng/domain';
import { stringsIn } from './string-table.js';
import type { Values } from './strings.js';

/** What an import found, in words: a short title, a whole sentence, and what to do. */
export interface FindingSentences {
  title(code: FindingCode): string;
  sentence(code: FindingCode, values: Values): string;
  advice(code: FindingCode): string;
  severity(code: FindingCode): string;
}

type Entry = readonly [title: string, sentence: (v: Values) => string, advice: string];

/** The findings of an import by their codes, and the words for how grave they are. */
export interface FindingTable {
  readonly findings: Readonly<Record<FindingCode, Entry>>;
  readonly severities: Readonly<Record<Severity, string>>;
}

const zhFindings: FindingTable['findings'] = {
  'bad-id': ['编码不能用', (v) => `第 ${v.row} 行的编码“${v.content ?? ''}”不能用，该行没有进入架构。`, '请填写文字编码，不超过 200 个字符，不含控制字符。'],
  'damaged-id': ['编码已损坏', (v) => `第 ${v.row} 行的编码“${v.id}”被表格软件改成了科学计数，原来的数字已丢失，该行没有进入架构。`, '请把这一列设为“文本”格式后重新填写编码。'],
  'duplicate-id': ['编码重复', (v) => `第 ${v.row} 行的编码“${v.id}”与第 ${v.first} 行相同，只保留第 ${v.first} 行。`, '请核对两行，改正其中一个编码。'],
  'bad-row': ['整行读不出', (v) => `第 ${v.row} 行读不出来，没有进入架构。`, '请检查该行的格式。'],
  orphan: ['找不到上级', (v) => `第 ${v.row} 行“${v.name}”的上级编码“${v.parent}”找不到，暂列在“未找到上级”下。`, '请补上该上级单位，或改正上级编码。'],
  cycle: ['上级成环', (v) => `第 ${v.row} 行“${v.name}”沿上级往上会回到自己（${v.members}，共 ${v.count} 个单位），已在此处断开，列在“未找到上级”下。`, '请改正其中一个单位的上级编码。'],
  'self-parent': ['上级是自己', (v) => `第 ${v.row} 行“${v.name}”的上级编码是它自己，暂列在“未找到上级”下。`, '请改正上级编码。'],
  'empty-name': ['没有名称', (v) => `第 ${v.row} 行（编码“${v.id}”）没有名称，已按“未填名称”列入。`, '请补填名称。'],
  'long-name': ['名称过长', (v) => `第 ${v.row} 行的名称有 ${v.count} 个字符，只保留前 1,000 个。`, '请核对该行是否错列。'],
  'control-characters': ['含控制字符', (v) => `第 ${v.row} 行“${v.name}”的名称中有看不见的控制字符或改变文字方向的字符，已去掉。`, '请核对名称。'],
  markup: ['含标记文字', (v) => `第 ${v.row} 行的名称像网页标记，只当作文字显示，不会执行。`, '请核对名称。'],
  'wrong-level': ['级别不符', (v) => `第 ${v.row} 行“${v.name}”应在第 ${v.expected} 级，实际在第 ${v.actual} 级。`, '请核对级别，或补上缺少的中间单位。'],
  'indent-jump': ['缩进跳级', (v) => `第 ${v.row} 行“${v.name}”比上一行深了不止一级，已挂在上一行下面。`, '请核对缩进。'],
};

const enFindings: FindingTable['findings'] = {
  'bad-id': ['Unusable code', (v) => `Row ${v.row}: the code “${v.content ?? ''}” cannot be used; the row is not in the tree.`, 'Give it a text code of at most 200 characters without control characters.'],
  'damaged-id': ['Damaged code', (v) => `Row ${v.row}: a spreadsheet turned the code into “${v.id}” and its digits are lost; the row is not in the tree.`, 'Set the column’s format to text and enter the code again.'],
  'duplicate-id': ['Duplicate code', (v) => `Row ${v.row}: the code “${v.id}” already stands in row ${v.first}; only row ${v.first} is kept.`, 'Check both rows and correct one of the codes.'],
  'bad-row': ['Unreadable row', (v) => `Row ${v.row} cannot be read; it is not in the tree.`, 'Check the form of the row.'],
  orphan: ['Unit above not found', (v) => `Row ${v.row}: the code “${v.parent}” above “${v.name}” is not in the file; the unit stands under “Unit above not found”.`, 'Add the unit above, or correct its code.'],
  cycle: ['Circle of units', (v) => `Row ${v.row}: going up from “${v.name}” leads back to it (${v.members}, ${v.count} units); the circle was opened here, under “Unit above not found”.`, 'Correct the code above one of them.'],
  'self-parent': ['Its own parent', (v) => `Row ${v.row}: “${v.name}” names itself as the unit above; it stands under “Unit above not found”.`, 'Correct the code of the unit above.'],
  'empty-name': ['No name', (v) => `Row ${v.row} (code “${v.id}”) has no name; it is in the tree as “no name”.`, 'Fill in the name.'],
  'long-name': ['Name too long', (v) => `Row ${v.row}: the name has ${v.count} characters; the first 1,000 are kept.`, 'Check whether the row has slipped into another column.'],
  'control-characters': ['Control characters', (v) => `Row ${v.row}: invisible control characters, or characters that turn the text around, were taken out of “${v.name}”.`, 'Check the name.'],
  markup: ['Looks like markup', (v) => `Row ${v.row}: the name looks like web markup; it is shown as text and never run.`, 'Check the name.'],
  'wrong-level': ['Wrong level', (v) => `Row ${v.row}: “${v.name}” should be at level ${v.expected} and is at level ${v.actual}.`, 'Check the level, or add the unit that is missing between.'],
  'indent-jump': ['Indent jumps', (v) => `Row ${v.row}: “${v.name}” is more than one step deeper than the row above; it was put under that row.`, 'Check the indent.'],
};

const zh: FindingTable = { findings: zhFindings, severities: { error: '错误', warning: '提醒', info: '说明' } };
const en: FindingTable = { findings: enFindings, severities: { error: 'Error', warning: 'Warning', info: 'Note' } };

/** The sentences of a locale. */
export function findingSentences(locale: string): FindingSentences {
  const { findings, severities } = stringsIn(locale, 'findings', zh, en);
  return {
    title: (code) => findings[code][0],
    sentence: (code, values) => findings[code][1](values),
    advice: (code) => findings[code][2],
    severity: (code) => severities[severityOf(code)],
  };
}
