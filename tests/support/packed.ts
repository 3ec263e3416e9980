import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { layers } from '../../vite.config.js';
import { fromRoot } from './portal.js';

/** A package as the registry would get it. */
export interface PackedPackage {
  readonly name: string;
  /** The file that is published. */
  readonly tarball: string;
  /** Where it is unpacked, as in the `node_modules` of whoever installs it. */
  readonly folder: string;
  /** The files in it, by their paths. */
  readonly files: readonly string[];
}

/**
 * Packs every package as it would be published, and unpacks it.
 * @param modules the `node_modules` that gets them; default one of their own
 */
export function packAll(modules?: string): PackedPackage[] {
  const tarballs = mkdtempSync(join(tmpdir(), 'jiceng-packed-'));
  const unpacked = modules ?? join(tarballs, 'node_modules');
  return layers.map((layer) => {
    const answer = execFileSync('pnpm', ['pack', '--json', '--pack-destination', tarballs], { cwd: fromRoot(`packages/${layer}`), encoding: 'utf8' });
    const { filename: tarball } = JSON.parse(answer) as { filename: string };
    const folder = join(unpacked, `@jiceng/${layer}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['xzf', tarball, '-C', folder, '--strip-components=1']);
    return { name: `@jiceng/${layer}`, tarball, folder, files: filesIn(folder) };
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll(sep, '/'));
}
