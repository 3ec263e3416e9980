import { css, unsafeCSS } from 'lit';

/** Column widths come from classes, in hundredths: a style attribute would be refused by a strict policy. */
const shares = unsafeCSS(Array.from({ length: 100 }, (_, index) => `.share-${index + 1}{inline-size:${index + 1}%}`).join(''));

/**
 * The sheets, the same in the preview and in the frame that is printed. The frame is a page in quirks mode, where tables
 * do not inherit their type, so they are told to. No block has an outer margin: their heights add up.
 */
export const printStyles = css`
  :host {
    all: initial;
    display: block;
    color-scheme: only light;
    forced-color-adjust: none;
  }
  html,
  body {
    margin: 0;
    padding: 0;
    background: #fff;
    color-scheme: only light;
  }
  .sheets *,
  .sheets {
    box-sizing: border-box;
  }
  .page {
    --_page-width: 210mm;
    --_page-height: 297mm;
    --_page-margin: 15mm;
    --_page-size: 10.5pt;
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: var(--_page-width);
    /* A hair less than the sheet: rounding must not make a second, empty one of it. */
    min-block-size: calc(var(--_page-height) - 1px);
    padding: var(--_page-margin);
    background: #fff;
    color: #000;
    font: var(--_page-size) / 1.5 FangSong, FangSong_GB2312, STFangsong, serif;
    text-align: start;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums lining-nums;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .page + .page {
    break-before: page;
  }
  .page.landscape {
    --_page-width: 297mm;
    --_page-height: 210mm;
  }
  .page.A6 {
    --_page-width: 105mm;
    --_page-height: 148mm;
  }
  .page.A6.landscape {
    --_page-width: 148mm;
    --_page-height: 105mm;
  }
  .page.slips {
    --_page-margin: 10mm;
  }
  .page.large {
    --_page-size: 14pt;
  }
  /* The type area of 156 by 225 mm holds 22 lines. */
  .page.formal {
    --_page-size: 16pt;
    --_page-margin: 37mm 26mm 35mm 28mm;
    line-height: calc((225mm - 2px) / 22);
  }
  .page.galley {
    position: absolute;
    visibility: hidden;
    inset-block-start: 0;
    inset-inline-start: 0;
  }
  .content {
    flex: 1 0 auto;
    min-inline-size: 0;
  }
  .block {
    display: flow-root;
  }
  .page h1,
  .page h2,
  .page h3,
  .page p,
  .page dl,
  .page dd,
  .page figure {
    margin: 0;
  }
  .page h1,
  .page h2,
  .page h3,
  .page th,
  .page dt,
  .page caption,
  .page tfoot td,
  .page strong {
    font-family: SimHei, 'Noto Sans CJK SC', sans-serif;
    font-weight: 400;
  }
  .page:lang(ug) {
    font-family: 'UKIJ Tuz Tom', 'Microsoft Uighur', 'Noto Naskh Arabic', 'Noto Sans Arabic', Tahoma, serif;
    line-height: 1.8;
  }
  .page h1 {
    font-size: 18pt;
    line-height: 1.35;
    text-align: center;
  }
  .page.large h1,
  .page.formal h1 {
    font-size: 22pt;
  }
  .about {
    text-align: center;
    padding-block: 2mm 4mm;
  }
  .about span {
    display: inline-block;
    padding-inline: 3mm;
  }
  .page h2 {
    font-size: 1.25em;
    line-height: 1.4;
    padding-block: 4mm 1.5mm;
  }
  .page h3 {
    font-size: 1.1em;
    line-height: 1.4;
    padding-block: 3mm 1mm;
  }
  .page.formal :is(h2, h3) {
    font-size: 1em;
    line-height: inherit;
    padding-block: 0;
    text-indent: 2em;
  }
  .paragraph:not(.goes-on) p {
    text-indent: 2em;
  }
  .paragraph:lang(en) p {
    text-indent: 0;
  }
  .page:not(.formal) .paragraph:not(.is-parted) {
    padding-block-end: 1.5mm;
  }
  .block.note {
    font-size: 0.9em;
    padding-block: 1mm;
  }
  .block.note p {
    text-indent: 0;
  }
  .facts dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 1mm 4mm;
    padding-block: 1.5mm;
  }
  .facts dt {
    max-inline-size: 50mm;
  }
  .table {
    padding-block: 1.5mm;
  }
  .page table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    border-inline-start: 0.25mm solid #000;
    font: inherit;
    color: inherit;
    line-height: 1.4;
    text-align: inherit;
    white-space: inherit;
  }
  .page caption {
    text-align: start;
    padding-block-end: 1mm;
  }
  .page th,
  .page td {
    padding: 1mm 1.5mm;
    border-block-end: 0.25mm solid #000;
    border-inline-end: 0.25mm solid #000;
    text-align: start;
    vertical-align: top;
  }
  .page thead th {
    border-block-start: 0.25mm solid #000;
    border-block-end-width: 0.5mm;
    vertical-align: middle;
  }
  .page tfoot td {
    border-block-end-width: 0.5mm;
  }
  .page tr {
    break-inside: avoid;
  }
  .page .center {
    text-align: center;
  }
  .page .end {
    text-align: end;
  }
  /* Units stand below units in every language. */
  .page[dir='rtl'] :is(th, td).end {
    text-align: start;
  }
  .signatures div {
    display: flex;
    flex-wrap: wrap;
    gap: 4mm 10mm;
    padding-block: 8mm 2mm;
  }
  .signatures span {
    flex: 1 1 55mm;
    display: flex;
    align-items: flex-end;
    gap: 2mm;
    max-inline-size: 80mm;
  }
  .signatures span::after {
    content: '';
    flex: 1 1 25mm;
    min-block-size: 8mm;
    border-block-end: 0.25mm solid #000;
  }
  .figure {
    padding-block: 2mm;
  }
  .figure svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  .page figcaption {
    text-align: center;
    padding-block-start: 1mm;
  }
  .page .foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5mm 6mm;
    margin-block-start: 4mm;
    padding-block-start: 1.5mm;
    border-block-start: 0.25mm solid #000;
    font-size: 9pt;
    line-height: 1.3;
  }
  .page.large .foot {
    font-size: 10.5pt;
  }
  /* The foot of a formal text stands in the margin; paper has a left and a right in every language. */
  .page.formal .foot {
    position: absolute;
    left: 28mm;
    right: 26mm;
    bottom: 15mm;
    margin: 0;
  }
  .page .foot > :nth-child(even) {
    text-align: end;
  }
  ${shares}
`;
