import { trustedWorkerUrl } from './trusted-types.js';

/** How long a worker may take until it answers for the first time, in milliseconds; then the work is done on the page. */
const startTimeout = 10_000;

/**
 * Starts a worker of ours, which says something as soon as it runs.
 * @param address where its script is; null for none
 * @returns null where the host has no workers, forbids this one, or it does not come up
 */
export async function startWorker(address: () => URL | null, name: string): Promise<Worker | null> {
  if (typeof Worker !== 'function') return null;
  let worker: Worker;
  try {
    const url = address();
    const trusted = url && trustedWorkerUrl(url);
    if (!trusted) return null;
    worker = new Worker(trusted, { type: 'module', name });
  } catch {
    return null;
  }
  return new Promise((resolve) => {
    const settle = (result: Worker | null): void => {
      clearTimeout(timer);
      worker.onmessage = worker.onerror = null;
      if (!result) worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => settle(null), startTimeout);
    worker.onmessage = () => settle(worker);
    worker.onerror = (event) => {
      // Without this the browser reports it as a fault of the page, which it is not.
      event.preventDefault?.();
      settle(null);
    };
  });
}

/**
 * Where a worker's script is: `<name>.worker.js` beside a module. The name is put together at run time, so that a bundler of
 * the host leaves it alone; the build of the kit emits these files beside its chunks.
 *
 * In a classic script there is no `import.meta`: a build of that kind either puts `document.currentScript.src` in
 * its place (esbuild: `define: { 'import.meta.url': … }`) or leaves it empty. Then this gives null and the work is done
 * in slices without a worker.
 * @param module the `import.meta.url` of the module
 */
export function workerBeside(module: string | undefined, name: string): URL | null {
  try {
    return new URL(['.', [name, 'worker', 'js'].join('.')].join('/'), module);
  } catch {
    return null;
  }
}
