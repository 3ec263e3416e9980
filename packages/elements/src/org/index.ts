export type { OrgTreeEventMap } from './events.js';
export type { ImportFileOptions } from './import-file.js';
export { JcOrgTree, type LoadOptions } from './org-tree.js';
export type { Finding, LoadReport } from './report.js';
