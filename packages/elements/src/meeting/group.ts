import { kindOf, type OrgTree } from '@jiceng/domain';

/** Kinds that a table gives to a group of a branch. */
const groupKind = /小组$|^(?:party-)?group$/i;

/** Whether a unit is a group of another one (党小组), and so has no duties of its own. */
export function isGroup(tree: OrgTree, index: number): boolean {
  return groupKind.test(kindOf(tree, index));
}
