import type { OrgRow } from '@jiceng/domain';
import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import '../org/define.js';
import type { JcOrgTree } from '../org/org-tree.js';

/**
 * A small county. Closed as it first shows: 1, 11, 12, 13.
 *
 *     1 青溪县
 *       11 石桥镇
 *         111 石桥村党支部 › 1111 第一党小组, 1112 第二党小组
 *         112 和平村委会
 *         113 柳树村党支部
 *       12 河口镇
 *         121 和平社区
 *         122 河口村
 *       13 南坪乡
 */
export const county: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县', kind: '县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '镇' },
  { id: '12', parentId: '1', name: '河口镇', kind: '镇' },
  { id: '13', parentId: '1', name: '南坪乡', kind: '乡' },
  { id: '111', parentId: '11', name: '石桥村党支部', kind: '党支部' },
  { id: '112', parentId: '11', name: '和平村委会', kind: '村' },
  { id: '113', parentId: '11', name: '柳树村党支部', kind: '党支部' },
  { id: '121', parentId: '12', name: '和平社区', kind: '社区' },
  { id: '122', parentId: '12', name: '河口村', kind: '村' },
  { id: '1111', parentId: '111', name: '第一党小组', kind: '党小组' },
  { id: '1112', parentId: '111', name: '第二党小组', kind: '党小组' },
];

/** A top unit `0` with units `1` to `size` directly below it. */
export function flatRows(size: number, nameOf = (position: number) => `第${position}村`): OrgRow[] {
  const rows: OrgRow[] = [{ id: '0', parentId: null, name: '平原县' }];
  for (let position = 1; position <= size; position++) rows.push({ id: String(position), parentId: '0', name: nameOf(position) });
  return rows;
}

let databases = 0;

/** A database name that no other test uses. */
export function freshDatabase(): string {
  return `test-${Date.now().toString(36)}-${databases++}`;
}

/** An element of a template, once it shows what there is. */
export async function shown(template: TemplateResult): Promise<JcOrgTree> {
  const root = await fixture<Element>(template);
  const element = (root.localName === 'jc-org-tree' ? root : root.querySelector('jc-org-tree')) as JcOrgTree;
  await element.ready;
  await element.updateComplete;
  return element;
}

/** A tree in memory with the rows loaded, by default the small county. */
export async function treeWith(rows: Iterable<OrgRow> = county, attributes: Readonly<Record<string, string>> = {}): Promise<JcOrgTree> {
  const element = await emptyTree(attributes);
  await element.load(rows);
  return element;
}

/** A tree in memory without units. */
export async function emptyTree(attributes: Readonly<Record<string, string>> = {}): Promise<JcOrgTree> {
  const element = document.createElement('jc-org-tree');
  element.storage = 'memory';
  element.database = freshDatabase();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return shown(html`${element}`);
}

// ——— what is in the DOM ———

/** The first element in the widget's shadow root that a selector finds. */
export function find<Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`${element.localName} has no “${selector}” in its shadow root.`);
  return found;
}

/** Whether a selector finds anything in the widget's shadow root. */
export function has(element: Element, selector: string): boolean {
  return Boolean(element.shadowRoot?.querySelector(selector));
}

export function viewportOf(element: JcOrgTree): HTMLElement {
  return find(element, '[part=viewport]');
}

/** All row elements, from the top. */
export function rowsOf(element: JcOrgTree): HTMLElement[] {
  const rows = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])];
  return rows.sort((a, b) => a.offsetTop - b.offsetTop);
}

/** Ids of the rows, from the top. */
export function idsOf(element: JcOrgTree): string {
  return rowsOf(element).map(({ dataset }) => dataset['id']).join(' ');
}

/** The row of a unit, or null. */
export function rowOfUnit(element: JcOrgTree, id: string): HTMLElement | null {
  return element.shadowRoot?.querySelector<HTMLElement>(`[role=treeitem][data-id="${CSS.escape(id)}"]`) ?? null;
}

/** The row of a unit; throws when it is not in the DOM. */
export function row(element: JcOrgTree, id: string): HTMLElement {
  return find(element, `[role=treeitem][data-id="${CSS.escape(id)}"]`);
}

/** Id of the row with the keyboard focus; undefined when none has it. */
export function focusedId(element: JcOrgTree): string | undefined {
  return (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id'];
}

/** Whether a row lies in the scroller, all of it. */
export function isInSight(element: JcOrgTree, id: string): boolean {
  const row = rowOfUnit(element, id)?.getBoundingClientRect();
  const viewport = viewportOf(element).getBoundingClientRect();
  return row !== undefined && row.top >= viewport.top - 1 && row.bottom <= viewport.bottom + 1;
}

/** The button with this text or label. */
export function button(element: Element, label: string): HTMLButtonElement {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find((candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent ?? '').trim() === label);
  if (!found) throw new Error(`${element.localName} has no button “${label}”.`);
  return found;
}

// ——— waiting ———

/** The next frame, after it was painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Waits, frame by frame, until something holds. A wait in vain ends with what was waited for, not with a timeout. */
export async function until<Value>(holds: () => Value | null | undefined | false | '' | Promise<Value | null | undefined | false | ''>): Promise<Value> {
  for (let frames = 0; frames < 600; frames++) {
    const value = await holds();
    if (value) return value;
    await nextFrame();
  }
  throw new Error(`Waited in vain for ${String(holds)}`);
}

/** Waits until the widget has rendered all that was asked of it so far. */
export async function settled(element: JcOrgTree): Promise<void> {
  do await nextFrame();
  while (!(await element.updateComplete) || element.isUpdatePending);
}

/** The next event of a name. */
export function nextEvent<Detail>(target: EventTarget, name: string): Promise<CustomEvent<Detail>> {
  return new Promise((resolve) => target.addEventListener(name, (event) => resolve(event as CustomEvent<Detail>), { once: true }));
}

/** Keeps the events of some names, as `name detail`, in the order in which they come. */
export function recordEvents(target: EventTarget, ...names: string[]): string[] {
  const heard: string[] = [];
  for (const name of names) {
    target.addEventListener(name, (event) => heard.push(`${name} ${JSON.stringify((event as CustomEvent<unknown>).detail)}`));
  }
  return heard;
}

/** The error that a promise rejects with, as its code and sentence. */
export async function rejection(promise: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await promise;
  } catch (thrown) {
    return thrown as { code: string; message: string };
  }
  throw new Error('The promise did not reject.');
}

// ——— what a user does ———

/** Puts the keyboard focus on a row. */
export function focus(element: JcOrgTree, id: string): void {
  row(element, id).focus();
}

/** Presses keys one after the other; `Control+ArrowDown` holds the first one down. */
export async function press(element: JcOrgTree, ...keys: string[]): Promise<void> {
  for (const combination of keys) {
    const [key = '', ...modifiers] = combination.split('+').reverse();
    for (const modifier of modifiers) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of modifiers) await sendKeys({ up: modifier });
    await settled(element);
  }
}

/** Sends a keydown as an input method or another keyboard would: the row with the focus hears it. */
export async function pressCharacter(element: JcOrgTree, key: string, options: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options });
  element.shadowRoot?.activeElement?.dispatchEvent(event);
  await settled(element);
  return event;
}

/** Types into the search box at once, without the pause of a typist. */
export function typeQuery(element: JcOrgTree, query: string): HTMLInputElement {
  const box = find<HTMLInputElement>(element, 'input[type=search]');
  box.value = query;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return box;
}
