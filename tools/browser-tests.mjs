// The browser tests, on every core: each part of them in a Web Test Runner with a Chromium of its own. Within one Chromium they
// must go one after the other, because only one page at a time has the keyboard focus.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';

const runners = Math.min(availableParallelism(), 2);
const files = globSync('packages/*/src/**/*.browser.ts').sort();
if (files.length === 0) throw new Error('There are no browser tests here. Run this in the root of the project.');

/** A port that nobody uses; asked for one after the other, so that no two runners get the same. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @returns the exit code of a runner over some of the files */
function run(part, port) {
  const child = spawn('wtr', ['--config', 'web-test-runner.config.mjs', '--port', String(port)], { stdio: 'inherit', env: { ...process.env, WTR_FILES: part.join('\n') } });
  return new Promise((resolve, reject) => child.on('error', reject).on('exit', (code) => resolve(code ?? 1)));
}

const running = [];
for (let part = 0; part < runners; part++) {
  running.push(run(files.filter((_, at) => at % runners === part), await freePort()));
}
process.exitCode = Math.max(...(await Promise.all(running)));
