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
