import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import './define.js';
import type { OrgTreeEventMap } from './events.js';
import { JcOrgTree } from './org-tree.js';

const events = {
  onReady: 'jc-ready' as EventName<OrgTreeEventMap['jc-ready']>,
  onSelect: 'jc-select' as EventName<OrgTreeEventMap['jc-select']>,
  onChange: 'jc-change' as EventName<OrgTreeEventMap['jc-change']>,
  onProgress: 'jc-progress' as EventName<OrgTreeEventMap['jc-progress']>,
  onError: 'jc-error' as EventName<OrgTreeEventMap['jc-error']>,
  onView: 'jc-view' as EventName<OrgTreeEventMap['jc-view']>,
};

/** `<jc-org-tree>` as a component of React 18 and newer: properties as they are, events as `on…` with their types. */
export const OrgTree: ReactWebComponent<JcOrgTree, typeof events> = createComponent({ tagName: 'jc-org-tree', elementClass: JcOrgTree, react: React, events });
