import { isJicengError, JicengError } from '@jiceng/domain';

/** Loads a part of the kit that is not needed at once; a file that cannot be fetched is the error `chunk-unreachable`. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (thrown) {
    if (isJicengError(thrown)) throw thrown;
    throw new JicengError('chunk-unreachable', 'A part of the kit could not be loaded. Nothing was changed. Check the network and try again.', {}, { cause: thrown });
  }
}
