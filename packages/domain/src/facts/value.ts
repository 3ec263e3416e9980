/** A fact that has been looked at: a choice, a whole number (people, a count, fen), or yes and no. */
export type FactValue = string | number | boolean;
