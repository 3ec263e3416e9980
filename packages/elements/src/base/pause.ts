interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets the browser paint and answer input, then goes on; much sooner than a timer would. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
