import { openStore } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { checklist, emptyChecklist, heldMeeting, seedMeetings, type MeetingSeed } from '../../testing/meeting-checklist.suite.js';
import { find, freshDatabase, has, until } from '../../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { branch, focused, keys, newRecord, press, put, records, settle, show, textOf, textsOf, type, wideWindow } from './records.suite.js';

before(wideWindow);

const meetings = [
  { ...heldMeeting, unit: '111', date: '2026-03-10', agenda: [{ title: '学习条例' }] },
  { ...heldMeeting, unit: '111', date: '2026-08-20', agenda: [{ title: '修路方案' }], votes: [{ rule: '', about: '修路方案', yes: 12 }] },
  { ...heldMeeting, unit: '112', date: '2026-05-01', agenda: [{ title: '石桥村的事' }] },
];
const checklistWith = (kept: MeetingSeed['meetings'] = []): Promise<JcMeetingChecklist> => checklist({}, { rolls: { 111: branch(3) }, meetings: kept });
const rows = (element: JcMeetingChecklist): string[] => textsOf(element, '.data-table tbody .row:not(.sample) .matter-text');

describe('drafts', () => {
  it('are saved one second after the last key, and restored after a reload', async () => {
    const database = freshDatabase();
    await seedMeetings(database, { rolls: { 111: branch(3) } }, 'indexeddb');
    const open = async (): Promise<JcMeetingChecklist> => emptyChecklist({ database, storage: 'indexeddb', unit: '111' });
    const before = await show(await open(), 'record;new=1;kind=members-meeting;date=2026-11-19', '.record-form');
    await type(before, '#record-start', '25');
    find(before, '.sheet-row[data-row="0"]').focus();
    await keys(before, '1');
    await until(() => /草稿已保存 \d\d:\d\d/.test(textOf(before, '.form-head')));
    before.remove();
    const after = await show(await open(), 'record', '.records-list');
    await until(() => has(after, '[data-draft]'));
    expect(textOf(after, '[data-draft]')).to.contain('有一份未完成的登记（11月19日 党员大会）');
    await press(after, '继续填写');
    await until(() => has(after, '.record-form'));
    expect(find<HTMLInputElement>(after, '#record-start').value).to.equal('25');
    expect(find(after, '.sheet-row[data-row="0"]').dataset['status']).to.equal('present');
  });

  it('are kept when a field is left, each in its own place, and given up with a way back', async () => {
    const element = await newRecord(branch(3));
    await put(element, '#record-place', '村活动室');
    await press(element, '返回列表');
    await until(() => textsOf(element, '[data-draft]').length === 1);
    await show(element, 'record;new=1;kind=lecture;date=2026-11-18', '.record-form');
    await put(element, '#record-place', '文化站');
    await press(element, '返回列表');
    await until(() => textsOf(element, '[data-draft]').length === 2);
    await press(element, '放弃', '[data-draft="new-1"]');
    await until(() => textsOf(element, '[data-draft]').length === 1);
    expect(textOf(element, '[data-draft]')).to.contain('党课');
    await until(() => has(element, '.toast'));
    await press(element, '撤回', '.toast');
    await until(() => textsOf(element, '[data-draft]').length === 2);
  });

  it('leave no trace once the record is finished', async () => {
    const element = await newRecord(branch(3));
    await press(element, '全部到会');
    for (const [field, text] of [['place', '村活动室'], ['chair', '周某'], ['recorder', '吴某'], ['agenda-0', '学习']] as const) await put(element, `#record-${field}`, text);
    await keys(element, 'Control+Enter');
    await until(() => has(element, '#kept-title'));
    await press(element, '返回列表');
    await until(() => rows(element).length === 1);
    expect(has(element, '[data-draft]')).to.equal(false);
    expect(textOf(element, '.data-table tbody .row .chip')).to.equal('已登记');
  });
});

/** Holds what the store is asked for next of the records back. @returns what lets it go; the answer stays the one of the moment of the question */
async function holdNextList(element: JcMeetingChecklist): Promise<() => void> {
  const { meetings } = await element.store;
  const list = meetings.list.bind(meetings);
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const own = Object.getOwnPropertyDescriptor(meetings, 'list');
  Object.defineProperty(meetings, 'list', {
    configurable: true,
    writable: true,
    value: async (query: Parameters<typeof list>[0]) => {
      if (own) Object.defineProperty(meetings, 'list', own);
      else Reflect.deleteProperty(meetings, 'list');
      const answer = await list(query);
      await held;
      return answer;
    },
  });
  return letGo;
}

describe('while the records are read', () => {
  it('a meeting that is recorded shows in the list, and an older answer does not take it away', async () => {
    const element = await checklistWith(meetings.slice(0, 1));
    const letGo = await holdNextList(element);
    element.view = 'record';
    await until(() => has(element, '.records-list'));
    await element.record({ ...heldMeeting, date: '2026-09-01', agenda: [{ title: '新记的会' }] });
    await until(() => rows(element).includes('新记的会'));
    letGo();
    await settle(element);
    expect(rows(element)).to.include('新记的会');
  });

  it('a draft that is opened from the list opens in its form, though another change is heard of', async () => {
    const element = await records(branch(3), {}, { meetings: meetings.slice(0, 1) });
    const { id } = await element.record({ ...heldMeeting, date: '2026-09-01', state: 'draft', agenda: [{ title: '还没开完' }] });
    await until(() => rows(element)[0] === '还没开完');
    const letGo = await holdNextList(element);
    find(element, '.data-table tbody .row').click();
    await element.record({ ...heldMeeting, date: '2026-03-02', agenda: [{ title: '另一个会' }] });
    letGo();
    await until(() => has(element, '.record-form'));
    expect(element.view).to.contain(`id=${id}`);
    expect(has(element, '#kept-title')).to.equal(false);
  });

  it('the list shows where the user has gone to it before a record was there', async () => {
    const element = await records(branch(3), {}, { meetings: meetings.slice(0, 2) });
    const letGo = await holdNextList(element);
    find(element, '.data-table tbody .row').click();
    element.view = 'record';
    await until(() => rows(element).length === 2);
    letGo();
    await settle(element);
    await settle(element);
    expect(rows(element)).to.have.length(2);
    expect(textOf(element, '.records')).not.to.contain('正在读取');
  });
});

describe('another window', () => {
  it('has changed the record that is being edited: the difference shows, and either is kept', async () => {
    for (const choice of ['保留我的', '采用新的']) {
      const element = await records(branch(3), {}, { meetings: meetings.slice(0, 1) });
      find(element, '.data-table tbody .row').click();
      await until(() => has(element, '#record-edit'));
      await press(element, '修改');
      await until(() => has(element, '.record-form'));
      await put(element, '#record-place', '我的地点');
      const store = await openStore({ database: element.settings.database, storage: 'memory' });
      const [meeting] = await store.meetings.list({ year: 2026, units: ['111'] });
      await store.meetings.hold({ ...(meeting as NonNullable<typeof meeting>).record, place: '新的地点' }, { author: '' });
      await until(() => has(element, '.conflict'));
      expect(find<HTMLInputElement>(element, '#record-place').value).to.equal('我的地点');
      await press(element, '看差别');
      expect(textOf(element, '.difference')).to.contain('新的地点').and.to.contain('我的地点');
      await press(element, choice);
      expect(find<HTMLInputElement>(element, '#record-place').value).to.equal(choice === '保留我的' ? '我的地点' : '新的地点');
      await keys(element, 'Control+Enter');
      await until(() => has(element, '#kept-title'));
      expect((await store.meetings.list({ year: 2026, units: ['111'] }))[0]?.record.place).to.equal(choice === '保留我的' ? '我的地点' : '新的地点');
      store.close();
    }
  });
});

describe('closed minutes', () => {
  it('are sealed with a hash, corrected as version 2 with a reason, and both can be compared', async () => {
    const element = await records(branch(3), {}, { meetings: meetings.slice(1, 2) });
    find(element, '.data-table tbody .row').click();
    await until(() => has(element, '#record-close'));
    await press(element, '定稿');
    await until(() => has(element, '.version'));
    expect(textOf(element, '.versions')).to.contain('各版校验码一致');
    const hash = textOf(element, '.version .hash');
    expect(hash).to.match(/^[0-9a-f]{64}$/);
    await press(element, '更正');
    await until(() => has(element, '#record-reason'));
    await put(element, '#record-place', '文化站');
    await keys(element, 'Control+Enter');
    expect(textOf(element, '.form-summary')).to.contain('更正原因');
    expect(focused(element)?.id).to.equal('record-reason');
    await put(element, '#record-reason', '地点写错');
    await keys(element, 'Control+Enter');
    await until(() => textsOf(element, '.version').length === 2);
    expect(textOf(element, '.version[data-version="2"]')).to.contain('更正原因：地点写错');
    expect(textOf(element, '.version[data-version="1"] .hash')).to.equal(hash);
    await press(element, '第 1 版与第 2 版的差别');
    expect(textOf(element, '.compared')).to.contain('村活动室').and.to.contain('文化站');
    await press(element, '打印第 1 版');
    await until(() => has(element, 'jc-print-dialog'));
  });
});

describe('the list', () => {
  it('is searched, filtered and opened by keys, and says when nothing is left', async () => {
    const element = await records(branch(3), {}, { meetings });
    expect(rows(element)).to.deep.equal(['修路方案', '学习条例']);
    await put(element, '#record-search', '学习');
    expect(rows(element)).to.deep.equal(['学习条例']);
    await keys(element, 'Escape');
    find<HTMLInputElement>(element, '#record-filter-votes').click();
    await settle(element);
    expect(rows(element)).to.deep.equal(['修路方案']);
    await put(element, '#record-search', '没有');
    expect(textOf(element, '.empty')).to.contain('没有符合“没有、有表决、2026 年”的记录');
    await press(element, '清除筛选');
    expect(rows(element)).to.have.length(2);
    find(element, '.data-table tbody .row').focus();
    await keys(element, 'ArrowDown', 'Enter');
    await until(() => textOf(element, '#kept-title').includes('2026年3月10日 党员大会'));
    await press(element, '返回列表');
    await until(() => focused(element)?.matches('.row'));
    expect(textOf(element, '.row:focus .matter-text')).to.equal('学习条例');
  });

  it('names the group that met, so that two meetings of one day are told apart', async () => {
    const group = (id: string) => ({ ...heldMeeting, unit: '111', kind: 'group-meeting', date: '2026-10-12', group: id });
    const element = await records(branch(3), {}, { meetings: [group('1111'), group('青年组'), ...meetings] });
    const kinds = textsOf(element, '.data-table tbody .row:not(.sample) > :nth-child(2)').map((text) => text.replace(/^类型/, ''));
    expect(kinds.slice(0, 2).sort()).to.deep.equal(['党小组会 · 第一党小组', '党小组会 · 青年组'].sort());
    expect(kinds.slice(2)).to.deep.equal(['党员大会', '党员大会']);
    find(element, '.data-table tbody .row').click();
    await until(() => has(element, '.record-facts'));
    expect(textOf(element, '.record-facts')).to.match(/党小组 ?(第一党小组|青年组)/);
  });

  it('shows the units below too where that is asked for', async () => {
    const element = await records(branch(3), { unit: '11' }, { meetings });
    const scope = find<HTMLSelectElement>(element, '#record-filter-scope');
    scope.value = 'below';
    scope.dispatchEvent(new Event('change'));
    await until(() => rows(element).length === 3);
    expect(rows(element)).to.include('石桥村的事');
  });

  it('an address shows one record, and one that is not there is said', async () => {
    const element = await records(branch(3), {}, { meetings });
    const [meeting] = (await element.opened?.meetings.list({ year: 2026, units: ['111'] })) ?? [];
    await show(element, `record;id=${meeting?.id}`, '#kept-title');
    expect(element.view).to.contain(`id=${meeting?.id}`);
    element.view = 'record;id=none';
    await until(() => textOf(element, '.records').includes('没有这条记录'));
  });
});
