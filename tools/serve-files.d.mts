import type { RequestListener, Server } from 'node:http';

/**
 * Answers requests out of folders. A folder answers with its `index.html`, without the closing slash with a redirect;
 * what is not there gets 404 with the `404.html` of the longest mount that fits; nothing outside the folders is ever read.
 * @param mounts URL paths that begin and end with `/`, each with a folder
 */
export function answersFrom(mounts: Readonly<Record<string, string>>): RequestListener;

/** A server that {@link answersFrom} folders, not yet listening. */
export function staticServer(mounts: Readonly<Record<string, string>>): Server;

/**
 * Lets a server listen on a port of this machine, or on a free one when the port is taken.
 * @param port 0 for any
 * @returns the port it has
 */
export function listen(server: Server, port: number, host?: string): Promise<number>;
