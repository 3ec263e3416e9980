// The tags themselves: React 19 sets properties and listens to events of custom elements.
import type {} from '@jiceng/kit/jsx';
import type { JcFundCalculator } from '@jiceng/elements/fund-calculator';
import { createRef } from 'react';

const calculator = createRef<JcFundCalculator>();

export function Portal() {
  return (
    <jc-provider database="county" profile={{ id: 'own', version: '1', schema: '1' } as never} readonly={false}>
      <jc-org-tree locale="en" heading-level={3} className="tree" onjc-select={(event) => event.detail.id.toUpperCase()} />
      <jc-meeting-checklist year={2026} onjc-open={(event) => (event.detail.unit === null ? event.preventDefault() : undefined)} />
      <jc-points-scoreboard period="2026-Q3" audience="public" onjc-change={(event) => event.detail.op} />
      <jc-fund-calculator ref={calculator} facts={{ kind: 'village', population: 2340 }} onjc-error={(event) => event.detail.code} />
    </jc-provider>
  );
}

export const total = (): number | undefined => calculator.current?.calculation?.totalFen;

export const wrong = [
  // @ts-expect-error There is no such scale.
  <jc-org-tree scale="huge" />,
  // @ts-expect-error A year is a number.
  <jc-meeting-checklist year="this" />,
  // @ts-expect-error The size is read only and cannot be set.
  <jc-org-tree size={3} />,
  // @ts-expect-error The organisation tree has no facts.
  <jc-org-tree facts={{ kind: 'village' }} />,
  // @ts-expect-error A unit is told by its id, not by its name.
  <jc-org-tree onjc-select={(event) => event.detail.name} />,
  // @ts-expect-error There is no such element.
  <jc-org-chart />,
];
