export function findBrowser(): string | undefined;
export const chromiumArguments: string[];
