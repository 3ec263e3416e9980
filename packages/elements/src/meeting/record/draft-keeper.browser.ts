import { openStore, type Store } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { checklist, emptyChecklist } from '../../testing/meeting-checklist.suite.js';
import { find, has, until } from '../../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { DraftShelf } from './draft-shelf.js';
import { branch, newRecord, press, put, settle, show, textOf, textsOf, wideWindow } from './records.suite.js';

before(wideWindow);

const storeOf = ({ database }: JcMeetingChecklist): Promise<Store> => openStore({ database: database ?? '', storage: 'memory' });

/** The places of the drafts of the unit that shows. */
async function draftedPlaces(element: JcMeetingChecklist): Promise<string[]> {
  const store = await storeOf(element);
  const places = (await new DraftShelf(store, '111').list()).map(({ input }) => input.place);
  store.close();
  return places;
}

describe('what was typed in the last second', () => {
  for (const [says, leave] of [
    ['the page is about to be left', () => window.dispatchEvent(new Event('beforeunload'))],
    ['the page is left', () => window.dispatchEvent(new PageTransitionEvent('pagehide'))],
    ['the page is hidden', () => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      delete (document as { visibilityState?: unknown }).visibilityState;
    }],
  ] as const) {
    it(`is kept when ${says}, and is there when the form is opened again`, async () => {
      const element = await newRecord(branch(3));
      await put(element, '#record-place', '村活动室');
      leave();
      await until(async () => (await draftedPlaces(element)).includes('村活动室'));
      element.view = 'record';
      await until(() => textsOf(element, '.records-list button').includes('继续填写'));
      await press(element, '继续填写');
      await until(() => has(element, '#record-place'));
      expect(find<HTMLInputElement>(element, '#record-place').value).to.equal('村活动室');
    });
  }

  it('is kept when the widget is taken out of the page', async () => {
    const element = await newRecord(branch(3));
    const store = await storeOf(element);
    find<HTMLInputElement>(element, '#record-place').focus();
    await put(element, '#record-place', '田间');
    element.remove();
    await until(async () => (await new DraftShelf(store, '111').list()).some(({ input }) => input.place === '田间'));
    store.close();
  });

  it('is in one draft with what is typed after it', async () => {
    const element = await newRecord(branch(3));
    await put(element, '#record-place', '一');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await put(element, '#record-place', '二');
    await until(async () => (await draftedPlaces(element)).join() === '二');
    await press(element, '放弃');
    await until(async () => (await draftedPlaces(element)).length === 0);
  });
});

describe('files of a form that is given up', () => {
  const minutes = 60_000;
  let later = 0;
  const realNow = Date.now;
  before(() => (Date.now = () => realNow() + later));
  after(() => (Date.now = realNow));
  beforeEach(() => (later = 0));

  /** A form with one file attached. */
  async function attached(): Promise<[JcMeetingChecklist, Store]> {
    const element = await newRecord(branch(3));
    const store = await storeOf(element);
    const input = find<HTMLInputElement>(element, '#record-file-input');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['照片'], '签到表.jpg'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await until(() => textOf(element, '.files').includes('签到表.jpg'));
    await settle(element);
    return [element, store];
  }
  const present = async (store: Store): Promise<number> => (await store.attachments.list({ year: 2026 })).filter(({ removed }) => !removed).length;
  /** The records as another visit shows them. */
  async function visit({ database }: JcMeetingChecklist): Promise<JcMeetingChecklist> {
    return show(await emptyChecklist({ database: database ?? '', unit: '111' }), 'record', '.records-list');
  }

  it('stay as long as that can be taken back, and go when the records are opened after that', async () => {
    const [element, store] = await attached();
    await press(element, '放弃');
    await until(() => has(element, '.records-list'));
    later = 9 * minutes;
    await visit(element);
    expect(await present(store)).to.equal(1);
    later = 11 * minutes;
    await visit(element);
    await until(async () => (await present(store)) === 0);
    expect((await store.attachments.list({ year: 2026 }))[0]?.name).to.equal('签到表.jpg');
    store.close();
  });

  it('stay with a draft that is kept', async () => {
    const [element, store] = await attached();
    element.view = 'record';
    await until(() => textsOf(element, '.records-list button').includes('继续填写'));
    later = 60 * minutes;
    await visit(element);
    await settle(element);
    expect(await present(store)).to.equal(1);
    store.close();
  });

  it('stay with a record that names them, also where only a sealed version does', async () => {
    const [element, store] = await attached();
    const [file] = await store.attachments.list({ year: 2026 });
    const { meeting } = await store.meetings.close({ unit: '111', kind: 'members-meeting', state: 'held', date: '2026-11-19', evidence: { sheet: [file?.id ?? ''] } }, { author: '' });
    await store.meetings.amend({ ...meeting.record, evidence: {} }, { author: '', reason: '附件放错' });
    await press(element, '放弃');
    await until(() => has(element, '.records-list'));
    later = 60 * minutes;
    await visit(element);
    // From then on it is the record’s.
    await until(async () => (await store.drafts.get('meeting-files:111')) === undefined);
    expect(await present(store)).to.equal(1);
    store.close();
  });

  it('of another kind are never touched', async () => {
    const element = await checklist();
    const store = await storeOf(element);
    await store.attachments.add(new Blob(['x']), { unit: '111', year: 2026, name: '公示照片.jpg' }, { author: '', noun: 'procedure' });
    later = 60 * minutes;
    await visit(element);
    await settle(element);
    expect(await present(store)).to.equal(1);
    store.close();
  });
});
