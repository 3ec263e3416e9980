import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { OrgRow } from '@jiceng/domain';
import { checklist, emptyChecklist, heldMeeting, seedMeetings } from '../../testing/meeting-checklist.suite.js';
import { button, find, freshDatabase, has, nextEvent, recordEvents, until } from '../../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';

before(() => setViewport({ width: 1280, height: 900 }));

const names = (element: JcMeetingChecklist): string[] => [...(element.shadowRoot?.querySelectorAll('.rollup tbody .row:not(.sample) th .value') ?? [])].map((cell) => cell.textContent?.trim() ?? '');
const selects = (element: JcMeetingChecklist): HTMLSelectElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLSelectElement>('.rollup-tools select') ?? [])];

async function choose(element: JcMeetingChecklist, at: number, value: string): Promise<void> {
  const select = selects(element)[at] as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** A checklist in a page that leaves the choice of the unit to it. */
async function free(unit: string, rows?: readonly OrgRow[]): Promise<JcMeetingChecklist> {
  const element = await checklist({ unit }, rows ? { rows } : { meetings: [{ ...heldMeeting, unit: '11', kind: 'town-self-check', date: '2026-02-01' }] });
  element.removeAttribute('unit');
  element.showUnit(unit);
  await until(async () => (await element.updateComplete) && element.shadowRoot?.querySelector('.rollup'));
  return element;
}

describe('the units below one', () => {
  it('show first for a county and a town, and not at all for a village', async () => {
    expect((await checklist({ unit: '1' })).view).to.equal('rollup;u=1;y=2026');
    expect((await checklist({ unit: '11' })).view).to.equal('rollup;u=11;y=2026');
    const village = await checklist();
    expect(village.view).to.equal('todo;u=111;y=2026');
    expect([...(village.shadowRoot?.querySelectorAll('[role=tab]') ?? [])].map((tab) => tab.textContent)).to.not.include('下级汇总');
  });

  it('are there when the widget is ready, in the order of the tree, each with what was done of what was due', async () => {
    const element = await checklist({ unit: '1' }, { meetings: [{ ...heldMeeting, unit: '111', kind: 'theme-day', date: '2026-03-16' }] });
    expect(names(element)).to.deep.equal(['石桥镇', '柳树村', '石桥村', '新民社区', '河口镇', '河口村']);
    const cell = find(element, '.rollup tbody [data-row="1"] [data-column="1"] .value').textContent?.replace(/\s+/g, ' ').trim();
    expect(cell).to.match(/^1\/6\d 1\.\d%\s?超期 6\d$/);
  });

  for (const locale of ['zh-CN', 'en', 'ug']) {
    for (const scale of ['standard', 'large']) {
      it(`have every field whole within its column, in ${locale}, ${scale}`, async () => {
        const element = await checklist({ unit: '1', locale, scale }, { meetings: [{ ...heldMeeting, unit: '111', kind: 'theme-day', date: '2026-03-16' }] });
        const fields = await until(() => (has(element, '.rollup .heat') ? [...(element.shadowRoot?.querySelectorAll('.rollup .heat') ?? [])] : null));
        for (const field of fields) {
          const [own, cell] = [field.getBoundingClientRect(), (field.closest('td') as Element).getBoundingClientRect()];
          expect(own.left, field.textContent ?? '').to.be.at.least(cell.left);
          expect(own.right, field.textContent ?? '').to.be.at.most(cell.right);
          for (const line of field.children) expect(line.getBoundingClientRect().width, line.textContent ?? '').to.be.at.most(own.width);
        }
      });
    }
  }

  it('show all duties of villages beside each other on a screen of 1280 px', async () => {
    const viewport = find(await checklist({ unit: '11' }), '.rollup .table-viewport');
    expect(viewport.querySelectorAll('thead th').length).to.be.above(12);
    expect(viewport.scrollWidth).to.equal(viewport.clientWidth);
  });

  it('are filtered by duty and by what is overdue, and sorted; the address says how', async () => {
    const element = await free('1');
    await choose(element, 0, 'town-self-check');
    expect(names(element)).to.deep.equal(['石桥镇', '河口镇']);
    await choose(element, 1, 'overdue');
    expect(names(element)).to.deep.equal(['河口镇', '石桥镇']);
    find<HTMLInputElement>(element, '.rollup-tools input').click();
    await element.updateComplete;
    expect(element.view).to.equal('rollup;u=1;y=2026;kind=town-self-check;only=overdue;sort=overdue');
    await choose(element, 0, 'annual-report');
    await until(() => has(element, '.rollup .empty'));
    button(element, '看全部单位').click();
    await until(() => names(element).length === 6);
  });

  it('can be walked through, and Enter opens one with what is first for its kind', async () => {
    const element = await free('1');
    const heard = recordEvents(element, 'jc-open', 'jc-select');
    const first = find(element, '.rollup tbody [data-row="0"]');
    first.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => element.view === 'rollup;u=11;y=2026' && names(element).length === 3);
    find(element, '.rollup tbody [data-row="0"]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => element.view === 'todo;u=111;y=2026');
    expect(heard).to.deep.equal([
      'jc-open {"widget":"jc-meeting-checklist","unit":"11","view":"todo;u=11;y=2026"}',
      'jc-select {"id":"11"}',
      'jc-open {"widget":"jc-meeting-checklist","unit":"111","view":"todo;u=111;y=2026"}',
      'jc-select {"id":"111"}',
    ]);
  });

  it('are left to the page when it answers', async () => {
    const element = await free('1');
    element.addEventListener('jc-open', (event) => event.preventDefault());
    find(element, '.rollup tbody [data-row="1"] th').click();
    await element.updateComplete;
    expect(element.view).to.equal('rollup;u=1;y=2026');
  });

  it('follow a meeting that is recorded', async () => {
    const element = await checklist({ unit: '1' });
    const done = (): string => find(element, '.rollup tfoot [data-column="1"], .rollup tfoot td').textContent ?? '';
    const before = done();
    await element.record({ ...heldMeeting, unit: '112', kind: 'committee-meeting', date: '2026-10-05' });
    await until(() => done() !== before);
  });

  it('are saved as a table', async () => {
    const element = await checklist({ unit: '1' });
    let name = '';
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    button(element, '导出汇总').click();
    await until(() => name).finally(() => (HTMLAnchorElement.prototype.click = click));
    expect(name).to.equal('青溪县_会议汇总_2026_20261120.xlsx');
  });

  it('without kinds say what to do', async () => {
    const rows = [{ id: '1', parentId: null, name: '甲县', kind: '县' }, { id: '2', parentId: '1', name: '某单位' }];
    const element = await checklist({ unit: '1' }, { rows });
    expect(find(element, '.empty').textContent).to.contain('请在组织架构中填写单位类型');
  });
});

describe('10,000 units', () => {
  const rows: OrgRow[] = [{ id: '0', parentId: null, name: '平原县', kind: '县' }];
  for (let at = 1; at <= 10_000; at++) rows.push({ id: String(at), parentId: '0', name: `第${at}村`, kind: '村', 党员: '20' });

  it('are reckoned in slices with progress, and can be called off', async () => {
    const database = freshDatabase();
    const store = await seedMeetings(database, { rows });
    const element = document.createElement('jc-meeting-checklist');
    for (const [name, value] of Object.entries({ storage: 'memory', database, profile: 'national', today: '2026-11-20', unit: '0' })) element.setAttribute(name, value);
    let turns = 0;
    const tick = (): void => {
      turns++;
      if (!has(element, '.rollup')) setTimeout(tick);
    };
    const heard = nextEvent<{ phase: string; total: number }>(element, 'jc-progress');
    document.body.append(element);
    expect((await heard).detail).to.deep.include({ phase: 'reading', total: 10_000 });
    tick();
    await element.ready;
    expect(names(element).length).to.be.greaterThan(5).and.lessThan(200);
    expect(find(element, '.rollup-tools').textContent).to.contain('10,000 个单位');
    // The page had turns of its own in between.
    expect(turns).to.be.greaterThan(3);
    const progress = nextEvent(element, 'jc-progress');
    element.year = 2025;
    await progress;
    element.work.cancel();
    await until(() => find(element, '.view').textContent?.includes('已取消，没有算完'));
    button(element, '重新计算').click();
    await until(() => has(element, '.rollup .row'));
    element.remove();
    store.close();
  });
});

describe('a roll-up that is asked for before the tree is there', () => {
  const early = async (): Promise<[JcMeetingChecklist, string]> => {
    const database = freshDatabase();
    const element = await emptyChecklist({ database });
    element.view = 'rollup;u=11;y=2025;kind=town-self-check';
    await until(() => element.shownUnit === '11');
    return [element, database];
  };

  it('shows as soon as there are units below, as it was asked for', async () => {
    const [element, database] = await early();
    expect(element.view).to.equal('todo;u=11;y=2025');
    const store = await seedMeetings(database);
    await until(() => element.view === 'rollup;u=11;y=2025;kind=town-self-check' && has(element, '.rollup'));
    store.close();
  });

  it('is given up when another view is opened meanwhile', async () => {
    const [element, database] = await early();
    element.view = 'talks';
    await until(() => element.view === 'talks;u=11;y=2025');
    const store = await seedMeetings(database);
    await until(() => element.hasUnitsBelow && element.model.input !== null);
    await element.updateComplete;
    expect(element.view).to.equal('talks;u=11;y=2025');
    store.close();
  });
});

describe('a checklist without a tree', () => {
  it('has no units below', async () => expect((await emptyChecklist({ unit: 'x' })).hasUnitsBelow).to.equal(false));
});
