// Installs what a benchmark compares with, and no one else needs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const versionIn = (folder) => {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
};

/**
 * Installs what the package.json of a folder pins, unless it is there.
 * @param {string} peers
 * @returns {Record<string, string>} the versions by name
 */
export function installPeers(peers) {
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
