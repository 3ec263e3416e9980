export type { GivenAward, GivenRedemption, PointsAccount, VerifyAnswer } from './host-methods.js';
export type { PointsScoreboardEventMap } from './events.js';
export { JcPointsScoreboard } from './points-scoreboard.js';
