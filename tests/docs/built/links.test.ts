import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtPages, documentationPages, htmlOf, siteFolder, storiesFolder } from './built-site.js';

// No site is there to be asked: addresses are resolved from one that nobody has.
const origin = 'http://site.invalid/';

function unescaped(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}

const withoutScripts = (html: string): string => html.replace(/<script[^]*?<\/script>/g, '').replace(/<!--[^]*?-->/g, '');

/** What a page points to: links, pictures, scripts and style sheets, as they are written. */
function targetsOf(html: string): string[] {
  const tags = [...html.matchAll(/<(?:a|link|img|script|source)\s[^>]*>/g)].map(([tag]) => tag);
  return tags.flatMap((tag) => [...tag.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, target = '']) => unescaped(target)));
}

const idsOf = (html: string): ReadonlySet<string> => new Set([...withoutScripts(html).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescaped(id)));

const pages = builtPages();
const ids = new Map(pages.map((page) => [page, idsOf(htmlOf(page))]));

/** The file of an address below the site, or of the Storybook beside it. */
function fileOf(path: string): string {
  const isStory = path.startsWith('storybook/');
  const file = isStory ? storiesFolder + path.slice('storybook/'.length) : siteFolder + path;
  return existsSync(file) && statSync(file).isDirectory() ? `${file.replace(/\/$/, '')}/index.html` : file;
}

describe('the built site', () => {
  it('has the same pages in both languages', () => {
    const own = documentationPages();
    expect(own.filter((path) => path.startsWith('en/')).map((path) => path.slice(3))).toEqual(own.filter((path) => !path.startsWith('en/')));
    expect(own.length).toBeGreaterThan(40);
  });

  it.each(pages.map((page) => [page]))('/%s points only to what is there, pages, anchors and files', (page) => {
    const faults: string[] = [];
    for (const target of new Set(targetsOf(htmlOf(page)))) {
      if (/^(?:data|mailto|https?):/.test(target)) continue;
      const { pathname, hash, href } = new URL(target, origin + page);
      const path = decodeURIComponent(pathname.slice(1));
      if (target.startsWith('/')) faults.push(`${target} is not relative`);
      if (!href.startsWith(origin) || !existsSync(fileOf(path))) faults.push(`${target} is not there`);
      const anchors = ids.get(path);
      if (hash && anchors && !anchors.has(decodeURIComponent(hash.slice(1)))) faults.push(`${target} has no such anchor`);
    }
    expect(faults).toEqual([]);
  });

  it('links to nothing on a page of the documentation that needs a network', () => {
    const elsewhere = documentationPages().flatMap((page) => targetsOf(htmlOf(page)).filter((target) => /^https?:/.test(target)));
    expect([...new Set(elsewhere)]).toEqual([]);
  });
});
