import type { JcPointsScoreboard } from './points-scoreboard.js';
import type { PointsView, PointsViewName } from './points-view.js';

/** What the views are loaded from when they are first shown; the board while the store opens. */
export const viewLoaders: Readonly<Partial<Record<PointsViewName, (element: JcPointsScoreboard) => Promise<PointsView>>>> = {
  board: async (element) => new (await import('./standings/standings-view.js')).StandingsView(element),
  ledger: async (element) => new (await import('./ledger/ledger-view.js')).LedgerView(element),
  approvals: async (element) => new (await import('./approvals/approvals-view.js')).ApprovalsView(element),
  account: async (element) => new (await import('./accounts/account-view.js')).AccountView(element),
  accounts: async (element) => new (await import('./accounts/accounts-view.js')).AccountsView(element),
  award: async (element) => new (await import('./award/award-view.js')).AwardView(element),
  publicity: async (element) => new (await import('./publicity/publicity-view.js')).PublicityView(element),
  shop: async (element) => new (await import('./shop/shop-view.js')).ShopView(element),
  import: async (element) => new (await import('./out/import-view.js')).ImportView(element),
  verify: async (element) => new (await import('./verify/verify-view.js')).VerifyView(element),
};
