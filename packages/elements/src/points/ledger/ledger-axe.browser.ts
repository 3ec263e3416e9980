import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../../testing/org-tree.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { award, keys, press, SeededLedger, settle, waiting } from './ledger-page.suite.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** A ledger with something of everything; the last entries wait. */
async function everySort(): Promise<{ readonly ledger: SeededLedger; readonly wrong: string }> {
  const ledger = new SeededLedger();
  await ledger.add('吴登记', award('03-017', 2, { rule: 'village-meeting', source: 'm1' }), award('03-009', 2, { rule: 'village-meeting', source: 'm1' }));
  const wrong = await ledger.one('李会计', award('p1', 5));
  await ledger.add('吴登记', waiting('03-009', { evidence: ['witness:王村民'], note: '清理河道' }), award('03-017', 15, { rule: 'residents-appraisal', approval: true }), waiting('01-022'));
  return { ledger, wrong };
}

type State = (attributes: Readonly<Record<string, string>>) => Promise<JcPointsScoreboard>;

/** The states that a user can come to, each by name. */
const states: Readonly<Record<string, State>> = {
  async 'the ledger'(attributes) {
    const { ledger } = await everySort();
    return ledger.show('ledger', '.ledger .data-table', attributes);
  },
  async 'the ledger for the public'(attributes) {
    const { ledger } = await everySort();
    return ledger.show('ledger', '.ledger .data-table', { ...attributes, audience: 'public' });
  },
  async 'an entry with its reversal open and a problem'(attributes) {
    const { ledger, wrong } = await everySort();
    const element = await ledger.show(`ledger;e=${encodeURIComponent(wrong)};reverse=1`, '.reversal', attributes);
    await press(element, '#reversal-submit');
    await until(() => has(element, '#reversal-problem'));
    return element;
  },
  async 'the approvals'(attributes) {
    const { ledger } = await everySort();
    return ledger.show('approvals', '.pending-list', attributes);
  },
  async 'the approvals with a panel that lacks people'(attributes) {
    const { ledger } = await everySort();
    const element = await ledger.show('approvals', '.pending-list', attributes);
    find(element, '[role=option]').focus();
    await keys(element, 'ArrowDown', 'a');
    return element;
  },
  async 'a refusal without a reason'(attributes) {
    const { ledger } = await everySort();
    const element = await ledger.show('approvals', '.pending-list', attributes);
    find(element, '[role=option]').focus();
    await keys(element, 'r', 'Enter');
    return element;
  },
};

describe('axe finds nothing to say about the ledger and the approvals', () => {
  for (const [name, show] of Object.entries(states)) {
    it(`in Chinese, standard, light: ${name}`, async () => {
      await expect(await show({ theme: 'light' })).to.be.accessible();
    });
    it(`in Uyghur, large, contrast: ${name}`, async () => {
      await expect(await show({ locale: 'ug', scale: 'large', theme: 'contrast' })).to.be.accessible();
    });
    it(`in English, dark: ${name}`, async () => {
      await expect(await show({ locale: 'en', theme: 'dark' })).to.be.accessible();
    });
    for (const [width, scale] of [[320, 'standard'], [320, 'large'], [480, 'standard'], [800, 'large']] as const) {
      it(`nor runs over ${width} px in ${scale} type: ${name}`, async () => {
        const element = await show({ scale, locale: width === 320 ? 'en' : 'zh-CN' });
        (element.parentElement as HTMLElement).style.inlineSize = `${width}px`;
        await settle(element);
        await until(() => element.clientWidth === width);
        const root = find(element, '.root');
        expect(root.scrollWidth).to.be.at.most(root.clientWidth);
        await expect(element).to.be.accessible();
      });
    }
  }

  it('and in large type every target is at least 44 px high, the primary button 60', async () => {
    for (const show of Object.values(states)) {
      const element = await show({ scale: 'large' });
      for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('.view :is(button, select, input, textarea, [role=option])') ?? []) {
        if (target.offsetHeight > 0) expect(target.offsetHeight, target.outerHTML.slice(0, 90)).to.be.at.least(44);
      }
      const primary = element.shadowRoot?.querySelector<HTMLElement>('[part=primary]');
      if (primary) expect(primary.offsetHeight).to.be.at.least(60);
    }
  });
});
