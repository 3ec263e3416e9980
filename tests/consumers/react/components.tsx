// The components of @jiceng/elements: the same in React 18 and 19, and compiled with both.
import { FundCalculator } from '@jiceng/elements/fund-calculator/react.js';
import { MeetingChecklist } from '@jiceng/elements/meeting-checklist/react.js';
import { OrgTree } from '@jiceng/elements/org-tree/react.js';
import type { JcOrgTree } from '@jiceng/elements/org-tree';
import { PointsScoreboard } from '@jiceng/elements/points-scoreboard/react.js';
import { Provider } from '@jiceng/elements/provider/react.js';
import { createRef } from 'react';

const tree = createRef<JcOrgTree>();

export function Portal() {
  return (
    <Provider database="county" locale="en">
      <OrgTree ref={tree} headingLevel={3} onSelect={(event) => event.detail.id.toUpperCase()} onReady={() => tree.current?.expandAll()} />
      <MeetingChecklist year={2026} onOpen={(event) => event.detail.widget} />
      <PointsScoreboard period="2026-Q3" onChange={(event) => event.detail.op} />
      <FundCalculator facts={{ kind: 'village' }} onProgress={(event) => event.detail.done / event.detail.total} />
    </Provider>
  );
}

export const wrong = [
  // @ts-expect-error There is no such theme.
  <OrgTree theme="red" />,
  // @ts-expect-error A unit is told by its id, not by its name.
  <OrgTree onSelect={(event) => event.detail.name} />,
  // @ts-expect-error The organisation tree asks for no other widget.
  <OrgTree onOpened={() => undefined} />,
  // @ts-expect-error A year is a number.
  <FundCalculator year="2026" />,
];
