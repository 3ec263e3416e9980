import type { LedgerEntry } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, until } from '../../testing/org-tree.suite.js';
import { settle, textIn } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { press, showing } from './award.suite.js';

before(() => setViewport({ width: 1280, height: 900 }));

const entriesOf = async (element: JcPointsScoreboard): Promise<readonly LedgerEntry[]> => (await (await element.store).points.read()).entries;

describe('an account of another unit', () => {
  const forms = [
    ['that stood in the form when the unit was changed', 'award;a=03-017;r=village-meeting;d=20261119'],
    ['that a view names', 'award;u=112;a=03-017;r=village-meeting;d=20261119'],
  ] as const;
  for (const [says, view] of forms) {
    it(`${says} gets nothing, because the field does not show it`, async () => {
      const element = await showing(view, '#award-submit', { unit: '11' });
      element.unit = '112';
      await settle(element);
      const before = (await entriesOf(element)).length;
      expect(find<HTMLInputElement>(element, '#award-account').value).to.equal('');
      expect(textIn(element, '.award-lines')).not.to.contain('余额');
      await press(element, '#award-submit');
      await until(() => textIn(element, '#award-account-problem') === '请选农户或个人。');
      expect((await entriesOf(element)).length).to.equal(before);
      expect(element.view).not.to.contain('a=03-017');
    });
  }

  const ways = [
    ['the user chooses', (element: JcPointsScoreboard, unit: string) => element.chooseUnit(unit)],
    ['the page sets', (element: JcPointsScoreboard, unit: string) => void (element.unit = unit)],
  ] as const;
  for (const [says, choose] of ways) {
    it(`that a draft names gets nothing, and is there again with its unit, which ${says}`, async () => {
      const element = await showing('award;u=111', '#award-submit', { unit: '' });
      const store = await element.store;
      await store.drafts.put('points-award:112', { account: '03-017', rule: 'village-meeting', date: '20261119' });
      choose(element, '112');
      await until(() => find<HTMLSelectElement>(element, '#award-rule').value === 'village-meeting');
      await press(element, '#award-submit');
      await until(() => textIn(element, '#award-account-problem') === '请选农户或个人。');
      choose(element, '111');
      await until(() => find<HTMLInputElement>(element, '#award-account').value === '03-017 赵大山');
    });
  }
});
