import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { fitColumns, passAxe, type States } from '../../testing/axe.suite.js';
import { find, has, until } from '../../testing/org-tree.suite.js';
import { textIn } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { press, put, showing } from './award.suite.js';

before(() => setViewport({ width: 1280, height: 900 }));

const states: States<JcPointsScoreboard> = {
  'an award with its result': (attributes) => showing('award;a=03-017;r=cleaning-day;d=20261120', '.award-figure', attributes),
  async 'an award that is refused'(attributes) {
    const element = await showing('award;a=p1;r=courtyard;d=20261120', '#award-points', attributes);
    await press(element, '#award-submit');
    await until(() => has(element, '#award-summary'));
    return element;
  },
  async 'the list of accounts, open'(attributes) {
    const element = await showing('award', '#award-account', attributes);
    find(element, '#award-account').focus();
    await sendKeys({ type: 'z' });
    await until(() => has(element, '[role=option]'));
    return element;
  },
  'a list to tick': (attributes) => showing('award;list=1;r=village-meeting;d=20261120', '.award-pick-table .row', attributes),
  async 'a list that was tried'(attributes) {
    const element = await showing('award;list=1;r=courtyard;d=20261020', '.award-list', attributes);
    await put(element, '#award-points', '8');
    await put(element, '#award-judges', 'A、B、C');
    await press(element, '.award-who .buttons button:nth-child(2)');
    await put(element, '#award-codes', '03-017\n03-009\n99');
    await press(element, '#award-check');
    await until(() => has(element, '#award-checked'));
    return element;
  },
  'the accounts': (attributes) => showing('accounts', '.accounts .row', attributes),
  'an account that is changed': (attributes) => showing('accounts;a=p2', '#account-household', attributes),
  async 'accounts from a list'(attributes) {
    const element = await showing('accounts', '#accounts-paste', attributes);
    await press(element, '#accounts-paste');
    await put(element, '#accounts-area', '05-001\t冯平\t农户\nq2\t陈某\t个人\t99-999');
    await press(element, '#accounts-try');
    return element;
  },
  'the page of an account': (attributes) => showing('account;a=03-017', '.account-sum', attributes),
  'the page of an account for the public': (attributes) => showing('account;a=03-017', '.account-sum', { ...attributes, audience: 'public' }),
};

describe('axe finds nothing to say about awards and accounts', () => {
  passAxe(states);
  fitColumns(states);

  it('and in large type every target is at least 44 px high, the primary button 60', async () => {
    for (const view of ['award;a=03-017;r=cleaning-day', 'accounts', 'account;a=03-017']) {
      const element = await showing(view, '.award-figure, .accounts .row, .account-sum', { scale: 'large' });
      for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('.view :is(button:not(.hash), select, input[type=text])') ?? []) {
        if (target.offsetHeight > 0) expect(target.offsetHeight, `${view}: ${target.outerHTML.slice(0, 90)}`).to.be.at.least(44);
      }
      expect(find(element, '[part=primary]').offsetHeight, textIn(element, '[part=primary]')).to.be.at.least(60);
    }
  });
});
