/** Rows at the top of a table among which its heading is looked for: a title and notes may stand before it. */
export const headingSearch = 15;
