import type { BatchPort, BatchRequest } from './batch-protocol.js';
import { serveBatch } from './batch-server.js';

// The DOM library describes a page's scope; a worker's own scope posts to the page that started it.
const scope = globalThis as unknown as BatchPort & { onmessage: ((event: { data: BatchRequest }) => void) | null };
const serve = serveBatch(scope);
scope.onmessage = ({ data }) => serve(data);
