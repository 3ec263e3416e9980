// Builds the files that a portal takes into dist/: one ES module of everything, one per widget, a classic script, and
// their integrity hashes. What is rarely needed at once lies in dist/chunks/. Beside dist it writes what tools read.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';
import { litTemplates } from './lit-templates.mjs';
import { oneFile } from './one-file.mjs';
import { smallTemplates } from './small-templates.mjs';
import { writeToolFiles } from './tool-files.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const importWorker = fileURLToPath(new URL('../storage/src/transfer/import.worker.ts', import.meta.url));
const hashCheckWorker = fileURLToPath(new URL('../storage/src/points/hash-check.worker.ts', import.meta.url));
const batchWorker = fileURLToPath(new URL('../elements/src/fund/batch/batch.worker.ts', import.meta.url));

/** One build: an entry with its lazy chunks. Entries are built one by one, so that what each needs at once is one file. */
async function bundle(entry, { file, format = 'es', name }) {
  await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    plugins: [smallTemplates(), litTemplates(format), oneFile()],
    resolve: { conditions: ['jiceng-source', ...defaultClientConditions] },
    // A classic script has no address of its own; without one workers are left out, and the page does their work. A library
    // of ours that finds a host's AMD loader would give itself to that one.
    define: { 'process.env.NODE_ENV': '"production"', 'define.amd': 'undefined', ...(format === 'iife' ? { 'import.meta.url': 'undefined' } : {}) },
    build: {
      outDir: dist,
      emptyOutDir: false,
      sourcemap: true,
      target: ['chrome108', 'edge108', 'firefox115', 'safari16.4'],
      modulePreload: false,
      lib: { entry, formats: [format], fileName: () => file, ...(name ? { name } : {}) },
      rolldownOptions: {
        onLog(level, log, report) {
          // One file of everything holds what the widgets' own files load later; that is its purpose.
          if (log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') report(level, log);
        },
        // What an entry shares with its chunks stays in the entry: one file is all that is needed at once.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          chunkFileNames: 'chunks/[name]-[hash].js',
          ...(format === 'iife' ? { codeSplitting: false } : {}),
        },
      },
    },
  });
}

rmSync(dist, { recursive: true, force: true });
writeToolFiles();
await bundle(join(here, 'src/index.ts'), { file: 'jiceng.js' });
await bundle(join(here, 'src/jc-org-tree.ts'), { file: 'jc-org-tree.js' });
await bundle(join(here, 'src/jc-fund-calculator.ts'), { file: 'jc-fund-calculator.js' });
await bundle(join(here, 'src/jc-meeting-checklist.ts'), { file: 'jc-meeting-checklist.js' });
await bundle(join(here, 'src/jc-points-scoreboard.ts'), { file: 'jc-points-scoreboard.js' });
await bundle(importWorker, { file: 'chunks/import.worker.js' });
await bundle(batchWorker, { file: 'chunks/batch.worker.js' });
await bundle(hashCheckWorker, { file: 'chunks/hash-check.worker.js' });
await bundle(join(here, 'src/index.ts'), { file: 'jiceng.iife.js', format: 'iife', name: 'Jiceng' });

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const integrity = Object.fromEntries(
  files.map((path) => [
    path.slice(dist.length + 1).replaceAll('\\', '/'),
    `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`,
  ]),
);
writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
console.log(`dist: ${files.length} files`);
