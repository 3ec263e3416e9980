import { expect } from '@open-wc/testing';
import { button, has, until } from '../../testing/org-tree.suite.js';
import { awarded, scoreboard, villageAccounts } from '../../testing/points-scoreboard.suite.js';
import { heightOf, millimetre, textsOn } from '../../testing/print.suite.js';
import { settle, textIn } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { headText } from './notice-document.js';
import { noticeStrings } from '../../locales/points/notice.js';
import { qrOf } from './qr-path.js';

const thirdQuarter = [...villageAccounts, awarded('03-017', 5, '2026-08-03'), awarded('p2', 3, '2026-08-04'), awarded('03-009', 7, '2026-09-30'), awarded('09-001', 90, '2026-08-01')];

/** The village with its third quarter put up on 9 October. */
async function publishedVillage(attributes: Readonly<Record<string, string>> = {}): Promise<JcPointsScoreboard> {
  const element = await scoreboard({ today: '2026-10-12', period: '2026-Q3', ...attributes }, { entries: thirdQuarter });
  const { entries, heads } = await (await element.store).points.read();
  const totals = { issued: 105, reversed: 0, redeemed: 0, expired: 0, accounts: 3 };
  const store = await element.store;
  await store.points.append([{ kind: 'publish', period: '2026-Q3', date: '2026-10-09', ends: '2026-10-15', days: 5, places: ['村务公开栏'], heads, head: entries.at(-1)?.hash ?? '', entries: entries.length, totals, corrections: [] }, awarded('03-017', 99, '2026-08-03')], { author: '吴登记' });
  element.view = 'publicity';
  await until(() => has(element, '.statement'));
  await settle(element);
  return element;
}

/** The pages of the preview that is open, once it has some. */
async function pagesOf(element: JcPointsScoreboard): Promise<HTMLElement[]> {
  const preview = await until(() => element.shadowRoot?.querySelector('jc-print-dialog'));
  await until(() => preview.pageCount > 0);
  return [...(preview.renderRoot.querySelector('.paper')?.shadowRoot?.querySelectorAll<HTMLElement>('.page') ?? [])];
}

describe('the printed notice', () => {
  it('has what was published, of the village alone and not what came after it, masked, with the head and its code', async () => {
    const element = await publishedVillage({ contact: '村委会 吴登记' });
    button(element, '打印公示').click();
    const pages = await pagesOf(element);
    expect(textsOn(pages, 'h1')).to.deep.equal(['柳树村2026年三季度积分公示']);
    expect(textsOn(pages, 'table:first-of-type tbody tr').map((text) => text.replace(/\s+/g, ' '))).to.deep.equal(['03-009钱*其他177', '03-017赵**其他288']);
    const { entries } = await (await element.store).points.read();
    const head = entries.at(-3)?.hash ?? '';
    expect(textsOn(pages, '.digits span').join('')).to.equal(head);
    const { path } = await qrOf(headText(head, entries.length - 2, noticeStrings('zh-CN')));
    expect(pages.flatMap((page) => [...page.querySelectorAll('svg path')]).map((each) => each.getAttribute('d'))).to.deep.equal([path]);
    const all = textsOn(pages, '.content').join(' ');
    expect(all).to.contain('联系方式：村委会 吴登记').and.to.contain('公示地点：村务公开栏');
    expect(all).not.to.match(/大山|小明|钱秀/);
    for (const page of pages) {
      expect(page.querySelectorAll('[style]').length).to.equal(0);
      expect(heightOf(page)).to.be.at.most(297 * millimetre);
      expect(page.querySelector('.content')?.scrollWidth).to.be.at.most(page.querySelector('.content')?.clientWidth ?? 0);
    }
  });

  it('of members lists members', async () => {
    const element = await publishedVillage();
    element.chooseBoard('member');
    button(element, '打印公示').click();
    const pages = await pagesOf(element);
    expect(textsOn(pages, 'h1')).to.deep.equal(['柳树村2026年三季度党员积分公示']);
    expect(textsOn(pages, 'table:first-of-type tbody tr td:first-child')).to.deep.equal(['p2']);
  });

  it('has the honour list apart, from the menu, and says so when nobody has points', async () => {
    const element = await publishedVillage();
    const honours = element.actions.shownView?.menu[1];
    await honours?.run();
    const pages = await pagesOf(element);
    expect(textsOn(pages, 'h1')).to.deep.equal(['柳树村2026年三季度积分光荣榜']);
    expect(textsOn(pages, 'tbody td:first-child')).to.deep.equal(['第 1 名', '第 2 名']);
    const empty = await scoreboard({ period: '2025-Q3' }, { entries: villageAccounts });
    empty.view = 'publicity';
    await until(() => has(empty, '.timeline'));
    await empty.actions.shownView?.menu[1]?.run();
    await settle(empty);
    expect(textIn(empty, '.banner .text')).to.equal('没有打印：这一期还没有得分。');
  });
});
