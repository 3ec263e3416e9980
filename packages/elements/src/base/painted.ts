/** A page in the background paints seldom or never; nothing waits longer than this for it. */
const longestWait = 200;

/** Waits until the browser has painted what was rendered last. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestWait);
    // The callback runs before the paint; a message is answered after it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}
