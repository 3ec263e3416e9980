// The tags themselves: React 18 writes attributes, and everything else goes through a ref.
import type {} from '@jiceng/kit/jsx';
import type { JcOrgTree } from '@jiceng/elements/org-tree';
import { createRef } from 'react';

const tree = createRef<JcOrgTree>();

export function Portal() {
  return (
    <jc-provider database="county" profile="county-five-standards" readonly="">
      <jc-org-tree ref={tree} locale="en" heading-level={3} class="tree" />
      <jc-meeting-checklist year={2026} />
      <jc-points-scoreboard period="2026-Q3" audience="public" />
      <jc-fund-calculator year="2026" />
    </jc-provider>
  );
}

export function listen(): void {
  tree.current?.addEventListener('jc-select', () => undefined);
}

export const wrong = [
  // @ts-expect-error React 18 writes readonly="false", which is readonly.
  <jc-org-tree readonly={false} />,
  // @ts-expect-error React 18 writes [object Object].
  <jc-fund-calculator facts={{ kind: 'village' }} />,
  // @ts-expect-error React 18 writes an attribute className.
  <jc-org-tree className="tree" />,
  // @ts-expect-error There is no such scale.
  <jc-org-tree scale="huge" />,
];
