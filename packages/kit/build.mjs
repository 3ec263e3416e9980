// Builds the files that a portal takes into dist/: one ES module of everything, one per widget, a classic script, and
// their integrity hashes. What is rarely needed at once lies in dist/chunks/.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { build, defaultClientConditions } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const importWorker = fileURLToPath(new URL('../storage/src/transfer/import.worker.ts', import.meta.url));
const batchWorker = fileURLToPath(new URL('../elements/src/fund/batch/batch.worker.ts', import.meta.url));

/** Our own templates and styles; the values of the tokens are no template. */
const hasTemplates = (id) => /packages\/elements\/src\/.*\.ts$/.test(id) && !id.endsWith('styles/values.ts');

/**
 * Makes one file of an entry and of the chunks that it imports at once, so that one file is all it needs until the first data
 * show. The bundler keeps such a chunk apart where other chunks use it too; these get what was in it from the entry.
 */
const oneFile = () => {
  let entryName = '';
  const atOnce = new Set();
  return {
    name: 'one-file',
    renderChunk(_code, _chunk, _options, { chunks }) {
      if (entryName) return;
      const entry = Object.values(chunks).find(({ isEntry }) => isEntry);
      entryName = entry.fileName;
      const reach = ({ imports }) => {
        for (const path of imports) {
          if (atOnce.has(path)) continue;
          atOnce.add(path);
          reach(chunks[path]);
        }
      };
      reach(entry);
    },
    // What is taken from one entry is not what is taken from another: the names of such chunks tell them apart.
    augmentChunkHash: ({ fileName }) => (atOnce.has(fileName) ? entryName : undefined),
    generateBundle(_options, bundle) {
      for (const entry of Object.values(bundle)) {
        if (entry.type === 'chunk' && entry.isEntry) takeIn(entry, bundle);
      }
    },
  };
};

/** Puts everything that an entry imports at once into it, what is imported first. */
function takeIn(entry, bundle) {
  const taken = new Map();
  const take = (chunk) => {
    if (taken.has(chunk.fileName)) return;
    if (chunk.imports.includes(entry.fileName)) throw new Error(`${chunk.fileName} and ${entry.fileName} import each other.`);
    const name = `part${taken.size}`;
    taken.set(chunk.fileName, name);
    for (const path of chunk.imports) take(bundle[path]);
    const [, code, names] = /^(.*)export\{([^}]*)\};/s.exec(withoutImports(chunk, taken)) ?? [];
    if (code === undefined) throw new Error(`${chunk.fileName} exports nothing that can be taken into ${entry.fileName}.`);
    const members = names.split(',').map((each) => each.split(' as ')).map(([local, outer = local]) => [outer, local]);
    parts.push(`const ${name}=(()=>{${code}return{${members.map((pair) => pair.join(':')).join()}}})();`);
    // A chunk is loaded when its entry has run, so what it takes from there is there.
    const renamed = members.map(([outer]) => [outer, `own_${outer}`]);
    chunk.code = `import{${name}}from"${posix.relative(posix.dirname(chunk.fileName), entry.fileName)}";const{${renamed.map((pair) => pair.join(':')).join()}}=${name};export{${renamed.map(([outer, own]) => `${own} as ${outer}`).join()}};`;
    chunk.imports = [entry.fileName];
    delete bundle[`${chunk.fileName}.map`];
  };
  const parts = [];
  for (const path of entry.imports) take(bundle[path]);
  if (taken.size === 0) return;
  const [imports] = /^(?:import[^;]*;)*/.exec(entry.code);
  const [own, mapUrl = ''] = entry.code.slice(imports.length).split(/(?=\n\/\/# sourceMappingURL)/);
  entry.code = `${parts.join('')}${withoutImports({ code: imports }, taken)}\n${own}export{${[...taken.values()].join()}};${mapUrl}`;
  entry.imports = [];
  const map = bundle[`${entry.fileName}.map`];
  if (map) map.source = withLineBefore(String(map.source), imports.length);
}

/** A source map of code of which the first line lost so many letters and got a line before it. */
function withLineBefore(source, lost) {
  const map = JSON.parse(source);
  const [first = [], ...others] = decode(map.mappings);
  const moved = first.filter(([column]) => column >= lost).map(([column, ...place]) => [column - lost, ...place]);
  return JSON.stringify({ ...map, mappings: encode([[], moved, ...others]) });
}

/** The code of a chunk with the imports of what was taken in turned into constants. */
function withoutImports({ code }, taken) {
  return code.replace(/import(?:\{([^}]*)\}from)?"([^"]+)";/g, (statement, names, path) => {
    const name = [...taken].find(([file]) => file.endsWith(`/${posix.basename(path)}`))?.[1];
    if (!name) return statement;
    return names ? `const{${names.replaceAll(' as ', ':')}}=${name};` : '';
  });
}

/** One build: an entry with its lazy chunks. Entries are built one by one, so that what each needs at once is one file. */
async function bundle(entry, { file, format = 'es', name }) {
  await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    plugins: [minifyTemplateLiterals({ filter: hasTemplates }), oneFile()],
    resolve: { conditions: ['jiceng-source', ...defaultClientConditions] },
    // A classic script has no address of its own; without one the import works on the page instead of in a worker.
    define: { 'process.env.NODE_ENV': '"production"', ...(format === 'iife' ? { 'import.meta.url': 'undefined' } : {}) },
    build: {
      outDir: dist,
      emptyOutDir: false,
      sourcemap: true,
      target: ['chrome108', 'firefox115', 'safari16.4'],
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
await bundle(join(here, 'src/index.ts'), { file: 'jiceng.js' });
await bundle(join(here, 'src/jc-org-tree.ts'), { file: 'jc-org-tree.js' });
await bundle(join(here, 'src/jc-fund-calculator.ts'), { file: 'jc-fund-calculator.js' });
await bundle(join(here, 'src/jc-meeting-checklist.ts'), { file: 'jc-meeting-checklist.js' });
await bundle(join(here, 'src/jc-points-scoreboard.ts'), { file: 'jc-points-scoreboard.js' });
await bundle(importWorker, { file: 'chunks/import.worker.js' });
await bundle(batchWorker, { file: 'chunks/batch.worker.js' });
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
