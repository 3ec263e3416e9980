import { isJicengError, type Facts } from '@jiceng/domain';
import { getProfile, rawProfiles } from '@jiceng/profiles';
import { expect } from '@open-wc/testing';
import { calculator, county, linesOf, totalOf } from '../testing/fund-calculator.suite.js';
import { button, has, nextEvent, recordEvents, settled, until } from '../testing/org-tree.suite.js';
import type { JcFundCalculator } from './fund-calculator.js';

const village: Facts = { kind: 'village', population: 2300, membersLastYear: 61 };

async function withFacts(facts: Facts, attributes: Readonly<Record<string, string>> = {}): Promise<JcFundCalculator> {
  const fund = await calculator(attributes);
  fund.facts = facts;
  await fund.updateComplete;
  return fund;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return '';
  } catch (thrown) {
    return isJicengError(thrown) ? thrown.code : String(thrown);
  }
}

describe('the calculation', () => {
  it('is there as soon as facts are given, line by line with its clause', async () => {
    const fund = await calculator();
    fund.facts = village;
    expect(fund.calculation?.totalFen).to.equal(3_610_000);
    expect(fund.calculation?.lines.map(({ rule, amountFen, clause }) => [rule, amountFen, clause.section])).to.deep.equal([
      ['FND-01', 2_500_000, '二(四)2'],
      ['FND-03', 500_000, '二(四)2'],
      ['FND-05', 610_000, '二(四)2'],
    ]);
    await fund.updateComplete;
    expect(totalOf(fund)).to.equal('36,100');
    expect(linesOf(fund)).to.deep.equal(['村办公经费 25,000 元', '党建经费 5,000 元', '党员活动经费 6,100 元']);
  });

  for (const [population, total] of [[0, 28_000], [1499, 28_000], [1500, 33_000], [1501, 33_000]] as const) {
    it(`with ${population} people is ${total} yuan`, async () => {
      const fund = await withFacts({ kind: 'village', population, membersLastYear: 29 });
      expect(fund.calculation?.totalFen).to.equal(total * 100);
    });
  }

  it('names what is missing and leaves the line out', async () => {
    const fund = await withFacts({ kind: 'village', membersLastYear: 61 });
    expect(fund.calculation?.missing).to.deep.equal(['population']);
    expect(fund.calculation?.isPartial).to.equal(true);
    expect(linesOf(fund)[0]).to.equal('村办公经费 去填写');
    expect(totalOf(fund)).to.equal('11,100');
    expect(fund.shadowRoot?.querySelector('.total')?.textContent).to.contain('暂计').and.to.contain('不含 1 项');
  });

  it('of a community without “urban” is partial, and names it', async () => {
    const fund = await withFacts({ kind: 'community', membersLastYear: 120 });
    expect(fund.calculation?.missing).to.deep.equal(['urban']);
    expect(fund.calculation?.notes.some((note) => note.includes('暂计'))).to.equal(true);
    expect(fund.calculation?.lines.map(({ rule }) => rule)).to.deep.equal(['FND-02', 'FND-04', 'FND-05']);
  });

  it('of a kind without rules says so', async () => {
    const fund = await withFacts({ kind: 'branch' });
    expect(fund.shadowRoot?.querySelector('.empty')?.textContent).to.contain('规则包中没有适用于“党支部”的经费规则');
  });

  it('follows the year', async () => {
    const fund = await withFacts(village);
    fund.year = 2020;
    await fund.updateComplete;
    expect(fund.view).to.contain('y=2020');
    expect(fund.shadowRoot?.querySelector('caption')?.textContent).to.contain('2020 年');
  });
});

describe('a fact that cannot be true', () => {
  for (const [what, population] of [['a negative number', -1], ['a fraction', 1499.5], ['a numeric text', '1499'], ['NaN', NaN], ['1e21', 1e21]] as const) {
    it(`(${what}) is refused with its name, and the last good result stays, marked`, async () => {
      const fund = await withFacts(village);
      const heard = nextEvent<{ code: string; message: string }>(fund, 'jc-error');
      fund.facts = { ...village, population };
      const { detail } = await heard;
      expect(detail.code).to.equal('bad-fact');
      expect(detail.message).to.contain('常住人口').and.to.contain('没有拿它计算');
      expect(fund.calculation?.totalFen).to.equal(3_610_000);
      expect(has(fund, '.total[data-stale]')).to.equal(true);
      fund.facts = { ...village, population: 1499 };
      await fund.updateComplete;
      expect(fund.calculation?.totalFen).to.equal(3_110_000);
      expect(has(fund, '[data-stale]')).to.equal(false);
    });
  }

  it('is in no line when there was no good result before', async () => {
    const fund = await withFacts({ ...village, population: '2300' as never });
    expect(fund.calculation?.missing).to.deep.equal(['population']);
    expect(fund.calculation?.lines.some(({ inputs }) => 'population' in inputs)).to.equal(false);
  });

  it('is not saved', async () => {
    const fund = await withFacts({ ...village, population: -5 });
    expect(await codeOf(fund.save())).to.equal('bad-fact');
    expect(await (await fund.store).saved.list()).to.have.length(0);
  });
});

describe('the rules', () => {
  it('can be an object, as its file has it or resolved', async () => {
    const fund = await withFacts(village);
    fund.profile = rawProfiles['shanghai-communities'] as never;
    await fund.updateComplete;
    expect(fund.calculation?.profile.id).to.equal('shanghai-communities');
    fund.profile = getProfile('county-five-standards');
    expect(fund.calculation?.totalFen).to.equal(3_610_000);
  });

  it('that are faulty are told with their path, and those from before stay in force', async () => {
    const fund = await withFacts(village);
    const raw = structuredClone(rawProfiles['county-five-standards']) as unknown as { fund: { lines: { 'village-office': { tiers: [{ below: number }, { from: number }] } } } };
    raw.fund.lines['village-office'].tiers[1].from = 1400;
    const heard = nextEvent<{ code: string; message: string }>(fund, 'jc-error');
    fund.profile = raw as never;
    const { detail } = await heard;
    expect(detail.code).to.equal('profile-tiers-overlap');
    expect(detail.message).to.contain('/fund/lines/village-office/tiers');
    await fund.updateComplete;
    expect(totalOf(fund)).to.equal('36,100');
  });

  it('that are named by nothing known are told, with the default rules’ sentence beside', async () => {
    const fund = await calculator({ profile: 'no-such-rules' });
    expect(fund.calculation).to.equal(null);
    expect(fund.shadowRoot?.querySelector('.banner')?.textContent).to.contain('no-such-rules');
  });

  it('without funds say that there are none', async () => {
    const fund = await calculator({ profile: 'national' });
    expect(fund.shadowRoot?.querySelector('.empty')?.textContent).to.contain('没有经费规则');
  });

  it('from an address leave a copy that serves when the address is gone', async () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(rawProfiles['county-five-standards'])], { type: 'application/json' }));
    const fund = await withFacts(village, { profile: address });
    expect(fund.calculation?.profile.id).to.equal('county-five-standards');
    URL.revokeObjectURL(address);
    const later = await withFacts(village, { profile: address, database: fund.database as string });
    expect(later.calculation?.totalFen).to.equal(3_610_000);
    expect(later.copySavedAt).to.be.a('string');
  });
});

describe('saving', () => {
  it('keeps facts, lines, rules and hash, and tells once', async () => {
    const fund = await withFacts(village, { unit: '112' });
    const heard = recordEvents(fund, 'jc-change');
    const { id } = await fund.save();
    expect(heard).to.deep.equal([`jc-change ${JSON.stringify({ noun: 'fund', op: 'save', id })}`]);
    const record = await (await fund.store).saved.get(id);
    expect(record).to.deep.include({ kind: 'calculation', unit: '112', year: 2026, totalFen: 3_610_000, author: '王会计' });
    expect(record?.profile).to.deep.include({ id: 'county-five-standards', version: '3', hash: getProfile('county-five-standards').hash });
    expect(fund.shadowRoot?.querySelector('.foot')?.textContent).to.contain('已保存');
  });

  it('can be taken back from the toast, and leaves a record', async () => {
    const fund = await withFacts(village);
    const { id } = await fund.save();
    await until(() => has(fund, '.toast'));
    button(fund, '撤回').click();
    await until(async () => (await (await fund.store).saved.list()).length === 0);
    expect((await (await fund.store).saved.get(id))?.withdrawn).to.be.an('object');
  });

  it('is refused where nothing may be changed, and where nothing was calculated', async () => {
    const readonly = await withFacts(village, { readonly: '' });
    expect(await codeOf(readonly.save())).to.equal('readonly');
    expect(has(readonly, '[part=primary]')).to.equal(false);
    const empty = await withFacts({ kind: 'branch' });
    expect(await codeOf(empty.save())).to.equal('nothing-calculated');
  });
});

describe('the view', () => {
  it('names unit and year, not the facts, and brings them back', async () => {
    const { provider, fund } = await county();
    provider.unit = '112';
    await settled(fund as never);
    expect(fund.view).to.equal('calc;u=112;y=2026');
    fund.view = 'calc;u=111;y=2025';
    await until(() => fund.view === 'calc;u=111;y=2025');
    expect(fund.model.year).to.equal(2025);
  });

  for (const view of ['', ';;;', 'calc;u=%E5%9', 'nonsense;y=abc', 'calc;y=99999']) {
    it(`“${view}” from a host does no harm`, async () => {
      const fund = await withFacts(village);
      fund.view = view;
      await settled(fund as never);
      expect(totalOf(fund)).to.equal('36,100');
    });
  }
});
