export type { FrameView as PointsView, MenuEntry, PrimaryAction } from '../base/frame/frame-view.js';

/** The views of the scoreboard that have a tab, in their order; the public has no `approvals`. */
export const pointsTabNames = ['board', 'ledger', 'approvals', 'publicity', 'shop'] as const;

/** The views that are opened from others: an award, one account, the accounts, the check of the ledger, what is taken in. */
export const openedViewNames = ['award', 'account', 'accounts', 'verify', 'import'] as const;

export type PointsTabName = (typeof pointsTabNames)[number];
export type PointsViewName = PointsTabName | (typeof openedViewNames)[number];

/** What the public may open: it sees and checks, and changes nothing. */
export const publicViewNames: readonly PointsViewName[] = ['board', 'ledger', 'publicity', 'shop', 'account', 'verify'];
