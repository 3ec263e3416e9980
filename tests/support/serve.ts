import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Where files come from: a URL path to a folder, longest path first. */
export type Mounts = Readonly<Record<string, string>>;

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
export async function serve(mounts: Mounts, headers: Readonly<Record<string, string>> = {}, pages: Readonly<Record<string, string | ServedPage>> = {}): Promise<StaticServer> {
  const paths = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages[path];
    if (page !== undefined) {
      const { body, status = 200, headers: own = {} } = typeof page === 'string' ? { body: page } : page;
      response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8', ...own }).end(body);
      return;
    }
    const mount = paths.find((candidate) => path.startsWith(candidate));
    let file = mount === undefined ? '' : join(mounts[mount] as string, normalize(path.slice(mount.length)));
    if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!file || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { ...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
