/** A page in the background paints seldom or never; nothing waits longer than this for it. */
const longestWait = 200;

/** Waits until the browser has painted what was rendered last. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestWait);
    // The callback runs before the paint, the timer after it.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
