import type { FrameCommandStrings } from '../../frame/commands.js';

/** What the menu of every widget with views says beside its own entries, in Uyghur. */
export const commands: FrameCommandStrings = {
  undo: (what, minutes) => `قايتۇرۇۋېلىش: ${what} (يەنە ${minutes} مىنۇت ۋاقىت بار)`,
};
