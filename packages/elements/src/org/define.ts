import { define } from '../base/define.js';
import { JcOrgTree } from './org-tree.js';

define('jc-org-tree', JcOrgTree);
