// Runs a script of package.json on a machine that has only Node (18 or newer) and npm.
//   node tools/run.mjs <script> [arguments…]
// It brings what the project is built with (pnpm, a newer Node where this one is too old, a browser for
// the tests) into .toolchain, installs the locked dependencies, and then runs the script.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const PNPM = '12.21.0';
const NODE = '24.21.0';
const root = fileURLToPath(new URL('..', import.meta.url));
const [script, ...rest] = process.argv.slice(2);
if (!/^[\w:-]+$/.test(script ?? '')) {
  console.error('usage: node tools/run.mjs <script of package.json> [arguments…]');
  process.exit(2);
}

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  PUPPETEER_SKIP_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  npm_config_update_notifier: 'false',
};

/** Runs a command line in the terminal's sight and stops the whole run with its code when it fails. */
function run(command, { cwd = root, mayFail = false } = {}) {
  const code = spawnSync(command, { stdio: 'inherit', shell: true, env, cwd }).status ?? 1;
  if (code !== 0 && !mayFail) process.exit(code);
  return code;
}

/** The tools of today's versions: Vitest, Web Test Runner and Astro need Node 22.12 or newer, Angular's compiler 22.22.3. */
function provideToolchain() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const nodeIsNew = major > 22 || (major === 22 && minor > 22);
  const folder = join(root, '.toolchain', nodeIsNew ? `pnpm-${PNPM}` : `node-${NODE}-pnpm-${PNPM}`);
  const done = join(folder, '.installed');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    const dependencies = nodeIsNew ? { pnpm: PNPM } : { pnpm: PNPM, node: NODE };
    const allowScripts = Object.fromEntries(Object.entries(dependencies).map(([name, version]) => [`${name}@${version}`, true]));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies, allowScripts }));
    console.log(`Bringing pnpm ${PNPM}${nodeIsNew ? '' : ` and Node ${NODE} (this one is ${process.version})`}, once.`);
    run('npm install --no-package-lock --loglevel=error', { cwd: folder });
    writeFileSync(done, '');
  }
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathName] = [join(folder, 'node_modules', '.bin'), env[pathName]].join(delimiter);
}

/** Installs Debian's Chromium where we may, else playwright-core's; else says what is missing. */
function provideBrowser() {
  if (findBrowser()) return;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (debian) {
    console.log('No browser found: installing Debian’s chromium, once.');
    run('apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium', { mayFail: true });
  } else {
    console.log('No browser found: asking playwright-core for its Chromium, once.');
    run('pnpm exec playwright-core install chromium --no-shell', { mayFail: true });
    const found = spawnSync('node', ['-e', 'process.stdout.write(require("playwright-core").chromium.executablePath())'], { cwd: root, env });
    const path = String(found.stdout ?? '');
    if (path && existsSync(path)) env.CHROME_PATH = path;
  }
  if (!findBrowser() && !env.CHROME_PATH) {
    console.error('The tests need a Chromium. Install Chromium, Chrome or Edge, or set CHROME_PATH to one, and run the command again.');
    process.exit(1);
  }
}

const browserScripts = /^(check|browser|e2e|hosts|access|bench|shots)/;

provideToolchain();
run('pnpm install --frozen-lockfile --prefer-offline');
if (browserScripts.test(script)) provideBrowser();
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
if (!scripts[script]) {
  console.error(`package.json has no script “${script}”.`);
  process.exit(2);
}
run(`pnpm run ${script} ${rest.map((word) => JSON.stringify(word)).join(' ')}`);
