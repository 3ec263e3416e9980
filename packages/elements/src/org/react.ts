import type { ReactWebComponent } from '@lit/react';
import { reactComponent, type ReactEvents } from '../base/react-component.js';
import './define.js';
import type { OrgTreeEventMap } from './events.js';
import { JcOrgTree } from './org-tree.js';

/** `<jc-org-tree>` as a component of React 18 and newer: properties as they are, events as `on…` with their types. */
export const OrgTree: ReactWebComponent<JcOrgTree, ReactEvents<OrgTreeEventMap>> = reactComponent<JcOrgTree, OrgTreeEventMap>('jc-org-tree', JcOrgTree);
