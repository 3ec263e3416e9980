import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build, defaultClientConditions } from 'vite';
import { describe, expect, it } from 'vitest';
import '../../packages/elements/src/fund/define.js';
import '../../packages/elements/src/meeting/define.js';
import '../../packages/elements/src/org/define.js';
import '../../packages/elements/src/points/define.js';
import '../../packages/elements/src/provider/define.js';
import { complaintsOf, launchBrowser } from '../support/browser.js';
import { fromRoot } from '../support/portal.js';
import { serve } from '../support/serve.js';
import { importCounty } from '../support/widgets.js';

const widgets = ['jc-org-tree', 'jc-meeting-checklist', 'jc-points-scoreboard', 'jc-fund-calculator'] as const;

/** The script of the page as one file: in several, lit would have run before what lets it go on. */
async function hydratingScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['jiceng-source', ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, rolldownOptions: { output: { codeSplitting: false } }, lib: { entry: fromRoot('tests/consumers/hydrated-page.ts'), formats: ['es'] } },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

describe('@lit-labs/ssr', () => {
  it.each([
    ['jc-org-tree', html`<jc-org-tree></jc-org-tree>`, '组织架构'],
    ['jc-meeting-checklist', html`<jc-meeting-checklist></jc-meeting-checklist>`, '会议清单'],
    ['jc-points-scoreboard', html`<jc-points-scoreboard></jc-points-scoreboard>`, '积分'],
    ['jc-fund-calculator', html`<jc-fund-calculator></jc-fund-calculator>`, '经费'],
  ])('renders %s into a shadow root, with its heading, before there are data', async (tag, template, heading) => {
    const page = await collectResult(render(template));
    expect(page).toMatch(new RegExp(`<${tag}[^>]*><template shadowroot="open" shadowrootmode="open">`));
    expect(page).toMatch(new RegExp(`role="heading"[^>]*>(?:<!--.*?-->)*${heading}`));
    expect(page).toContain('part="header"');
  });
  it('renders the page’s own content inside jc-provider', async () => {
    const page = await collectResult(render(html`<jc-provider locale="en"><p>Here</p></jc-provider>`));
    expect(page).toMatch(/<jc-provider[^>]*>.*<slot><\/slot>.*<\/template><p>Here<\/p><\/jc-provider>/s);
  });
  it('renders what the browser goes on with: the frame stays the same, and then holds the data', async () => {
    const body = await collectResult(
      render(html`<jc-provider today="2026-11-20"><jc-org-tree></jc-org-tree><jc-meeting-checklist></jc-meeting-checklist><jc-points-scoreboard></jc-points-scoreboard><jc-fund-calculator></jc-fund-calculator></jc-provider>`),
    );
    const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title><link rel="icon" href="data:,"></head><body>${body}<script src="/before.js"></script><script type="module" src="/page.js"></script></body></html>`;
    const script = (text: string) => ({ body: text, headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    const server = await serve({}, {}, { '/': page, '/before.js': script('window.rendered = [...document.querySelectorAll("jc-provider > *")].map(({ shadowRoot }) => shadowRoot.querySelector(".root"));'), '/page.js': script(await hydratingScript()) });
    const browser = await launchBrowser();
    const tab = await browser.newPage();
    const complaints = complaintsOf(tab);
    await tab.goto(server.origin);
    expect(await importCounty(tab)).toBe(230);
    const gone = await tab.evaluate(
      (tags) =>
        tags.flatMap((tag, at) => {
          const roots = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('.root') ?? [])];
          return roots.length === 1 && roots[0] === (window as unknown as { rendered: Element[] }).rendered[at] ? [] : [`${tag} ${roots.length}`];
        }),
      widgets,
    );
    expect(gone).toEqual([]);
    await tab.getByRole('treeitem', { name: '葛城街道' }).waitFor();
    expect(complaints).toEqual([]);
    await browser.close();
    await server.close();
  });
});
