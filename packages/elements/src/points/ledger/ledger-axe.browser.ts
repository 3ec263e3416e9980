import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { fitColumns, passAxe, type States } from '../../testing/axe.suite.js';
import { find, has, until } from '../../testing/org-tree.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { award, keys, press, SeededLedger, waiting } from './ledger-page.suite.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** A ledger with something of everything; the last entries wait. */
async function everySort(): Promise<{ readonly ledger: SeededLedger; readonly wrong: string }> {
  const ledger = new SeededLedger();
  await ledger.add('吴登记', award('03-017', 2, { rule: 'village-meeting', source: 'm1' }), award('03-009', 2, { rule: 'village-meeting', source: 'm1' }));
  const wrong = await ledger.one('李会计', award('p1', 5));
  await ledger.add('吴登记', waiting('03-009', { evidence: ['witness:王村民'], note: '清理河道' }), award('03-017', 15, { rule: 'residents-appraisal', approval: true }), waiting('01-022'));
  return { ledger, wrong };
}

const states: States<JcPointsScoreboard> = {
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
  passAxe(states);
  fitColumns(states);

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
