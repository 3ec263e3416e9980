import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { helpOf } from '../locales/help.js';
import { cellAt, checklist, heldMeeting, smallRoll, type MeetingSeed } from '../testing/meeting-checklist.suite.js';
import { button, find, has, until } from '../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from './meeting-checklist.js';
import { branch, focused, keys, newRecord, records, settle, sheet, show, textOf, textsOf, wideWindow } from './record/records.suite.js';

before(wideWindow);

const seed: MeetingSeed = { rolls: { 111: smallRoll }, meetings: [{ ...heldMeeting, unit: '111', date: '2026-01-20' }] };

/** The cell of the year that has the focus: rule and period. */
const cell = (element: JcMeetingChecklist): string => `${element.model.result.rows[Number(focused(element)?.dataset['at'])]?.rule} ${focused(element)?.dataset['period']}`;

/** The year, with the focus in a cell. */
async function year(period = '2026-05'): Promise<JcMeetingChecklist> {
  const element = await checklist({}, seed);
  cellAt(element, 'committee-meeting', period).focus();
  return element;
}

/** A checklist in a page that leaves the choice of the unit to it. */
async function free(unit: string): Promise<JcMeetingChecklist> {
  const element = await checklist({ unit }, seed);
  element.removeAttribute('unit');
  element.showUnit(unit);
  await settle(element);
  return element;
}

/** Where the focus is after each of several keys. */
async function way(element: JcMeetingChecklist, pressed: readonly string[]): Promise<string[]> {
  const cells: string[] = [];
  for (const key of pressed) {
    await keys(element, key);
    cells.push(cell(element));
  }
  return cells;
}

/** A form with three people on its sheet, the focus on the first. */
async function attendance(): Promise<JcMeetingChecklist> {
  const element = await newRecord(branch(5));
  find(element, '.sheet-row[data-row="0"]').focus();
  return element;
}

/** What each line of the help promises, tried with the keys themselves. */
const promises: Readonly<Record<string, () => Promise<void>>> = {
  Tab: async () => {
    const element = await free('111');
    await until(() => has(element, '.year-grid'));
    find(element, '.unit-button').focus();
    const stops: string[] = [];
    for (let step = 0; step < 80 && !focused(element)?.matches('.year-grid td'); step++) {
      await keys(element, 'Tab');
      const at = focused(element);
      stops.push(at?.closest('.due-item') ? 'due' : (at?.getAttribute('role') ?? at?.localName ?? ''));
    }
    const order = ['select', 'tab', 'due', 'gridcell'].map((kind) => stops.indexOf(kind));
    expect(order, stops.join(' ')).to.not.include(-1);
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    await keys(element, 'Tab');
    expect(focused(element)?.matches('.year-grid td')).to.equal(false);
  },
  方向键: async () => {
    const element = await year();
    expect(await way(element, ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowDown'])).to.deep.equal(['committee-meeting 2026-04', 'committee-meeting 2026-05', 'committee-meeting 2026-06', 'members-meeting 2026-Q2', 'committee-meeting 2026-06']);
  },
  'Home End': async () => {
    expect(await way(await year(), ['Home', 'End'])).to.deep.equal(['committee-meeting 2026-01', 'committee-meeting 2026-12']);
  },
  'Ctrl+Home Ctrl+End': async () => {
    const element = await year();
    const last = element.model.result.rows.at(-1)?.rule;
    expect((await way(element, ['Control+Home', 'Control+End'])).map((place) => place.split(' ')[0])).to.deep.equal(['members-meeting', last]);
  },
  Enter: async () => {
    const element = await year();
    await keys(element, 'Enter');
    await until(() => has(element, '.popover'));
    const above = await show(await free('11'), 'rollup', '.rollup tbody [data-row]');
    find(above, '.rollup tbody [data-row="0"]').focus();
    await keys(above, 'Enter');
    await until(() => above.actions.viewName === 'todo');
  },
  N: async () => {
    const element = await year('2026-10');
    await keys(element, 'n');
    await until(() => has(element, '.record-form'));
    expect(element.view).to.contain('kind=committee-meeting');
  },
  'PgUp PgDn': async () => {
    const element = await year();
    await keys(element, 'PageUp');
    await until(() => cell(element) === 'committee-meeting 2025-05');
    await keys(element, 'PageDown');
    await until(() => cell(element) === 'committee-meeting 2026-05');
  },
  '1—5': async () => {
    const element = await attendance();
    await keys(element, '1', '2', '3', '4', '5');
    expect(sheet(element).map((row) => row.split(' ')[1])).to.deep.equal(['present', 'online', 'excused', 'absent', 'attending']);
  },
  'L E R': async () => {
    const element = await attendance();
    for (const [key, typed] of [['l', '1450'], ['e', '1600'], ['r', 'x']] as const) {
      await keys(element, key);
      await sendKeys({ type: typed });
      await keys(element, 'Enter');
    }
    expect(textsOf(element, '[data-row="0"] .field-value')).to.deep.equal(['1450', '1600', 'x']);
  },
  'Ctrl+Enter': async () => {
    const element = await checklist({}, seed);
    find(element, '[role=tab][aria-selected=true]').focus();
    await keys(element, 'Control+Enter');
    await until(() => has(element, '.record-form'));
    await keys(element, 'Control+Enter');
    await until(() => textOf(element, '.form-summary') !== '');
  },
  Esc: async () => {
    const element = await newRecord(branch(3));
    find<HTMLInputElement>(element, '#record-place').focus();
    await sendKeys({ type: 'Hall 7' });
    await keys(element, 'Escape');
    await until(() => !has(element, '.record-form'));
    await until(() => has(element, '[data-draft]'));
    button(element, '继续填写').click();
    await until(() => has(element, '.record-form'));
    await settle(element);
    expect(find<HTMLInputElement>(element, '#record-place').value).to.equal('Hall 7');
  },
  'Ctrl+Z': async () => {
    const element = await attendance();
    await keys(element, '1', '4', 'Control+z');
    expect(sheet(element).slice(0, 2).map((row) => row.split(' ')[1])).to.deep.equal(['present', '–']);
  },
  '/': async () => {
    const element = await records(branch(3), {}, { meetings: [{ ...heldMeeting, unit: '111', date: '2026-01-20' }] });
    find(element, '[role=tab][aria-selected=true]').focus();
    await keys(element, '/');
    await until(() => focused(element)?.id === 'record-search');
    expect(find<HTMLInputElement>(element, '#record-search').value).to.equal('');
  },
  '?': async () => {
    const element = await year();
    await keys(element, '?');
    await until(() => element.shadowRoot?.querySelector('jc-help-dialog')?.shadowRoot?.querySelector('dialog')?.open);
  },
};

describe('the keyboard help', () => {
  it('has every key that is tried here, and no other, in every language', () => {
    const known = helpOf('zh-CN').meetingChecklist.keys;
    expect(known.map(([key]) => key)).to.deep.equal(Object.keys(promises));
    expect(helpOf('en').meetingChecklist.keys).to.have.length(known.length);
  });

  for (const [key, keeps] of Object.entries(promises)) it(`is true of ${key}`, keeps);
});
