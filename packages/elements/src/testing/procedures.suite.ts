import type { OrgRow, Person, ProcedureEvent } from '@jiceng/domain';
import type { Store, StoredProcedure } from '@jiceng/storage';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../meeting/define.js';
import type { JcMeetingChecklist } from '../meeting/meeting-checklist.js';
import { freshDatabase, has, until } from './org-tree.suite.js';
import { settle } from './widget-keys.suite.js';

export { chooseIn, keys, settle, textIn, textsIn, typeInto } from './widget-keys.suite.js';

/** 青溪县 › 石桥镇 › 柳树村 and 新民社区. */
export const villages: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县', kind: '县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '乡镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村' },
  { id: '113', parentId: '11', name: '新民社区', kind: '社区' },
];

/** The roll of 柳树村; every name is invented. */
export const villagers: readonly Person[] = [
  { id: 'zhou', name: '周春生', standing: 'full', posts: ['secretary'] },
  { id: 'wu', name: '吴小满', standing: 'full', posts: ['committee'] },
  { id: 'zheng', name: '郑立秋', standing: 'full' },
  { id: 'wang', name: '王谷雨', standing: 'full' },
  { id: 'feng', name: '冯白露', standing: 'probationary' },
  { id: 'chen', name: '陈大寒', standing: 'villager' },
];

const defaults: Readonly<Record<string, string>> = { storage: 'memory', profile: 'county-five-standards', today: '2026-02-16', locale: 'zh-CN', author: '吴小满', unit: '111' };

/** A checklist over the two villages, with what a test puts into its store first. */
export async function checklistWith(fill: (store: Store) => Promise<unknown>, attributes: Readonly<Record<string, string>> = {}): Promise<JcMeetingChecklist> {
  const element = document.createElement('jc-meeting-checklist');
  for (const [name, value] of Object.entries({ ...defaults, database: freshDatabase(), ...attributes })) element.setAttribute(name, value);
  await fixture(html`${element}`);
  await element.ready;
  const store = await element.store;
  const { buildTree } = await import('@jiceng/domain');
  await store.org.replace(buildTree(villages).tree, { author: '' });
  await store.people.replace('111', villagers, { author: '' });
  await fill(store);
  await until(() => element.data.tree.length > 0 && element.model.profile !== undefined);
  await settle(element);
  return element;
}

/** A procedure in the store, with its events. */
export async function stored(store: Store, procedure: string, title: string, events: readonly ProcedureEvent[], unit = '111'): Promise<StoredProcedure> {
  let { procedure: of } = await store.procedures.start({ unit, procedure, title }, { author: '吴小满' });
  for (const event of events) ({ procedure: of } = await store.procedures.add(of.id, event, { author: '吴小满', revision: of.revision }));
  return of;
}

/** Opens a view by its address and waits for something of it. */
export async function openAt(element: JcMeetingChecklist, view: string, selector: string): Promise<JcMeetingChecklist> {
  element.view = view;
  await until(() => has(element, selector));
  await settle(element);
  return element;
}
