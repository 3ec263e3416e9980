// The three things that `npm start` shows, what each is made from, and whether it has to be made anew.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const layers = ['domain', 'profiles', 'storage', 'elements', 'kit'];
const sources = layers.map((layer) => `packages/${layer}/src`);

/** In the order in which they are built: the site copies the kit. */
export const parts = [
  { name: 'kit', proof: 'packages/kit/dist/integrity.json', from: [...sources, 'packages/profiles/schema', 'packages/kit/build.mjs', 'packages/kit/manifest.mjs'], build: 'tsc -b && pnpm run build:kit' },
  { name: 'site', proof: 'site/dist/index.html', from: ['site/src', 'site/public', 'site/astro.config.mjs', '.changeset', 'packages/kit/dist/integrity.json'], build: 'pnpm run build:site' },
  { name: 'Storybook', proof: 'stories/storybook-static/index.html', from: ['stories/src', 'stories/.storybook', ...sources], build: 'pnpm run build:stories' },
];

/** Where the built parts are; the demo is one of the site's pages. */
export const siteFolder = join(root, 'site/dist');
export const storiesFolder = join(root, 'stories/storybook-static');

const isTest = (name) => /\.(?:test|browser|suite)\.ts$/.test(name);

/**
 * When a file, or the newest file below a folder, was last changed, in milliseconds; 0 when there is none. Tests do not count.
 * @param {string} path
 */
export function newestBelow(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const below = readdirSync(path, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules' && !isTest(name));
  return Math.max(0, ...below.map(({ name }) => newestBelow(join(path, name))));
}

/**
 * Whether a part is missing, or older than what it is made from.
 * @param {{ proof: string, from: readonly string[] }} part
 * @param {string} folder the repository
 */
export function isOutOfDate({ proof, from }, folder = root) {
  const built = newestBelow(join(folder, proof));
  return built === 0 || from.some((source) => newestBelow(join(folder, source)) > built);
}
