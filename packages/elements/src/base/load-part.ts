import { isJicengError, JicengError } from '@jiceng/domain';

/** Loads a part of the kit that is not needed at once; a file that cannot be fetched is the error `chunk-unreachable`. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (thrown) {
    throw isJicengError(thrown) ? thrown : unreachable(thrown);
  }
}

/** The error of a file that cannot be fetched. It says so in two languages, for the sentences of all lie in such a file as well. */
export function unreachable(cause: unknown): JicengError {
  return new JicengError('chunk-unreachable', '文件没有取到，没有改动，请重试。 A file could not be loaded. Nothing was changed. Try again.', {}, { cause });
}

/** Whether a browser says that it could not fetch a file: “Failed to fetch dynamically imported module”, “Importing a module script failed”. */
export function isUnreachable(thrown: unknown): boolean {
  return thrown instanceof TypeError && /import/i.test(thrown.message);
}
