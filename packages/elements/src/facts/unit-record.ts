import { kindOf, unitOf, type OrgTree, type UnitRecord } from '@jiceng/domain';

/** A unit as the tree has it, for its facts. */
export function unitRecord(tree: OrgTree, index: number): UnitRecord {
  const { id, parentId: _parentId, name: _name, kind: _kind, ...fields } = unitOf(tree, index);
  return { id, kind: kindOf(tree, index), fields };
}
