// Loading this module registers every element.
import '@jiceng/elements/provider/define.js';
import '@jiceng/elements/org-tree/define.js';
import '@jiceng/elements/fund-calculator/define.js';
import '@jiceng/elements/meeting-checklist/define.js';
import '@jiceng/elements/points-scoreboard/define.js';

export * from '@jiceng/elements';
export { buildTree, filterTree, isJicengError, JicengError, visibleRows } from '@jiceng/domain';
export type { BuildResult, OrgFinding, OrgMapping, OrgRow, OrgTree } from '@jiceng/domain';
