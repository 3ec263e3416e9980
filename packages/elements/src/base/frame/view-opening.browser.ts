import { expect } from '@open-wc/testing';
import { until } from '../../testing/org-tree.suite.js';
import { scoreboard } from '../../testing/points-scoreboard.suite.js';
import { settle } from '../../testing/widget-keys.suite.js';
import type { FrameView } from './frame-view.js';

describe('views that are opened one right after the other', () => {
  for (const [first, then] of [[0, 60], [60, 0]] as const) {
    it(`show what was asked for last, where the code comes after ${first} and ${then} ms`, async () => {
      const element = await scoreboard();
      // How a view is made is nobody's business but the frame's.
      const actions = element.actions as unknown as { makeView(name: string): Promise<FrameView> | FrameView | undefined };
      const make = actions.makeView.bind(actions);
      const delays: number[] = [first, then];
      actions.makeView = async (name) => {
        const milliseconds = delays.shift() ?? 0;
        const view = await make(name);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        return view as FrameView;
      };
      await Promise.all([element.actions.openView('shop', { part: 'redeem' }), element.actions.openView('shop', { part: 'month' })]);
      await settle(element);
      await until(() => element.shadowRoot?.querySelector('.month-stepper'));
      expect(element.view).to.contain('part=month');
    });
  }
});
