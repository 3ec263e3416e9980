import { createServer } from 'node:http';
import { answersFrom, listen } from '../../tools/serve-files.mjs';

/** A page that is not simply there: with headers of its own, another type, or a failure. */
export interface ServedPage {
  readonly body: string;
  /** Default 200. */
  readonly status?: number;
  /** In addition to those of the server, and in the place of those of the same name. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StaticServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves folders on a free port of this machine, as the plainest portal would.
 * @param headers sent with every answer, such as a Content-Security-Policy
 * @param pages bodies of pages that need no file, by path
 */
export async function serve(mounts: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}, pages: Readonly<Record<string, string | ServedPage>> = {}): Promise<StaticServer> {
  const answer = answersFrom(mounts);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const page = pages[decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)];
    if (page === undefined) return void answer(request, response);
    const { body, status = 200, headers: own = {} } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...own }).end(body);
  });
  const port = await listen(server, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
