/** Between the parts of a list: the mark before the comma keeps Chinese names in the order in which the line is read. */
export const listComma = '\u200f، ';
