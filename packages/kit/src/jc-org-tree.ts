// The organisation tree alone. A provider around it is fetched when there is one.
import '@jiceng/elements/org-tree/define.js';

export * from '@jiceng/elements/org-tree';
