import type { RawProfile, SavedFund } from '@jiceng/domain';
import { rawProfiles } from '@jiceng/profiles';
import { expect } from '@open-wc/testing';
import { calculator, calculatorAt, choose, openView, pressKeys, rowsOf, settle, textOf, textsOf, typeInto } from '../../testing/fund-views.suite.js';
import { button, find, has, nextEvent, recordEvents, until } from '../../testing/org-tree.suite.js';
import type { JcFundCalculator } from '../fund-calculator.js';

/** The county's rules as a later version has them: the party-building funds of a village are 7,500 yuan instead of 5,000. */
function laterRules(): RawProfile {
  const raw = structuredClone(rawProfiles['county-five-standards']) as RawProfile & { version: string; fund: { lines: Record<string, { amount?: unknown }> } };
  raw.version = '2';
  Object.assign(raw.fund.lines['village-party-building'] ?? {}, { amount: 7500 });
  return raw;
}

/** A calculator at 柳树村, whose calculation was saved. */
async function withSaved(attributes: Readonly<Record<string, string>> = {}): Promise<{ fund: JcFundCalculator; id: string }> {
  const fund = await calculatorAt('111', attributes);
  const { id } = await fund.save();
  return { fund, id };
}

const listOf = (fund: JcFundCalculator): Promise<JcFundCalculator> => openView(fund, 'saved', '.saved .data-table, .saved .buttons');

/** The view with one result open, as its address has it. */
const openRecord = (fund: JcFundCalculator, id: string): Promise<JcFundCalculator> => openView(fund, `saved;id=${id}`, '#saved-title');

async function recordOf(fund: JcFundCalculator, id: string): Promise<SavedFund> {
  const record = await (await fund.store).saved.get(id);
  if (!record) throw new Error(`There is no saved result ${id}.`);
  return record;
}

describe('the list of what was saved', () => {
  it('names the time, unit, year, total, rules, author and state', async () => {
    const { fund } = await withSaved();
    await listOf(fund);
    const [row] = rowsOf(fund);
    const { version, hash } = fund.model.profile ?? { version: '', hash: '' };
    expect(row).to.match(/^\d{4}-\d\d-\d\d \d\d:\d\d \| 柳树村 \| 测算 \| 2026 \| 28,000 \| 与现行规则一致 \| /);
    expect(row).to.contain(` v${version} · ${hash.slice(0, 4)} | 王会计`);
  });

  it('says what it is for while it is empty, and offers a way on', async () => {
    const fund = await calculatorAt('111');
    await listOf(fund);
    expect(textOf(fund, '.saved')).to.contain('还没有存档');
    expect(has(fund, '.filters')).to.equal(false);
    expect(has(fund, '[part=primary]')).to.equal(false);
    button(fund, '去测算').click();
    await until(() => has(fund, '#fact-population'));
  });

  it('shows one unit or all, and one kind or all', async () => {
    const { fund } = await withSaved();
    await openView(fund, 'allocate;u=11', '#allocate-sum');
    await typeInto(fund, '#allocate-sum', '9');
    const changed = nextEvent(fund, 'jc-change');
    button(fund, '保存方案').click();
    await changed;
    await listOf(fund);
    expect(rowsOf(fund).map((row) => row.split(' | ')[1])).to.deep.equal(['石桥镇']);
    await choose(fund, '.filters label:first-child select', 'all');
    await until(() => rowsOf(fund).length === 2);
    expect(rowsOf(fund).map((row) => row.split(' | ').slice(1, 3).join(' '))).to.deep.equal(['石桥镇 分配', '柳树村 测算']);
    expect(rowsOf(fund)[0]).to.contain('与规则无关');
    await choose(fund, '.filters label:nth-child(2) select', 'calculation');
    await until(() => rowsOf(fund).length === 1);
    expect(rowsOf(fund)[0]).to.contain('柳树村');
  });

  it('tells the filter in words when nothing matches it, and takes it off', async () => {
    const { fund } = await withSaved();
    await listOf(fund);
    await choose(fund, '.filters label:nth-child(2) select', 'dues');
    await until(() => textOf(fund, '.saved').includes('没有符合'));
    expect(textOf(fund, '.saved')).to.contain('没有符合“只看柳树村、党费”的存档。');
    button(fund, '看全部存档').click();
    await until(() => rowsOf(fund).length === 1);
  });

  it('follows what is saved meanwhile', async () => {
    const { fund } = await withSaved();
    await listOf(fund);
    await fund.save();
    await until(() => rowsOf(fund).length === 2);
  });

  it('opens a row with Enter and comes back to it', async () => {
    const { fund, id } = await withSaved();
    await fund.save();
    await listOf(fund);
    const views: string[] = [];
    fund.addEventListener('jc-view', (event) => views.push((event as CustomEvent<{ view: string }>).detail.view));
    find(fund, '.data-table tbody [data-row="0"]').focus();
    await pressKeys(fund, 'ArrowDown');
    await pressKeys(fund, 'Enter');
    expect(fund.shadowRoot?.activeElement?.id).to.equal('saved-title');
    expect(textOf(fund, '#saved-title')).to.equal('2026 年柳树村经费测算');
    expect(fund.view).to.equal(`saved;u=111;y=2026;id=${id}`);
    button(fund, '返回列表').click();
    await until(() => has(fund, '.data-table'));
    await settle(fund);
    expect((fund.shadowRoot?.activeElement as HTMLElement | null)?.dataset['row']).to.equal('1');
    expect(views).to.deep.equal([`saved;u=111;y=2026;id=${id}`, 'saved;u=111;y=2026']);
  });
});

describe('a saved calculation', () => {
  it('shows every line with its steps and clause, and the facts with where they came from', async () => {
    const { fund, id } = await withSaved();
    await openRecord(fund, id);
    expect(textOf(fund, '.total .figure')).to.equal('28,000');
    const [office = ''] = textsOf(fund, 'table.plain:first-of-type tbody tr');
    expect(office).to.contain('村办公经费').and.to.contain('1,499 人').and.to.contain('二(四)2').and.to.contain('20,000 元');
    const facts = textsOf(fund, 'table.plain:last-of-type tbody tr');
    expect(facts.find((row) => row.startsWith('常住人口'))).to.match(/^常住人口\s?1,499 人\s?架构，20\d\d年\d+月\d+日$/);
    expect(textOf(fund, '.meta')).to.contain(fund.model.profile?.hash ?? 'no hash').and.to.contain(id);
  });

  it('that is not there says so, and leads back', async () => {
    const { fund } = await withSaved();
    fund.view = 'saved;id=gone';
    await until(() => textOf(fund, '.saved').includes('没有这条存档'));
    button(fund, '返回列表').click();
    await until(() => rowsOf(fund).length === 1);
  });

  it('keeps its figures when the rules change, and says what they would be now', async () => {
    const { fund, id } = await withSaved();
    const before = await recordOf(fund, id);
    fund.profile = laterRules();
    await openRecord(fund, id);
    const now = fund.model.profile;
    expect(textOf(fund, '.total .figure')).to.equal('28,000');
    expect(textOf(fund, '.saved .banner .text')).to.equal(
      `保存时规则 v${before.profile.version}(${before.profile.hash.slice(0, 4)})，现行 v2(${now?.hash.slice(0, 4)})：按现行规则为 30,500 元（+2,500 元）`,
    );
    expect(await recordOf(fund, id)).to.deep.equal(before);
  });

  it('shows what differs, line by line with its sign', async () => {
    const { fund, id } = await withSaved();
    fund.profile = laterRules();
    await openRecord(fund, id);
    const show = button(fund, '看差别');
    show.focus();
    await pressKeys(fund, 'Enter');
    expect(textsOf(fund, '#saved-difference tbody th')).to.deep.equal(['党建经费']);
    expect(textsOf(fund, '#saved-difference tbody td')).to.deep.equal(['5,000', '7,500', '+2,500']);
    expect(textsOf(fund, '#saved-difference tfoot td')).to.deep.equal(['28,000', '30,500', '+2,500']);
    expect(show.getAttribute('aria-expanded')).to.equal('true');
  });

  it('is saved anew by the rules in force, with the facts that were saved; the old one stays', async () => {
    const { fund, id } = await withSaved();
    const before = await recordOf(fund, id);
    fund.profile = laterRules();
    await openRecord(fund, id);
    const changed = nextEvent<{ op: string; id: string }>(fund, 'jc-change');
    button(fund, '按现行规则另存').click();
    const { detail } = await changed;
    expect(detail.op).to.equal('save');
    await until(() => textOf(fund, '.total .figure') === '30,500');
    expect(has(fund, '.saved .banner')).to.equal(false);
    const record = await recordOf(fund, detail.id);
    expect(record).to.include({ kind: 'calculation', totalFen: 30_500_00, unit: '111', title: '柳树村' });
    expect(record).to.have.property('facts').that.deep.equals((before as SavedFund & { kind: 'calculation' }).facts);
    expect(await recordOf(fund, id)).to.deep.equal(before);
    expect(fund.view).to.contain(`id=${detail.id}`);
  });

  it('names other rules by their title', async () => {
    const { fund, id } = await withSaved();
    fund.profile = 'national';
    await openRecord(fund, id);
    expect(textOf(fund, '.saved .banner .text')).to.contain('现行规则用这些情况算不出金额').and.to.contain(fund.model.profile?.title['zh-CN'] ?? 'no title');
    expect(() => button(fund, '看差别')).to.throw();
  });

  it('can be taken back, and is then listed only when asked for', async () => {
    const { fund, id } = await withSaved();
    await openRecord(fund, id);
    const events = recordEvents(fund, 'jc-change');
    expect(textOf(fund, '.record-head')).to.contain('还可撤回 10 分钟');
    const undo = [...(fund.shadowRoot?.querySelectorAll<HTMLButtonElement>('.record-head button') ?? [])].find(({ textContent }) => textContent?.trim() === '撤回');
    undo?.click();
    await until(() => textOf(fund, '.saved .banner').includes('已撤回'));
    expect(events).to.deep.equal([`jc-change ${JSON.stringify({ noun: 'fund', op: 'undo-save', id })}`]);
    expect(textOf(fund, '.record-head')).not.to.contain('还可撤回');
    button(fund, '返回列表').click();
    await until(() => textOf(fund, '.saved').includes('没有符合'));
    find<HTMLInputElement>(fund, '.filters input').click();
    await until(() => rowsOf(fund).length === 1);
    expect(rowsOf(fund)[0]).to.contain('已撤回');
  });

  it('can neither be taken back nor saved anew where nothing may be changed', async () => {
    const { fund, id } = await withSaved();
    fund.profile = laterRules();
    fund.readonly = true;
    await openRecord(fund, id);
    expect(textOf(fund, '.saved .banner')).to.contain('+2,500');
    expect(() => button(fund, '按现行规则另存')).to.throw();
    expect(textOf(fund, '.record-head')).not.to.contain('撤回');
  });
});

describe('a saved division and saved dues', () => {
  it('show their parts with the remainder', async () => {
    const fund = await openView(await calculatorAt('11'), 'allocate', '#allocate-sum');
    await typeInto(fund, '#allocate-sum', '130000');
    const changed = nextEvent<{ id: string }>(fund, 'jc-change');
    button(fund, '保存方案').click();
    await openRecord(fund, (await changed).detail.id);
    expect(textOf(fund, '#saved-title')).to.equal('2026 年石桥镇分配方案');
    expect(rowsOf(fund)).to.deep.equal(['柳树村 | 43,334 | ＋1 元 尾差', '石桥村 | 43,333 | –', '新民社区 | 43,333 | –']);
    expect(textOf(fund, '.agrees')).to.equal('合计 130,000 = 应分 130,000');
    fund.profile = laterRules();
    await settle(fund);
    expect(has(fund, '.saved .banner')).to.equal(false);
  });

  it('show the members, and what the dues would be by other rules', async () => {
    const fund = await openView(await calculatorAt('11'), 'dues', '#dues-kind');
    await typeInto(fund, '#dues-month', '5001');
    await typeInto(fund, '#dues-paid', '80');
    const changed = nextEvent<{ id: string }>(fund, 'jc-change');
    button(fund, '保存到存档').click();
    await openRecord(fund, (await changed).detail.id);
    expect(rowsOf(fund)).to.deep.equal(['一名党员 | 在职 | 5,001 | 5,001 × 1.5% | 75.02 | 900.24 | 实缴 80 元，应缴 75.02 元，多缴 4.98 元，为自愿多缴']);
    fund.profile = { ...laterRules(), dues: { salaried: { clause: { document: 'dues-2008' }, checked: false, bands: [{ percent: 1 }] } } } as unknown as RawProfile;
    await until(() => textOf(fund, '.saved .banner').includes('（−300.12 元）'));
  });
});

describe('what goes out', () => {
  /** The names of the files that are downloaded until the test ends. */
  function downloads(): { name: string; text: () => Promise<string> }[] {
    const files: { name: string; text: () => Promise<string> }[] = [];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const address = make(blob);
      blobs.set(address, blob);
      return address;
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push({ name: this.download, text: () => (blobs.get(this.href) as Blob).text() });
    };
    restore = () => {
      URL.createObjectURL = make;
      HTMLAnchorElement.prototype.click = click;
    };
    return files;
  }
  let restore = (): void => {};
  afterEach(() => restore());

  async function chooseInMenu(fund: JcFundCalculator, label: string): Promise<void> {
    button(fund, '更多操作').click();
    await until(() => has(fund, '[role=menu]'));
    button(fund, label).click();
    await settle(fund);
  }

  it('is the result as it was saved: JSON as it is stored, CSV with its figures', async () => {
    const { fund, id } = await withSaved();
    fund.profile = laterRules();
    await openRecord(fund, id);
    const files = downloads();
    await chooseInMenu(fund, '导出这条存档 · JSON');
    await until(() => files.length === 1);
    expect(files[0]?.name).to.match(/^柳树村_存档_2026_\d{8}\.json$/);
    expect(JSON.parse((await files[0]?.text()) ?? '')).to.deep.equal(await recordOf(fund, id));
    await chooseInMenu(fund, '导出这条存档 · CSV（WPS/Excel 可直接打开）');
    await until(() => files.length === 2);
    const csv = (await files[1]?.text()) ?? '';
    expect(csv).to.contain('28000').and.to.contain(id);
    expect(csv).not.to.contain('30500');
  });

  it('is printed as it was saved', async () => {
    const { fund, id } = await withSaved();
    fund.profile = laterRules();
    await openRecord(fund, id);
    button(fund, '打印').click();
    const dialog = await until(() => fund.shadowRoot?.querySelector('jc-print-dialog'));
    // The sheets stand in a shadow root of their own, so that the styles of the dialog do not reach them.
    const printed = (): string => [...(dialog.shadowRoot?.querySelectorAll('*') ?? [])].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join('');
    await until(() => printed().includes('28,000.00'));
    expect(printed()).to.contain('柳树村').and.to.contain(id);
    expect(printed()).not.to.contain('30,500');
  });
});

describe('the view 存档 to assistive technology', () => {
  it('is accessible as a list, empty, and with a result open whose rules have changed', async () => {
    const empty = await listOf(await calculator());
    await expect(empty).to.be.accessible();
    const { fund, id } = await withSaved();
    await listOf(fund);
    await expect(fund).to.be.accessible();
    fund.profile = laterRules();
    await openRecord(fund, id);
    button(fund, '看差别').click();
    await settle(fund);
    await expect(fund).to.be.accessible();
  });

  it('speaks English where the page does', async () => {
    const { fund, id } = await withSaved({ locale: 'en' });
    fund.profile = laterRules();
    await openRecord(fund, id);
    expect(textOf(fund, '.saved .banner')).to.contain('by them it is 30,500 yuan (+2,500 yuan)');
    expect(textOf(fund, 'table.plain:first-of-type')).to.contain('tier 1, 20,000 yuan');
  });

  for (const [says, attributes] of [['in large type', { scale: 'large' }], ['from right to left', { locale: 'ug' }]] as const) {
    it(`does not overflow 320 px ${says}`, async () => {
      const { fund, id } = await withSaved(attributes);
      fund.profile = laterRules();
      await listOf(fund);
      (fund.parentElement as HTMLElement).style.width = '320px';
      await settle(fund);
      const view = find(fund, '.view');
      expect(view.scrollWidth).to.be.at.most(view.clientWidth);
      await openRecord(fund, id);
      find<HTMLButtonElement>(fund, '.saved .banner button').click();
      await settle(fund);
      expect(has(fund, '#saved-difference')).to.equal(true);
      expect(view.scrollWidth).to.be.at.most(view.clientWidth);
    });
  }
});
