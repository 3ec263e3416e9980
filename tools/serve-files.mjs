// A small static server for what is built here: no dependency, so that it also serves a folder that was only copied.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** What stands at a path, or undefined. */
function entryAt(path) {
  return statSync(path, { throwIfNoEntry: false });
}

/** The path that a browser asks for, decoded; undefined when it cannot be one. */
function askedPath(request) {
  try {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The file or folder of a mount, or undefined when the path leaves its folder. */
function placeOf(folder, rest) {
  const place = resolve(folder, `.${sep}${rest}`);
  return place === folder || place.startsWith(folder + sep) ? place : undefined;
}

/** Answers with a file; its length and type are stated, and a browser asks anew each time. */
function sendFile(request, response, file, status) {
  response.writeHead(status, {
    'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': entryAt(file).size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/**
 * Answers requests out of folders. A folder answers with its `index.html`, without the closing slash with a redirect;
 * what is not there gets 404 with the `404.html` of the longest mount that fits; nothing outside the folders is ever read.
 * @param {Readonly<Record<string, string>>} mounts URL paths that begin and end with `/`, each with a folder
 */
export function answersFrom(mounts) {
  const paths = Object.keys(mounts).sort((first, second) => second.length - first.length);
  const folders = Object.fromEntries(paths.map((path) => [path, resolve(mounts[path])]));
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const path = askedPath(request);
    if (path === undefined) return void response.writeHead(400).end();
    if (paths.includes(`${path}/`)) return void response.writeHead(301, { location: `${path}/` }).end();
    const mount = paths.find((candidate) => path.startsWith(candidate));
    if (mount === undefined) return void response.writeHead(404).end();
    const place = placeOf(folders[mount], path.slice(mount.length));
    const isFolder = place !== undefined && entryAt(place)?.isDirectory() === true;
    if (isFolder && !path.endsWith('/')) return void response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
    const file = isFolder ? join(place, 'index.html') : place;
    if (file !== undefined && !(path.endsWith('/') && !isFolder) && entryAt(file)?.isFile()) return sendFile(request, response, file, 200);
    const missing = join(folders[mount], '404.html');
    if (entryAt(missing)?.isFile()) return sendFile(request, response, missing, 404);
    response.writeHead(404).end();
  };
}

/** A server that {@link answersFrom} folders, not yet listening. @param {Readonly<Record<string, string>>} mounts */
export function staticServer(mounts) {
  return createServer(answersFrom(mounts));
}

/**
 * Lets a server listen on a port of this machine, or on a free one when the port is taken.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any
 * @param {string} host
 * @returns {Promise<number>} the port it has
 */
export async function listen(server, port, host = '127.0.0.1') {
  const attempt = (number) =>
    new Promise((resolvePort, reject) => {
      server.once('error', reject);
      server.listen(number, host, () => {
        server.off('error', reject);
        resolvePort(server.address().port);
      });
    });
  try {
    return await attempt(port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port === 0) throw error;
    return attempt(0);
  }
}
