import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchYear } from '../../testing/meeting-year.suite.js';
import { readMeetingYear } from './meeting-year.js';
import { escapedHtml, pageHtml } from './page-html.js';
import type { TextDocument } from './text-document.js';
import { yearPage } from './year-archive.js';

const source = await readMeetingYear((await branchYear()).element);
const hostile = `"><img src=x onerror=alert(1)>'</title></style><script>`;

function documentOf(text: string): TextDocument {
  return {
    title: text,
    unit: text,
    period: text,
    orientation: 'portrait',
    printedOn: text,
    footNote: text,
    sections: [
      {
        blocks: [
          { kind: 'heading', text },
          { kind: 'heading', level: 3, text },
          { kind: 'paragraph', text },
          { kind: 'paragraph', look: 'note', text },
          { kind: 'facts', facts: [{ label: text, value: text }] },
          { kind: 'table', caption: text, columns: [{ label: text, align: 'end' }], rows: [[text], [1]], foot: [text] },
          { kind: 'grid', grid: { head: text, months: [text], sumHead: text, rows: [{ title: text, cells: [{ span: 12, text }], sum: text }] } },
        ],
      },
    ],
  };
}

/** The tags of a page, without the text between them. */
function tagsOf(page: string): string[] {
  return [...page.matchAll(/<\/?([a-z][a-z0-9]*|!doctype)/gi)].map(([, name = '']) => name.toLowerCase());
}

describe('a page', () => {
  it('shows a hostile text as text, wherever it stands', () => {
    const page = pageHtml({ title: hostile, locale: 'zh-CN', contents: hostile, documents: [documentOf(hostile)] });
    expect(tagsOf(page)).toEqual(tagsOf(pageHtml({ title: 'x', locale: 'zh-CN', contents: 'x', documents: [documentOf('x')] })));
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<script');
    expect(page).toContain(escapedHtml(hostile));
  });

  it('no text adds a tag or leaves its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'a', '会', '-', '!', '='), maxLength: 30 }), (text) => {
        const escaped = escapedHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')).toBe(text);
      }),
    );
  });

  it('asks for nothing and runs nothing', () => {
    const page = yearPage(source, new Map());
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son\w+=|url\(|@import|https?:/i);
    expect(page.match(/href="[^"]*"/g)?.every((href) => href.startsWith('href="#part-'))).toBe(true);
  });

  it('of a year has the table, the register, the minutes of each meeting and the evidence, each linked to', () => {
    const page = yearPage(source, new Map());
    expect(page).toContain('<title>柳树村党支部 2026 年会议登记簿</title>');
    expect(page.match(/<article /g)).toHaveLength(9);
    for (let part = 1; part <= 9; part++) expect(page).toContain(`<a href="#part-${part}">`);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('<td colspan="3">✓ 10月19日</td>');
  });

  it('is in the language that it says', () => {
    expect(yearPage({ ...source, locale: 'en' }, new Map())).toMatch(/<html lang="en">[\s\S]*<h1>Meetings of 2026<\/h1>/);
  });
});
