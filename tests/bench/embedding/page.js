// Watches a page from its first moment on: long tasks, what moves after it was painted, and when every widget is painted.
globalThis.bench = { tasks: [], shifts: [], painted: undefined };
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) bench.tasks.push({ startTime, duration });
}).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => {
  for (const { startTime, value, sources } of list.getEntries()) {
    const moved = sources.map(({ node, previousRect, currentRect }) => `${node?.localName ?? node?.nodeName ?? '?'}${node?.className ? `.${node.className}` : ''} ${Math.round(previousRect.y)}+${Math.round(previousRect.height)} → ${Math.round(currentRect.y)}+${Math.round(currentRect.height)}`);
    bench.shifts.push({ startTime, value, moved });
  }
}).observe({ type: 'layout-shift', buffered: true });

const tags = ['jc-org-tree', 'jc-fund-calculator', 'jc-meeting-checklist', 'jc-points-scoreboard'];
const defined = Promise.all(tags.map((tag) => customElements.whenDefined(tag))).then(() => performance.now());

/** The first task after the frame in which everything stands has been painted. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));

bench.done = defined.then(async (definedAt) => {
  const ready = {};
  await Promise.all(tags.map((tag) => document.querySelector(tag).ready.then(() => (ready[tag] = performance.now()))));
  const paintedAt = await painted();
  const arrived = Math.max(...performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/kit/jiceng.js')).map(({ responseEnd }) => responseEnd));
  // What still comes in after that may move something too.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return {
    defined: definedAt - arrived,
    painted: paintedAt - arrived,
    fromNavigation: paintedAt,
    longest: Math.max(0, ...bench.tasks.filter(({ startTime, duration }) => startTime + duration >= arrived).map(({ duration }) => duration)),
    shift: bench.shifts.reduce((sum, { value }) => sum + value, 0),
    tasks: bench.tasks.map(({ startTime, duration }) => ({ at: Math.round(startTime - arrived), duration: Math.round(duration) })),
    ready: Object.fromEntries(Object.entries(ready).map(([tag, at]) => [tag, Math.round(at - arrived)])),
    parts: performance.getEntriesByType('resource').filter(({ name, responseEnd }) => name.includes('/chunks/') && responseEnd <= paintedAt).map(({ name, startTime, responseEnd }) => `${name.split('/').at(-1)} ${Math.round(startTime - arrived)}–${Math.round(responseEnd - arrived)}`),
    shifts: bench.shifts.map(({ startTime, ...shift }) => ({ at: Math.round(startTime - arrived), ...shift })),
  };
});
