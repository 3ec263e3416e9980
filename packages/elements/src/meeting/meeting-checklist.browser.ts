import { isJicengError, type HolidayTable } from '@jiceng/domain';
import { openStore } from '@jiceng/storage';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { cellsOf, checklist, countyThatMeets, dueLines, emptyChecklist, heldMeeting, seedMeetings, smallRoll } from '../testing/meeting-checklist.suite.js';
import { freshDatabase, has, nextEvent, recordEvents, rejection, until } from '../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from './meeting-checklist.js';

const statusOf = ({ duties }: JcMeetingChecklist, rule: string, period: string): string | undefined => duties.find((duty) => duty.rule === rule && duty.period === period)?.status;

describe('the duties of a unit', () => {
  it('are there when the widget is ready, each with its state', async () => {
    const element = await checklist({}, { rolls: { 111: smallRoll } });
    expect(element.duties).to.have.length(81);
    expect([statusOf(element, 'committee-meeting', '2026-10'), statusOf(element, 'committee-meeting', '2026-11'), statusOf(element, 'committee-meeting', '2026-12')]).to.deep.equal(['overdue', 'due', 'not-yet-due']);
    expect(statusOf(element, 'publicity-finances', '2026')).to.equal('not-applicable');
  });

  for (const [full, expected] of [[6, 'not-applicable'], [7, 'overdue']] as const) {
    it(`with ${full} full members make a committee meeting of January ${expected}`, async () => {
      const people = Array.from({ length: full }, (_, at) => ({ id: `p${at}`, name: `党员${at}`, standing: 'full' }));
      const element = await checklist({}, { rolls: { 111: people } });
      expect(element.duties.find(({ rule }) => rule === 'committee-meeting')?.status).to.equal(expected);
      if (full < 7) expect(cellsOf(element, '支委会').join(' ')).to.contain('正式党员 6 人，不足 7 人，不设支委会');
    });
  }

  it('say what was taken as given where the roll is empty', async () => {
    const element = await checklist();
    expect(dueLines(element)[0]).to.equal('支委会 1月 应于1月31日前完成，已超期 293 天 不知道正式党员人数，按设有支委会列出');
  });

  it('follow year, today and unit', async () => {
    const element = await checklist();
    element.year = 2025;
    await element.updateComplete;
    expect(statusOf(element, 'members-meeting', '2025-Q4')).to.equal('overdue');
    element.today = '2025-12-31';
    await element.updateComplete;
    expect(statusOf(element, 'members-meeting', '2025-Q4')).to.equal('due');
    element.unit = '113';
    await element.updateComplete;
    expect(element.duties[0]?.unit).to.equal('113');
    expect(element.duties.some(({ rule }) => rule === 'villagers-representatives')).to.equal(false);
  });

  for (const [year, shows] of [[NaN, 2026], [0, 2026], [9999, 2026], [2024.5, 2026], [1921, 1921]] as const) {
    it(`of the year ${year} are those of ${shows}`, async () => {
      const element = await checklist();
      element.year = year;
      await element.updateComplete;
      expect(element.duties[0]?.period.slice(0, 4)).to.equal(String(shows));
    });
  }

  it('are only those of the months in which the unit existed', async () => {
    const rows = countyThatMeets.map((row) => (row.id === '111' ? { ...row, 成立日期: '2026-08-15' } : row));
    const element = await checklist({}, { rows });
    expect(element.duties.filter(({ rule }) => rule === 'theme-day').map(({ period }) => period)).to.deep.equal(['2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
    expect(cellsOf(element, '主题党日').slice(0, 8)).to.deep.equal(['', '', '', '', '', '', '', '!']);
  });

  it('move theme days by the holidays of the page', async () => {
    const element = await checklist();
    const planned = (): unknown => element.duties.find(({ rule, period }) => rule === 'theme-day' && period === '2026-12')?.planned;
    expect(planned()).to.equal('2026-12-15');
    element.holidays = [{ year: 2026, off: ['2026-12-15'], work: [] }];
    await element.updateComplete;
    expect(planned()).to.equal('2026-12-16');
  });

  it('with a table of holidays that cannot be used are none, and it is said', async () => {
    const element = await checklist();
    const heard = nextEvent<{ code: string }>(element, 'jc-error');
    element.holidays = [{ year: 2026, off: ['2026-02-30'], work: [] }] as HolidayTable;
    expect((await heard).detail.code).to.be.a('string').and.not.equal('unexpected');
    expect(element.duties).to.deep.equal([]);
  });
});

describe('record()', () => {
  it('keeps a complete meeting as held, and it counts at once', async () => {
    const element = await checklist({}, { rolls: { 111: smallRoll } });
    const heard = recordEvents(element, 'jc-change');
    const { id, state, findings } = await element.record(heldMeeting);
    expect([state, findings]).to.deep.equal(['held', []]);
    expect(statusOf(element, 'members-meeting', '2026-Q4')).to.equal('done');
    expect(cellsOf(element, '党员大会')[3]).to.equal('✓11月19日');
    expect(heard).to.deep.equal([`jc-change {"noun":"meeting","op":"hold","id":"${id}"}`]);
  });

  for (const [what, change, code] of [
    ['without a place', { place: '' }, 'meeting-field-missing'],
    ['in the future', { date: '2026-11-21' }, 'meeting-in-future'],
    ['without a date', { date: '' }, 'meeting-field-missing'],
    ['that ends before it starts', { start: '16:10', end: '14:30' }, 'meeting-end-before-start'],
    ['with more present than due', { present: 22 }, 'meeting-present-over-due'],
    ['with more votes than present', { votes: [{ rule: '', about: '修路', yes: 18 }], resolutions: ['修路'] }, 'meeting-vote-sum'],
    ['with the same person twice', { roll: [{ person: 'p1', status: 'present' }, { person: 'p1', status: 'excused', reason: '出差' }] }, 'meeting-person-twice'],
  ] as const) {
    it(`keeps one ${what} as a draft that does not count, and says why`, async () => {
      const element = await checklist({}, { rolls: { 111: smallRoll } });
      const { id, state, findings } = await element.record({ ...heldMeeting, ...change });
      expect(state).to.equal('draft');
      expect(findings.map((finding) => finding.code)).to.include(code);
      expect(statusOf(element, 'members-meeting', '2026-Q4')).to.equal('due');
      expect((await (await element.store).meetings.get(id))?.record).to.deep.include({ place: 'place' in change ? '' : '村活动室' });
    });
  }

  it('changes the record of an id, and a draft that is complete now counts', async () => {
    const element = await checklist();
    const { id } = await element.record({ ...heldMeeting, place: '' });
    expect(await element.record({ ...heldMeeting, id })).to.deep.equal({ id, state: 'held', findings: [] });
    expect(statusOf(element, 'members-meeting', '2026-Q4')).to.equal('done');
  });

  it('satisfies two duties where the rules let it', async () => {
    const element = await checklist();
    await element.record({ ...heldMeeting, kind: 'organisational-life', also: ['democratic-appraisal'] });
    expect([statusOf(element, 'organisational-life', '2026'), statusOf(element, 'democratic-appraisal', '2026')]).to.deep.equal(['done', 'done']);
  });

  it('takes a unit of its own', async () => {
    const element = await checklist();
    await element.record({ ...heldMeeting, unit: '112' });
    expect(statusOf(element, 'members-meeting', '2026-Q4')).to.equal('due');
    element.unit = '112';
    await element.updateComplete;
    expect(statusOf(element, 'members-meeting', '2026-Q4')).to.equal('done');
  });

  for (const [what, meeting, code] of [
    ['a unit that does not exist', { ...heldMeeting, unit: '404' }, 'unknown-unit'],
    ['a kind that the rules do not have', { ...heldMeeting, kind: 'tea-party' }, 'unknown-rule'],
    ['a prototype’s name as a kind', { ...heldMeeting, kind: 'constructor' }, 'unknown-rule'],
    ['an id that does not exist', { ...heldMeeting, id: '404' }, 'unknown-meeting'],
    ['no meeting at all', null, 'bad-meeting'],
    ['a kind that is no text', { ...heldMeeting, kind: 7 }, 'bad-meeting'],
    ['a roll that is no list', { ...heldMeeting, roll: {} }, 'bad-meeting'],
    ['a roll with nobody in a line', { ...heldMeeting, roll: [null] }, 'bad-meeting'],
  ] as const) {
    it(`rejects ${what} with ${code}, and keeps nothing`, async () => {
      const element = await checklist();
      const heard = recordEvents(element, 'jc-change');
      const error = await rejection(element.record(meeting as never));
      expect(error.code).to.equal(code);
      expect(isJicengError(error)).to.equal(true);
      expect(heard).to.deep.equal([]);
      expect(await (await element.store).meetings.list({ year: 2026 })).to.deep.equal([]);
    });
  }

  it('rejects every write under readonly', async () => {
    const element = await checklist({ readonly: '' });
    expect((await rejection(element.record(heldMeeting))).code).to.equal('readonly');
    expect(has(element, '[part=primary]')).to.equal(false);
    expect(has(element, '.due-buttons [aria-label^="登记"]')).to.equal(false);
  });
});

describe('what is shown', () => {
  it('is one string that can be set again', async () => {
    const element = await checklist({ unit: '' });
    element.removeAttribute('unit');
    element.view = 'todo;u=112;y=2025;as=list';
    await until(() => has(element, '.duty-list'));
    expect(element.view).to.equal('todo;u=112;y=2025;as=list');
    expect(element.duties[0]?.unit).to.equal('112');
  });

  it('asks for a unit where none is chosen, and for a tree where there is none', async () => {
    const element = await checklist({});
    element.removeAttribute('unit');
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.empty')?.textContent).to.contain('请先选择单位');
    const alone = await emptyChecklist();
    expect(alone.shadowRoot?.querySelector('.empty')?.textContent).to.contain('还没有组织架构');
    expect(alone.duties).to.deep.equal([]);
  });

  it('says so where the rules have nothing for the kind of unit', async () => {
    const rows = [{ id: '1', parentId: null, name: '合作社', kind: '合作社' }, { id: '2', parentId: null, name: '某单位' }];
    const element = await checklist({ unit: '1' }, { rows });
    expect(element.shadowRoot?.querySelector('.empty')?.textContent).to.contain('规则包没有规定“合作社”要开哪些会');
    element.unit = '2';
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.empty')?.textContent).to.contain('没有填这个单位的类型');
    expect(has(element, '[part=primary]')).to.equal(true);
  });

  it('follows a meeting that another window records', async () => {
    const database = freshDatabase();
    const store = await seedMeetings(database, {}, 'indexeddb');
    const element = await emptyChecklist({ database, storage: 'indexeddb', unit: '111' });
    await store.meetings.hold({ ...heldMeeting, unit: '111', date: '2026-11-19', state: 'held' }, { author: '' });
    await until(() => statusOf(element, 'members-meeting', '2026-Q4') === 'done');
    store.close();
  });

  it('takes the unit from the provider, and a write in one widget shows in the other', async () => {
    const database = freshDatabase();
    const store = await seedMeetings(database);
    const provider = await fixture<HTMLElement & { unit: string }>(html`<jc-provider database=${database} storage="memory" profile="national" today="2026-11-20" unit="111"><jc-meeting-checklist></jc-meeting-checklist><jc-meeting-checklist></jc-meeting-checklist></jc-provider>`);
    const [one, other] = [...provider.querySelectorAll('jc-meeting-checklist')] as [JcMeetingChecklist, JcMeetingChecklist];
    await Promise.all([one.ready, other.ready]);
    await one.record(heldMeeting);
    await until(() => statusOf(other, 'members-meeting', '2026-Q4') === 'done');
    provider.unit = '112';
    await until(() => one.duties[0]?.unit === '112' && other.duties[0]?.unit === '112');
    store.close();
  });

  it('warns of a unit that has held nothing for more than 365 days, and names what last year left over', async () => {
    const element = await checklist({}, { meetings: [{ ...heldMeeting, unit: '111', date: '2025-11-19' }] });
    expect(element.shadowRoot?.querySelector('.alert-line')?.textContent).to.contain('已有 366 天没有开展组织生活，最近一次是 2025年11月19日');
    expect(element.shadowRoot?.querySelectorAll('.alert-line')[1]?.textContent).to.contain('2025 年遗留');
    const onTime = await checklist({}, { meetings: [{ ...heldMeeting, unit: '111', date: '2025-11-20' }] });
    expect(onTime.shadowRoot?.querySelector('.due')?.textContent).not.to.contain('没有开展组织生活');
  });

  it('is ready once, also with a store that is empty', async () => {
    const element = document.createElement('jc-meeting-checklist');
    const heard = recordEvents(element, 'jc-ready');
    Object.assign(element, { storage: 'memory', database: freshDatabase() });
    await fixture(html`${element}`);
    await element.ready;
    element.today = '2020-01-01';
    await element.updateComplete;
    expect(heard).to.have.length(1);
  });

  it('tells a profile that cannot be found', async () => {
    const element = document.createElement('jc-meeting-checklist');
    const heard = nextEvent<{ code: string }>(element, 'jc-error');
    Object.assign(element, { storage: 'memory', database: freshDatabase(), profile: 'no-such-rules' });
    await fixture(html`${element}`);
    expect((await heard).detail.code).to.equal('unknown-profile');
    expect((await rejection(element.record(heldMeeting))).code).to.equal('profile-unresolved');
    await (await openStore({ database: element.database ?? '', storage: 'memory' })).close();
  });
});

describe('exportFile()', () => {
  for (const format of ['csv', 'xlsx', 'ics', 'html'] as const) {
    it(`gives the unit’s year as ${format}`, async () => {
      const element = await checklist({}, { meetings: [{ ...heldMeeting, unit: '111', date: '2026-11-19' }] });
      const file = await element.exportFile(format);
      expect(file.name).to.match(new RegExp(`柳树村.*2026.*\\.${format}$`));
      expect(file.size).to.be.greaterThan(100);
    });
  }
  it('rejects without a unit', async () => {
    const element = await checklist();
    element.removeAttribute('unit');
    await element.updateComplete;
    expect((await rejection(element.exportFile('csv'))).code).to.equal('unknown-unit');
  });
});
