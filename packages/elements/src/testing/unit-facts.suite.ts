import type { OrgRow } from '@jiceng/domain';
import { sendKeys } from '@web/test-runner-commands';
import type { JcFactPasteDialog } from '../facts/fact-paste-dialog.js';
import type { JcUnitFacts } from '../facts/unit-facts.js';
import type { JcOrgTree } from '../org/org-tree.js';
import { find, has, settled, treeWith, until } from './org-tree.suite.js';

/**
 * A small county as a spreadsheet has it, with units that lack a kind.
 *
 *     1 青溪县
 *       11 石桥镇: 111 柳树村 (1,499 people, 24 members), 112 石桥村委会 and 113 新民社区 without a kind, 114 第一网格, 115 和平村
 *       12 河口镇: 121 和平村
 */
export const factRows: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县', kind: '县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '乡镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村', 人口: '1,499', 上年末党员: '24' },
  { id: '112', parentId: '11', name: '石桥村委会', 人口: '2300' },
  { id: '113', parentId: '11', name: '新民社区', 城镇社区: '也许' },
  { id: '114', parentId: '11', name: '第一网格' },
  { id: '115', parentId: '11', name: '和平村', kind: '村' },
  { id: '12', parentId: '1', name: '河口镇', kind: '乡镇' },
  { id: '121', parentId: '12', name: '和平村', kind: '村' },
];

export const today = '2026-11-20';

/** A tree with the detail of a unit, once its facts show. */
export async function factsOf(unit: string, attributes: Readonly<Record<string, string>> = {}, rows: Iterable<OrgRow> = factRows): Promise<JcOrgTree> {
  const tree = await treeWith(rows, { profile: 'county-five-standards', today, author: '王会计', ...attributes });
  tree.style.inlineSize = '1200px';
  await lookAt(tree, unit);
  return tree;
}

/** Selects a unit and waits for its facts. */
export async function lookAt(tree: JcOrgTree, unit: string): Promise<void> {
  await tree.select(unit);
  await until(() => tree.shadowRoot?.querySelector('jc-unit-facts')?.unit === unit && has(panelOf(tree), 'dl, .none, form'));
  await steady(tree);
}

export function panelOf(tree: JcOrgTree): JcUnitFacts {
  return find<JcUnitFacts>(tree, 'jc-unit-facts');
}

/** Waits until tree and panel have rendered all that was asked of them. */
export async function steady(tree: JcOrgTree): Promise<void> {
  await settled(tree);
  await tree.shadowRoot?.querySelector('jc-unit-facts')?.updateComplete;
}

/** The facts that show: `单位类型 村 2026年11月20日`. */
export function shownFacts(tree: JcOrgTree): string[] {
  const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...(panelOf(tree).shadowRoot?.querySelectorAll('dt') ?? [])].map((term) => {
    const description = term.nextElementSibling;
    return [text(term), text(description?.querySelector('.value')), text(description?.querySelector('.day'))].join(' ');
  });
}

/** The lines of the history of a fact, from the top. */
export function historyOf(tree: JcOrgTree, fact: string): string[] {
  const term = [...(panelOf(tree).shadowRoot?.querySelectorAll('dt') ?? [])].find((each) => each.textContent === fact);
  return [...(term?.nextElementSibling?.querySelectorAll('li') ?? [])].map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim());
}

/** What the line beside the heading says. */
export function toldBy(tree: JcOrgTree): string {
  return find(panelOf(tree), '.told').textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Presses a button of the panel, by what it says. */
export async function pressButton(tree: JcOrgTree, label: string): Promise<void> {
  const found = [...(panelOf(tree).shadowRoot?.querySelectorAll('button') ?? [])].find((each) => each.textContent?.trim() === label);
  if (!found) throw new Error(`The panel has no button “${label}”.`);
  found.focus();
  await sendKeys({ press: 'Enter' });
  await steady(tree);
}

/** Opens the form. */
export async function edit(tree: JcOrgTree): Promise<void> {
  await pressButton(tree, '修改');
  await until(() => has(panelOf(tree), 'form'));
}

export function fieldOf(tree: JcOrgTree, fact: string): HTMLInputElement {
  return find<HTMLInputElement>(panelOf(tree), `#edit-${fact}`);
}

/** Types into the field of a fact, in place of what stands there. */
export async function typeFact(tree: JcOrgTree, fact: string, text: string): Promise<void> {
  const field = fieldOf(tree, fact);
  field.focus();
  field.select();
  await sendKeys(text === '' ? { press: 'Delete' } : { type: text });
  await steady(tree);
}

/** Enters the day for which the numbers are, as the browser's own field takes it. */
export async function enterDay(tree: JcOrgTree, day: string): Promise<void> {
  const field = find<HTMLInputElement>(panelOf(tree), '#as-of');
  field.value = day;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await steady(tree);
}

/** What stands below the field of a fact as wrong. */
export function problemOf(tree: JcOrgTree, field: string): string {
  return panelOf(tree).shadowRoot?.querySelector(`#${field}-problem`)?.textContent?.trim() ?? '';
}

/** Holds a combination: `Control+Enter`. */
export async function pressTogether(modifier: string, key: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

// ——— the dialog ———

/** Opens the dialog for many units from the panel. */
export async function openPaste(tree: JcOrgTree): Promise<JcFactPasteDialog> {
  await pressButton(tree, '粘贴自 Excel');
  return pasteDialog(tree);
}

/** The dialog, once it is open. */
export async function pasteDialog(tree: JcOrgTree): Promise<JcFactPasteDialog> {
  const dialog = await until(() => tree.shadowRoot?.querySelector('jc-fact-paste-dialog'));
  await until(() => has(dialog, 'dialog[open]'));
  await dialog.updateComplete;
  return dialog;
}

/** Pastes a block into the box as the browser does it, in place of what stands there. */
export function pasteBlock(dialog: JcFactPasteDialog, rows: readonly (readonly string[])[]): void {
  const box = find<HTMLTextAreaElement>(dialog, 'textarea');
  box.focus();
  box.select();
  document.execCommand('insertText', false, rows.map((cells) => cells.join('\t')).join('\r\n'));
}

/** Goes on to the preview. */
export async function preview(dialog: JcFactPasteDialog): Promise<void> {
  find(dialog, 'footer .primary').click();
  await dialog.updateComplete;
}

/** The rows of a table of the dialog, as texts. */
export function rowsIn(dialog: JcFactPasteDialog, table: 'changes' | 'problems'): string[] {
  return [...(dialog.shadowRoot?.querySelectorAll(`table.${table} tbody tr`) ?? [])].map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' | '));
}
