// A page without a framework, resolved as Node resolves: the classes, their methods, and what the packages export.
import { buildTree, isJicengError } from '@jiceng/domain';
import '@jiceng/elements/org-tree/define.js';
import { JcOrgTree, type OrgTreeEventMap } from '@jiceng/elements/org-tree';
import '@jiceng/kit/jc-fund-calculator.js';
import { getProfile } from '@jiceng/profiles';
import { openStore } from '@jiceng/storage';

const tree = document.querySelector('jc-org-tree');

export async function load(rows: Iterable<{ id: string; parentId: string | null; name: string }>): Promise<number> {
  const { total } = (await tree?.load(rows)) ?? { total: 0 };
  return total;
}

export const selected = (event: OrgTreeEventMap['jc-select']): string => event.detail.id;
export const isTree = (element: Element): boolean => element instanceof JcOrgTree;
export const used = [buildTree, isJicengError, getProfile, openStore];

// @ts-expect-error Rows have ids.
void tree?.load([{ parentId: null, name: '石桥镇' }]);
// @ts-expect-error A query is text.
void tree?.filter(3);
