import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import '../../packages/elements/src/fund/define.js';
import '../../packages/elements/src/meeting/define.js';
import '../../packages/elements/src/org/define.js';
import '../../packages/elements/src/points/define.js';
import '../../packages/elements/src/provider/define.js';

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
});
