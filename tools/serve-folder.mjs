// The last step of `npm run build`: one folder, `dist`, with the site, the demo and the Storybook. Every address in it is
// relative, so it can be put on any web server, under any path.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { siteFolder, storiesFolder } from './serve-parts.mjs';

const target = fileURLToPath(new URL('../dist', import.meta.url));
for (const folder of [siteFolder, storiesFolder]) {
  if (existsSync(folder)) continue;
  console.error(`${folder} is not built; \`npm run build\` builds all.`);
  process.exit(1);
}
rmSync(target, { recursive: true, force: true });
cpSync(siteFolder, target, { recursive: true });
cpSync(storiesFolder, `${target}/storybook`, { recursive: true });
console.log(`${target}: put it on any web server, under any path. The demo is in demo/, the Storybook in storybook/.`);
