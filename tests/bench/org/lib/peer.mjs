// Installs the peer when it is not there, and bundles its page as a portal would.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const peers = fileURLToPath(new URL('../peers', import.meta.url));

const versionIn = (folder) => {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
};

/**
 * Installs what peers/package.json pins, unless it is there.
 * @returns {Record<string, string>} the versions by name
 */
export function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(join(peers, 'package.json'), 'utf8'));
  const isThere = Object.entries(dependencies).every(([name, version]) => versionIn(join(peers, 'node_modules', name)) === version);
  if (!isThere) {
    console.log('Installing the peers …');
    const options = { cwd: peers, stdio: 'inherit', shell: process.platform === 'win32' };
    const { status } = spawnSync('npm', ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'], options);
    if (status !== 0) throw new Error('The peers could not be installed.');
  }
  return dependencies;
}

/**
 * Bundles the peer's page in production mode: page.js with el-tree-v2 and Vue only, and page.css.
 * @param {string} outDir
 */
export async function bundlePeer(outDir) {
  await build({
    root: peers,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome108',
      lib: { entry: join(peers, 'page.js'), formats: ['es'], fileName: () => 'page.js', cssFileName: 'page' },
      rolldownOptions: { output: { minify: true } },
    },
  });
}
