import type { ImportPort, ImportRequest } from './import-protocol.js';
import { serveImport } from './import-server.js';

// The DOM library describes a page's scope; a worker's own scope posts to the page that started it.
const scope = globalThis as unknown as ImportPort & { onmessage: ((event: { data: ImportRequest }) => void) | null };
const serve = serveImport(scope);
let last = Promise.resolve();
scope.onmessage = ({ data }) => {
  last = last.then(() => serve(data));
};
