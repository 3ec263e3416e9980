import type { HashCheckPort, HashCheckRequest } from './hash-check-protocol.js';
import { serveHashCheck } from './hash-check-server.js';

// The DOM library describes a page's scope; a worker's own scope posts to the page that started it.
const scope = globalThis as unknown as HashCheckPort & { onmessage: ((event: { data: HashCheckRequest }) => void) | null };
const serve = serveHashCheck(scope);
scope.onmessage = ({ data }) => serve(data);
