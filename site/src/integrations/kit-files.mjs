import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const kit = fileURLToPath(new URL('../../../packages/kit/dist/', import.meta.url));
const types = { '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8' };

function assertBuilt() {
  if (!existsSync(join(kit, 'jc-org-tree.js'))) throw new Error('packages/kit/dist is empty. Run `pnpm run build:kit` first.');
}

/**
 * Puts the built files of the kit under `kit/` of the site, as a portal would put them on its server: read from
 * packages/kit/dist while developing, copied into the output of a build. They are never part of the sources.
 */
export function kitFiles() {
  let base = '/';
  return {
    name: 'jiceng-kit-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server }) => {
        assertBuilt();
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
          const asked = [`${base}kit/`, '/kit/'].find((prefix) => path.startsWith(prefix));
          const file = asked && join(kit, normalize(path.slice(asked.length)));
          if (!file?.startsWith(kit) || !existsSync(file) || !statSync(file).isFile()) return next();
          response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
          createReadStream(file).pipe(response);
        });
      },
      'astro:server:start': ({ address, logger }) => {
        const host = address.family === 'IPv6' || address.address === '127.0.0.1' ? 'localhost' : address.address;
        // After Astro's own lines, so that it is the last thing that stands there.
        setTimeout(() => logger.info(`打开演示 · Open the demo: http://${host}:${address.port}${base}demo/`), 200);
      },
      'astro:build:done': ({ dir, logger }) => {
        assertBuilt();
        cpSync(kit, fileURLToPath(new URL('kit/', dir)), { recursive: true });
        logger.info('packages/kit/dist copied to kit/');
      },
    },
  };
}
