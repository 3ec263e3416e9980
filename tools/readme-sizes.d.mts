/** The files that have a budget: their names, their sizes packed as a server sends them, and their budgets, in KB of 1000 bytes. */
export function measuredSizes(): readonly { readonly file: string; readonly kilobytes: number; readonly budget: number }[];
/** README.md with the table as the files are now. */
export function readmeWithSizes(readme: string): string;
