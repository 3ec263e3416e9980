/**
 * Where the worker's script is: `import.worker.js` beside this module. The name is put together at run time, so that
 * a bundler of the host leaves it alone; the build of the kit emits that file beside its chunks.
 *
 * In a classic script there is no `import.meta`: a build of that kind either puts `document.currentScript.src` in
 * its place (esbuild: `define: { 'import.meta.url': … }`) or leaves it empty. Then this gives null and the import
 * works in slices without a worker.
 */
export function defaultWorkerUrl(): URL | null {
  const name = ['./import', 'worker', 'js'].join('.');
  try {
    return new URL(name, import.meta.url);
  } catch {
    return null;
  }
}
