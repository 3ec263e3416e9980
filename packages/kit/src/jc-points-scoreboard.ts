// The points scoreboard alone. A provider around it is fetched when there is one.
import '@jiceng/elements/points-scoreboard/define.js';

export * from '@jiceng/elements/points-scoreboard';
