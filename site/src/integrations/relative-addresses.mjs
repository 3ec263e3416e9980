import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Stands for the place of the site while it is built; nothing else is called this. */
const marker = '/__site__/';

/** In a script the place is known when it runs: all bundled scripts are in one folder, `_astro`, below the place. */
const placeInScript = 'new URL("../",import.meta.url).pathname';

/**
 * The text of a built file with addresses that start from the file itself instead of from the top of a server.
 * @param {string} text
 * @param {string} extension
 * @param {number} depth how many folders the file is below the place of the site
 */
function withRelativeAddresses(text, extension, depth) {
  if (extension !== '.js') return text.replaceAll(marker, '../'.repeat(depth) || './');
  return text.replaceAll(new RegExp(`(["'\`])${marker}([^"'\`]*)\\1`, 'g'), (_, quote, rest) => `(${placeInScript}+${quote}${rest}${quote})`);
}

/** The files below a folder that can name an address, with the number of folders they are below it. */
function writtenFiles(folder, depth = 0) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return writtenFiles(path, depth + 1);
    return ['.html', '.js', '.css'].includes(extname(entry.name)) ? [{ path, depth }] : [];
  });
}

/**
 * Makes the built site one that can be put under any path of any web server without being built for it. Astro knows only
 * addresses from the top of a server, so the site is built for a place that no server has, and its name is then replaced.
 * First in the list of integrations, as the others read the base that it sets.
 */
export function relativeAddresses() {
  let isBuild = false;
  return {
    name: 'jiceng-relative-addresses',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isBuild = command === 'build';
        if (isBuild) updateConfig({ base: marker });
      },
      'astro:build:done': ({ dir, logger }) => {
        if (!isBuild) return;
        for (const { path, depth } of writtenFiles(fileURLToPath(dir))) {
          const text = readFileSync(path, 'utf8');
          if (!text.includes('__site__')) continue;
          const relative = withRelativeAddresses(text, extname(path), depth);
          if (relative.includes('__site__')) throw new Error(`${path} names the place of the site in a form that is not known here.`);
          writeFileSync(path, relative);
        }
        logger.info('every address is relative now');
      },
    },
  };
}
