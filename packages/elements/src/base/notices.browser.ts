import { rawProfiles } from '@jiceng/profiles';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { emptyScoreboard } from '../testing/points-scoreboard.suite.js';
import { calculator } from '../testing/fund-calculator.suite.js';
import { emptyChecklist } from '../testing/meeting-checklist.suite.js';
import { emptyTree, find, freshDatabase, has, until } from '../testing/org-tree.suite.js';
import { settle, textIn, textsIn } from '../testing/widget-keys.suite.js';
import type { JcElement } from './jc-element.js';

const memory = '本页数据只保存在内存，关闭页面就会丢失。';
const readonly = '只读：门户未开放修改';
const banners = (element: JcElement): string[] => textsIn(element, '.frame > .banner > .text');
const more = (element: JcElement): HTMLButtonElement => find<HTMLButtonElement>(element, '.more-notices button');

/** Every widget, over an empty store in memory. */
const widgets: readonly (readonly [tag: string, make: (attributes: Readonly<Record<string, string>>) => Promise<JcElement>])[] = [
  ['jc-org-tree', emptyTree],
  ['jc-meeting-checklist', emptyChecklist],
  ['jc-points-scoreboard', emptyScoreboard],
  ['jc-fund-calculator', calculator],
];
/** Those under rules, which may have to do with a copy. */
const ruledWidgets = widgets.slice(1);

/** The address of a profile that was there once, and the database that has kept a copy of it. */
async function lostRules(make: (attributes: Readonly<Record<string, string>>) => Promise<JcElement>): Promise<Readonly<Record<string, string>>> {
  const attributes = { database: freshDatabase(), storage: 'memory', profile: URL.createObjectURL(new Blob([JSON.stringify(rawProfiles['county-five-standards'])], { type: 'application/json' })) };
  const first = await make(attributes);
  await settle(first);
  URL.revokeObjectURL(attributes.profile);
  return attributes;
}

describe('of several notices', () => {
  for (const [tag, make] of widgets) {
    describe(tag, () => {
      it('shows the gravest, and the others behind a button that says how many', async () => {
        const element = await make({ storage: 'memory', readonly: '' });
        await until(() => has(element, '.more-notices'));
        expect(banners(element)).to.deep.equal([memory]);
        expect(textIn(element, '.more-notices')).to.equal('还有 1 条提示');
        expect(more(element).getAttribute('aria-expanded')).to.equal('false');
      });

      it('has no button where there is one alone', async () => {
        const element = await make({ storage: 'memory' });
        await until(() => banners(element).length > 0);
        expect(has(element, '.more-notices')).to.equal(false);
      });

      it('tells the public nothing of what staff may not change', async () => {
        const element = await make({ storage: 'memory', audience: 'public' });
        await until(() => banners(element).length > 0);
        expect([banners(element), has(element, '.more-notices')]).to.deep.equal([[memory], false]);
      });
    });
  }

  for (const [tag, make] of widgets) {
    it(`${tag} shows the others, and hides them again, with the keyboard`, async () => {
      const element = await make({ storage: 'memory', readonly: '' });
      await until(() => has(element, '.more-notices'));
      await settle(element);
      more(element).focus();
      await sendKeys({ press: 'Enter' });
      await settle(element);
      expect(banners(element)).to.deep.equal([memory, readonly]);
      expect(more(element).getAttribute('aria-expanded')).to.equal('true');
      expect(element.shadowRoot?.activeElement).to.equal(more(element));
      await sendKeys({ press: 'Space' });
      await settle(element);
      expect(banners(element)).to.deep.equal([memory]);
    });
  }

  for (const [tag, make] of ruledWidgets) {
    it(`${tag} does not lose the copy of the rules behind the memory`, async () => {
      const element = await make(await lostRules(make));
      await until(() => has(element, '.more-notices'));
      expect(banners(element)).to.deep.equal([memory]);
      more(element).click();
      await settle(element);
      expect(banners(element)[1]).to.match(/^没有连上规则包地址，正在使用 \d{4}年\d{1,2}月\d{1,2}日 保存的副本。$/);
    });

    it(`${tag} has what just happened first, until it is closed`, async () => {
      const element = await make({ storage: 'memory', locale: 'en', profile: 'no-such-rules' });
      await until(() => has(element, '.more-notices'));
      expect(find(element, '.frame > .banner').dataset['kind']).to.equal('danger');
      expect(textIn(element, '.more-notices')).to.equal('1 more notice');
      find(element, '.frame > .banner button[aria-label]').click();
      await settle(element);
      expect(banners(element)).to.deep.equal(['Data is in memory only and is lost when the page closes.']);
      expect(has(element, '.more-notices')).to.equal(false);
    });
  }
});
