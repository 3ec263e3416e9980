import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import type { Node, TaggedTemplateExpression } from 'acorn';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import type { Browser, JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { fromRoot, kitFolder } from '../support/portal.js';
import { serve, type StaticServer } from '../support/serve.js';

interface LitInside {
  getTemplateHtml(strings: TemplateStringsArray, kind: number): [markup: string];
  readonly marker: string;
  readonly boundAttributeSuffix: string;
}

/** What makes the markup of a template out of its strings, as lit has it for those that render on a server. */
const requireFromLit = createRequire(createRequire(fromRoot('packages/elements/package.json')).resolve('lit/html.js'));
const { _$LH: lit } = requireFromLit('lit-html/private-ssr-support.js') as { _$LH: LitInside };

/** How a template begins whose tag is `svg` instead of `html`. */
const beginsInSvg = /^\s*<(?:path|g|rect|line|circle|text|polyline|polygon|title|desc|use|defs)\b/;

/** The markup of every template in the built files, as lit would hand it to the browser. */
function markups(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(kitFolder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js') && !path.includes('iife'))) {
    full(parse(readFileSync(join(kitFolder, file), 'utf8'), { ecmaVersion: 2024, sourceType: 'module' }), (node: Node) => {
      if (node.type !== 'TaggedTemplateExpression') return;
      const cooked = (node as TaggedTemplateExpression).quasi.quasis.map(({ value }) => value.cooked ?? '');
      // The others are styles.
      if (!/<[a-z]/i.test(cooked.join(''))) return;
      const strings = Object.assign(cooked, { raw: cooked });
      const [markup] = lit.getTemplateHtml(strings, beginsInSvg.test(cooked[0] ?? '') ? 2 : 1);
      // With the marks that the build gives lit.
      found.add(markup.replaceAll(lit.marker, 'lit$1$').replaceAll(/(\s)lit\$1\$(\d)/g, '$1_lit_$2').replaceAll(lit.boundAttributeSuffix, '_lit_'));
    });
  }
  return [...found];
}

/** The file that is fetched where it is needed. */
type Filler = typeof import('../../packages/kit/src/template-content.js');

describe('templates in a page that lets the kit have no policy', () => {
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  let filler: JSHandle<Filler>;

  beforeAll(async () => {
    server = await serve({ '/kit/': kitFolder }, {}, { '/': '<!doctype html><title>门户</title><link rel="icon" href="data:,">' });
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(server.origin);
    const name = readdirSync(join(kitFolder, 'chunks')).find((each) => /^template-content-.*\.js$/.test(each));
    // As text, for the test's own compiler would make something else of an import.
    filler = (await page.evaluateHandle(`import('/kit/chunks/${name}')`)) as JSHandle<Filler>;
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('become the same nodes as the browser’s own parser makes of them, all of the kit', async () => {
    const all = markups();
    expect(all.length).toBeGreaterThan(300);
    const different = await page.evaluate(
      ([{ fillTemplate }, given]) => {
        /** A line for each node: where it is, what it is, and what it has; of what lit binds the names are free. */
        const linesOf = (node: ParentNode, path = ''): string[] =>
          [...node.childNodes].flatMap((child) => {
            if (!(child instanceof Element)) return [`${path}${child.nodeType} ${child.nodeValue}`];
            let bound = 0;
            const attributes = child.getAttributeNames().map((name) => `${name.endsWith('_lit_') ? `bound${bound++}` : name}=${child.getAttribute(name)}`);
            return [`${path}${child.namespaceURI} ${child.localName} ${attributes.join(' ')}`, ...linesOf(child, `${path}${child.localName} > `)];
          });
        return given.flatMap((markup) => {
          const [ours, theirs] = [document.createElement('template'), document.createElement('template')];
          theirs.innerHTML = markup;
          try {
            fillTemplate(ours, markup);
          } catch (thrown) {
            return [`${String(thrown)} in ${markup}`];
          }
          const [mine, wanted] = [linesOf(ours.content), linesOf(theirs.content)];
          const at = wanted.findIndex((line, index) => line !== mine[index]);
          return at < 0 && mine.length === wanted.length ? [] : [`${mine[at]} instead of ${wanted[at]} in ${markup}`];
        });
      },
      [filler, all] as const,
    );
    expect(different).toEqual([]);
  });

  it.each([
    ['a tag that is not closed', '<p>'],
    ['a tag that closes nothing', '<p></b></p>'],
    ['a tag too many', '<p></p></p>'],
    ['something that is no tag', '<p><3</p>'],
    ['an attribute that does not end', '<p class="a></p>'],
    ['a character reference', '<p>a&nbsp;b</p>'],
    ['a script', '<script>go()</script>'],
    ['another template', '<template></template>'],
  ])('that have %s are refused instead of guessed at', async (_, markup) => {
    const thrown = await page.evaluate(
      ([{ fillTemplate }, given]) => {
        try {
          fillTemplate(document.createElement('template'), given);
        } catch (refused) {
          return (refused as Error).name;
        }
        return 'nothing';
      },
      [filler, markup] as const,
    );
    expect(thrown).toBe('SyntaxError');
  });
});
