import type { TextBlock, TextDocument } from './text-document.js';

/** A text as HTML, whatever stands in it. */
export function escapedHtml(text: string | number): string {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The page asks for nothing and runs nothing, whoever opens it: its own style is all that is allowed. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const style = `:root{color-scheme:only light}body{max-width:72em;margin:2em auto;padding:0 1em;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2129;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.5em;line-height:1.35}h2{font-size:1.2em;margin:1.5em 0 .5em}h3{font-size:1em;margin:1em 0 .25em}p{margin:.5em 0}a{color:#14539a}
.about,.note,footer{color:#4a5563}.note,footer{font-size:.9em}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5em 0;font-size:.95em}th,td{border:1px solid #6f7b8a;padding:.25em .5em;text-align:start;vertical-align:top}thead th,caption{font-weight:600}caption{text-align:start;padding:.25em 0}thead th{background:#f4f6f9}.center{text-align:center}.end{text-align:end}th,td{min-width:3.5em}.grid{table-layout:fixed;min-width:64em}.grid td{text-align:center}.grid th:first-child{width:9em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25em 1em}dt{font-weight:600}dd{margin:0}
article{border-block-start:2px solid #6f7b8a;margin-block-start:2.5em}footer{margin-block-start:1em}
@media print{body{max-width:none;margin:0}article{break-before:page}thead{display:table-header-group}tr{break-inside:avoid}}`;

/** What a page is made of. */
export interface PageContent {
  readonly title: string;
  /** The language of its words. */
  readonly locale: string;
  /** Title of the list of its documents; without it there is none. */
  readonly contents?: string;
  readonly documents: readonly TextDocument[];
}

/**
 * Documents as one page of HTML that holds all it needs: it loads nothing and runs nothing, and every text in it is escaped.
 */
export function pageHtml({ title, locale, contents, documents }: PageContent): string {
  const list = contents === undefined ? '' : `<nav><h2>${escapedHtml(contents)}</h2><ol>${documents.map((each, index) => `<li><a href="#part-${index + 1}">${escapedHtml(headingOf(each))}</a></li>`).join('')}</ol></nav>`;
  return `<!doctype html>
<html lang="${escapedHtml(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${contents === undefined ? '' : `<h1>${escapedHtml(title)}</h1>\n`}${list}
${documents.map((each, index) => article(each, index + 1)).join('\n')}
</body>
</html>
`;
}

function headingOf({ title, period = '' }: TextDocument): string {
  return period === '' ? title : `${title} · ${period}`;
}

function article({ title, unit = '', period = '', sections, footNote }: TextDocument, number: number): string {
  const about = [unit, period].filter((text) => text !== '').map(escapedHtml).join(' · ');
  return `<article id="part-${number}">
<h1>${escapedHtml(title)}</h1>
<p class="about">${about}</p>
${sections.flatMap(({ blocks }) => blocks.map(blockHtml)).join('\n')}
<footer>${escapedHtml(footNote)}</footer>
</article>`;
}

function blockHtml(block: TextBlock): string {
  switch (block.kind) {
    case 'heading': {
      const tag = block.level === 3 ? 'h3' : 'h2';
      return `<${tag}>${escapedHtml(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return block.text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => `<p${block.look === 'note' ? ' class="note"' : ''}>${escapedHtml(line)}</p>`)
        .join('');
    case 'facts':
      return `<dl>${block.facts.map(({ label, value }) => `<dt>${escapedHtml(label)}</dt><dd>${escapedHtml(value)}</dd>`).join('')}</dl>`;
    case 'table': {
      const { caption, columns, rows, foot } = block;
      const aligned = (cells: readonly (string | number)[]): string => `<tr>${cells.map((cell, index) => `<td${classOf(columns[index]?.align)}>${escapedHtml(cell)}</td>`).join('')}</tr>`;
      return `<div class="wide"><table>${caption === undefined ? '' : `<caption>${escapedHtml(caption)}</caption>`}<thead><tr>${columns.map(({ label, align }) => `<th scope="col"${classOf(align)}>${escapedHtml(label)}</th>`).join('')}</tr></thead><tbody>${rows.map(aligned).join('')}</tbody>${foot ? `<tfoot>${aligned(foot)}</tfoot>` : ''}</table></div>`;
    }
    case 'grid': {
      const { head, months, sumHead, rows } = block.grid;
      const names = [head, ...months, sumHead].map((label) => `<th scope="col">${escapedHtml(label)}</th>`).join('');
      const body = rows.map(({ title, cells, sum }) => `<tr><th scope="row">${escapedHtml(title)}</th>${cells.map(({ span, text }) => `<td colspan="${span}">${escapedHtml(text)}</td>`).join('')}<td>${escapedHtml(sum)}</td></tr>`).join('');
      return `<div class="wide"><table class="grid"><thead><tr>${names}</tr></thead><tbody>${body}</tbody></table></div>`;
    }
    case 'closing':
      return block.lines.map((line) => `<p class="end">${escapedHtml(line)}</p>`).join('');
    // Nobody signs a page on a screen.
    case 'signatures':
      return '';
  }
}

function classOf(align: 'start' | 'center' | 'end' = 'start'): string {
  return align === 'start' ? '' : ` class="${align}"`;
}
