import type { Person } from '@jiceng/domain';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { checklist, type MeetingSeed } from '../../testing/meeting-checklist.suite.js';
import { find, has, nextFrame, until } from '../../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';

/** Surnames of invented people, none twice. */
const surnames = '周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';

/** A branch of full members and some on probation; the first one is its secretary. */
export function branch(full: number, probationary = 0): Person[] {
  return Array.from({ length: full + probationary }, (_, at): Person => {
    const round = Math.floor(at / surnames.length);
    return { id: `p${at + 1}`, name: `${surnames[at % surnames.length]}某${round > 0 ? round : ''}`, standing: at < full ? 'full' : 'probationary', ...(at === 0 && { posts: ['secretary'] }) };
  });
}

/** A window in which the result stands beside the form. */
export function wideWindow(): Promise<void> {
  return setViewport({ width: 1280, height: 900 });
}

/** A checklist at its records. */
export async function records(people: readonly Person[] = branch(21), attributes: Readonly<Record<string, string>> = {}, seed: MeetingSeed = {}): Promise<JcMeetingChecklist> {
  const element = await checklist(attributes, { rolls: { 111: people }, ...seed });
  return show(element, 'record', '.records-list :is(.empty, .data-table)');
}

/** A checklist at the form of a new record. */
export async function newRecord(people: readonly Person[] = branch(21), attributes: Readonly<Record<string, string>> = {}, seed: MeetingSeed = {}, parts = 'new=1;kind=members-meeting;date=2026-11-19'): Promise<JcMeetingChecklist> {
  const element = await checklist(attributes, { rolls: { 111: people }, ...seed });
  return show(element, `record;${parts}`, '.record-form');
}

/** Shows a view and waits for something of it. */
export async function show(element: JcMeetingChecklist, view: string, selector: string): Promise<JcMeetingChecklist> {
  element.view = view;
  await until(() => has(element, selector));
  await settle(element);
  return element;
}

/** Waits until all that was asked for so far is rendered. */
export async function settle(element: JcMeetingChecklist): Promise<void> {
  do await nextFrame();
  while (!(await element.updateComplete) || element.isUpdatePending);
}

/** Types with the keys of a keyboard where the focus is. */
export async function keys(element: JcMeetingChecklist, ...each: string[]): Promise<void> {
  for (const combination of each) {
    const [key = '', ...modifiers] = combination.split('+').reverse();
    for (const modifier of modifiers) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of modifiers) await sendKeys({ up: modifier });
    await settle(element);
  }
}

/** Types over what stands in a field. */
export async function type(element: JcMeetingChecklist, selector: string, text: string): Promise<void> {
  const field = find<HTMLInputElement>(element, selector);
  field.focus();
  field.select();
  await sendKeys({ type: text });
  await settle(element);
}

/** Puts a text into a field at once, as an input method does. */
export async function put(element: JcMeetingChecklist, selector: string, text: string): Promise<void> {
  const field = find<HTMLInputElement | HTMLTextAreaElement>(element, selector);
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
  await settle(element);
}

/** Chooses from a list. */
export async function choose(element: JcMeetingChecklist, selector: string, value: string): Promise<void> {
  const field = find<HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(element);
}

/** Presses the button that says a text. */
export async function press(element: JcMeetingChecklist, label: string, within = ''): Promise<void> {
  const all = [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>(`${within} button`) ?? [])];
  const found = all.find((button) => plain(button).startsWith(label) || button.getAttribute('aria-label') === label);
  if (!found) throw new Error(`There is no button “${label}”, only ${all.map(plain).join(' | ')}`);
  found.click();
  await settle(element);
}

/** The text of the first thing found, its spaces made one; `''` for nothing. */
export function textOf(element: JcMeetingChecklist, selector: string): string {
  return plain(element.shadowRoot?.querySelector(selector));
}

/** The texts of everything found. */
export function textsOf(element: JcMeetingChecklist, selector: string): string[] {
  return [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(plain);
}

/** The sheet of attendance: `周某 present`. */
export function sheet(element: JcMeetingChecklist): string[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.sheet-row[data-row]') ?? [])].map((row) => `${plain(row.querySelector('bdi'))} ${row.dataset['status'] ?? '–'}`);
}

/** The element with the focus. */
export function focused(element: JcMeetingChecklist): HTMLElement | null {
  return element.shadowRoot?.activeElement as HTMLElement | null;
}

/** Presses Tab until the focus is where a selector says. */
export async function tabTo(element: JcMeetingChecklist, selector: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if (focused(element)?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
    await nextFrame();
  }
  throw new Error(`Tab does not come to “${selector}”; it is at “${focused(element)?.outerHTML.slice(0, 80)}”.`);
}

function plain(node: Element | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
