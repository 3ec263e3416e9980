// The fund calculator alone. A provider around it is fetched when there is one.
import '@jiceng/elements/fund-calculator/define.js';

export * from '@jiceng/elements/fund-calculator';
