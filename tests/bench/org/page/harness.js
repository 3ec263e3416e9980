// What both pages measure with; a classic script that the pages hold inline, so that it is there before anything else.
(() => {
  /** Waits until the frame that is being made has been painted: a task that was posted from its animation callback. */
  const afterPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve(performance.now());
        };
        port2.postMessage(null);
      });
    });

  /**
   * The time at which what `isShown` looks for has been painted.
   * @param {Node} root where the DOM changes
   * @param {() => boolean} isShown looks at the DOM; asked now and after each change
   */
  const paintedWhen = (root, isShown) =>
    new Promise((resolve) => {
      if (isShown()) {
        resolve(afterPaint());
        return;
      }
      const observer = new MutationObserver(() => {
        if (!isShown()) return;
        observer.disconnect();
        resolve(afterPaint());
      });
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    });

  /** Milliseconds from doing something until what it shows has been painted. */
  const timed = async (root, isShown, action) => {
    if (isShown()) throw new Error('What shall be waited for shows already.');
    const start = performance.now();
    const painted = paintedWhen(root, isShown);
    const done = action();
    const milliseconds = (await painted) - start;
    await done;
    return milliseconds;
  };

  /** Notes long tasks from now on. @returns a function that ends it and gives their lengths */
  const watchLongTasks = () => {
    const lengths = [];
    const take = (entries) => lengths.push(...entries.map((entry) => entry.duration));
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: 'longtask' });
    return async () => {
      // An entry comes only after its task has ended.
      await new Promise((resolve) => setTimeout(resolve, 100));
      take(observer.takeRecords());
      observer.disconnect();
      return lengths;
    };
  };

  /** Notes frames, long tasks and row elements from now on. @returns a function that ends it and gives what was noted */
  const watchScrolling = (rowElements, positionOf) => {
    const endTasks = watchLongTasks();
    const from = positionOf();
    const frames = [];
    let mostRows = 0;
    let furthest = from;
    let last;
    let going = true;
    const frame = (now) => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      mostRows = Math.max(mostRows, rowElements().length);
      furthest = Math.max(furthest, positionOf());
      if (going) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return async () => {
      going = false;
      const longTasks = await endTasks();
      return { frames, longTasks, mostRows, moved: furthest - from };
    };
  };

  const fetchRows = async () => (await fetch('/rows.json')).json();

  /** Whether an element stands wholly inside another. */
  const isInside = (inner, outer) => {
    const { top, bottom } = inner.getBoundingClientRect();
    const frame = outer.getBoundingClientRect();
    return top >= frame.top - 1 && bottom <= frame.bottom + 1;
  };

  globalThis.harness = { paintedWhen, timed, watchLongTasks, watchScrolling, fetchRows, isInside };
})();
