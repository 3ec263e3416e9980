/** The files for tools by their path in the package, as values. */
export function toolFiles(): Readonly<Record<string, unknown>>;
/** Writes them into the package. */
export function writeToolFiles(): void;
