import { openStore, type Store } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { checklist, heldMeeting } from '../../testing/meeting-checklist.suite.js';
import { button, find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { records, settle, textOf, textsOf } from '../record/records.suite.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** A meeting as it went out, with some of its record changed. */
function meetingJson(id: string, change: object = {}): object {
  const record = { ...heldMeeting, id, unit: '111', state: 'held', ...change };
  return { type: 'https://schema.oparl.org/1.1/Meeting', name: '党员大会', 'jiceng:format': 1, 'jiceng:date': record.date, 'jiceng:unitName': '柳树村', 'jiceng:names': {}, 'jiceng:record': record };
}

const fileOf = (name: string, ...meetings: object[]): File => new File([JSON.stringify(meetings)], name);

/** A checklist at its import, as the menu opens it. */
async function importing(): Promise<JcMeetingChecklist> {
  const element = await records();
  find<HTMLButtonElement>(element, '.menu-anchor button').click();
  await until(() => has(element, '[role=menuitem]'));
  button(element, '导入会议文件 (.json、.zip)').click();
  await until(() => has(element, '#import-files'));
  await settle(element);
  return element;
}

async function choose(element: JcMeetingChecklist, ...files: File[]): Promise<void> {
  const input = find<HTMLInputElement>(element, '#import-files');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  await until(() => has(element, '#import-report'));
  await settle(element);
}

const tiles = (element: JcMeetingChecklist): string[] => textsOf(element, '.import-tiles dd');
const boxes = (element: JcMeetingChecklist): HTMLInputElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('.import-rows input') ?? [])];
const kept = async (element: JcMeetingChecklist): Promise<string[]> => {
  const store: Store = await openStore({ database: element.database ?? '', storage: 'memory' });
  const list = await store.meetings.list({ year: 2026 });
  store.close();
  return list.map(({ id, record }) => `${id} ${record.state}`);
};

describe('the import of meetings', () => {
  it('is in the menu, has an address, and writes nothing before it is told to', async () => {
    const element = await importing();
    expect(element.view).to.equal('record;u=111;y=2026;import=1');
    expect(element.shadowRoot?.activeElement?.id).to.equal('import-title');
    await choose(element, fileOf('一.json', meetingJson('m1')));
    expect(tiles(element)).to.deep.equal(['1', '0', '0', '0']);
    expect(textOf(element, '.import-rows tbody tr')).to.contain('2026年11月19日 · 党员大会 · 柳树村').and.to.contain('一.json').and.to.contain('导入后是一条新记录。');
    expect(await kept(element)).to.deep.equal([]);
  });

  it('writes what is chosen in one step, and takes it back', async () => {
    const element = await importing();
    const heard = recordEvents(element, 'jc-change');
    await choose(element, fileOf('年.json', meetingJson('m1'), meetingJson('m2', { date: '2026-11-12' })));
    button(element, '导入 2 次会议').click();
    await until(() => has(element, '.records-list .data-table'));
    expect(await kept(element)).to.deep.equal(['m2 held', 'm1 held']);
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('"noun":"meeting","op":"import"');
    await until(() => element.shadowRoot?.querySelector('.toast')?.textContent?.includes('已导入 2 次会议'));
    button(element, '撤回').click();
    await until(() => heard.length === 2);
    expect([await kept(element), heard[1]?.includes('undo-import')]).to.deep.equal([[], true]);
  });

  it('tells of an unknown kind, an unknown unit and impossible votes, each with what to do', async () => {
    const element = await importing();
    await choose(element, fileOf('坏.json', meetingJson('m1', { kind: 'tea-party' }), meetingJson('m2', { unit: '999' }), meetingJson('m3', { votes: [{ rule: '', about: '修路', yes: 30 }], resolutions: ['修路'] })), new File(['{'], '半截.json'));
    expect(tiles(element)).to.deep.equal(['0', '0', '0', '3']);
    const [kind, unit, votes] = textsOf(element, '.import-rows tbody tr');
    expect(kind).to.contain('规则包里没有会议类型“tea-party”。').and.to.contain('请换用有这一类型的规则包，再导入。');
    expect(unit).to.contain('组织架构里没有单位 柳树村（999）。').and.to.contain('请先在组织架构里补上该单位，再导入。');
    expect(votes).to.contain('票数合计 30，多于在场 17 人').and.to.contain('可以导入为草稿，改好后再登记完成。');
    expect(textOf(element, '.import-section .problem')).to.contain('半截.json · 文件已损坏，或后面缺了一部分。').and.to.contain('没有导入，本机的记录没有变化。');
    button(element, '导入 0 次会议').click();
    await until(() => has(element, '.meeting-import > .problem'));
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false]);
    boxes(element)[0]?.click();
    await settle(element);
    button(element, '导入 1 次会议').click();
    await until(async () => (await kept(element))[0] === 'm3 draft');
  });

  it('leaves what differs to the user, and what is the same alone', async () => {
    const element = await importing();
    await choose(element, fileOf('一.json', meetingJson('m1'), meetingJson('m2', { date: '2026-11-12' })));
    button(element, '导入 2 次会议').click();
    await until(() => has(element, '.records-list .data-table'));
    element.view = 'record;import=1';
    await until(() => has(element, '#import-files'));
    await choose(element, fileOf('二.json', meetingJson('m1', { place: '村小学' }), meetingJson('m2', { date: '2026-11-12' })));
    expect([tiles(element), boxes(element).map(({ checked }) => checked)]).to.deep.equal([['0', '1', '1', '0'], [false]]);
    expect(textOf(element, '.import-rows tbody tr')).to.contain('与本机的记录有 1 处不同。');
  });

  it('is not there for those who only read', async () => {
    const element = await checklist({ readonly: '' });
    find<HTMLButtonElement>(element, '.menu-anchor button').click();
    await until(() => has(element, '[role=menuitem]'));
    expect(textsOf(element, '[role=menuitem]').join()).not.to.contain('导入会议文件');
  });
});
