/** Something that `npm start` shows: the file that is there when it is built, what it is made from, and the command that makes it. */
export interface Part {
  readonly name: string;
  readonly proof: string;
  readonly from: readonly string[];
  readonly build: string;
}

/** In the order in which they are built: the site copies the kit. */
export const parts: readonly Part[];

/** Where the built parts are; the demo is one of the site's pages. */
export const siteFolder: string;
export const storiesFolder: string;

/** When a file, or the newest file below a folder, was last changed, in milliseconds; 0 when there is none. Tests do not count. */
export function newestBelow(path: string): number;

/** Whether a part is missing, or older than what it is made from. @param folder the repository */
export function isOutOfDate(part: Pick<Part, 'proof' | 'from'>, folder?: string): boolean;
