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
      const reach = (path) => {
        if (atOnce.has(path) || path === entryName) return;
        atOnce.add(path);
        chunks[path].imports.forEach(reach);
      };
      entry.imports.forEach(reach);
      for (const chunk of openersIn(chunks, entryName)) reach(chunk.fileName);
    },
    // What is taken from one entry is not what is taken from another: the names of such chunks tell them apart.
    augmentChunkHash: ({ fileName }) => (atOnce.has(fileName) ? entryName : undefined),
    generateBundle(_options, bundle) {
      const entry = bundle[entryName];
      takeIn(entry, bundle);
      openAtOnce(entry, bundle, (file) => this.emitFile(file));
    },
  };
};

/** What begins what every widget loads while its store opens, and what one of them loads besides. */
const opening = ['storage/src/repositories.ts', 'elements/src/facts/record.ts', 'elements/src/base/read-profile.ts'];
const openingOf = {
  'jc-meeting-checklist.js': ['elements/src/meeting/reckoning.ts'],
  'jc-points-scoreboard.js': ['elements/src/points/standings/standings-view.ts'],
};

/** Of the org tree none: it shows without its repositories, and gets them when something is changed. */
function openersIn(chunks, entryName) {
  if (entryName === 'jc-org-tree.js') return [];
  const modules = [...opening, ...(openingOf[entryName] ?? [])];
  return Object.values(chunks).filter(({ isDynamicEntry, facadeModuleId }) => isDynamicEntry && modules.some((module) => facadeModuleId?.endsWith(module)));
}

/** Puts everything that an entry imports at once into it, what is imported first. */
function takeIn(entry, bundle) {
  const { parts, names } = partsOf(entry.imports.map((path) => bundle[path]), bundle, (path) => {
    throw new Error(`${path} is imported by what ${entry.fileName} imports.`);
  });
  if (names.size === 0) return;
  for (const [fileName, name] of names) refer(bundle[fileName], name, entry.fileName, bundle);
  const [imports] = /^(?:import[^;]*;)*/.exec(entry.code);
  const [own, mapUrl = ''] = entry.code.slice(imports.length).split(/(?=\n\/\/# sourceMappingURL)/);
  entry.code = `${parts.join('')}${withoutImports(imports, names)}\n${own}export{${[...names.values()].join()}};${mapUrl}`;
  entry.imports = [];
  const map = bundle[`${entry.fileName}.map`];
  if (map) map.source = withLineBefore(String(map.source), imports.length);
}

/**
 * Makes one chunk of what an entry loads while its store opens. The bundler makes some thirty small ones of it, four deep,
 * and each depth is a way to the server and back before anything shows.
 */
function openAtOnce(entry, bundle, emit) {
  const openers = openersIn(bundle, entry.fileName);
  if (openers.length < 2) return;
  const outside = new Map();
  const { parts, names } = partsOf(openers, bundle, (path) => {
    if (path !== entry.fileName) throw new Error(`${path} is no part of what ${entry.fileName} opens with.`);
    outside.set(path, 'entry');
    return 'entry';
  });
  const hoisted = [...outside].map(([path, name]) => `import*as ${name} from"${posix.relative('chunks', path)}";`).join('');
  const code = `${hoisted}${parts.join('')}export{${[...names.values()].join()}};`;
  const fileName = `chunks/opening-${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`;
  emit({ type: 'asset', fileName, source: code });
  for (const [path, name] of names) refer(bundle[path], name, fileName, bundle);
  for (const { fileName: path } of openers) {
    const direct = new RegExp(`import\\((["'\`])\\./${path.replaceAll('.', '\\.')}\\1\\)`, 'g');
    entry.code = entry.code.replace(direct, `import("./${fileName}").then(e=>e.${names.get(path)})`);
  }
}

/** Chunks, and those that they import, as functions that give their exports, those that are imported first; and the name of each. */
function partsOf(chunks, bundle, outside) {
  const parts = [];
  const names = new Map();
  const take = (chunk) => {
    if (names.has(chunk.fileName)) return;
    for (const path of chunk.imports) if (bundle[path] && !bundle[path].isEntry) take(bundle[path]);
    const [, code, members] = /^(.*)export\{([^}]*)\};/s.exec(withoutImports(chunk.code, names, outside)) ?? [];
    if (code === undefined) throw new Error(`${chunk.fileName} exports nothing.`);
    const name = `part${names.size}`;
    names.set(chunk.fileName, name);
    chunk.members = members.split(',').map((each) => each.split(' as ')).map(([, outer], at) => outer ?? members.split(',')[at]);
    parts.push(`const ${name}=(()=>{${code}return{${members.split(',').map((each) => each.split(' as ').reverse().join(':')).join()}}})();`);
  };
  for (const chunk of chunks) take(chunk);
  return { parts, names };
}

/** Makes a chunk give what is in a part of another file; that has run when the chunk is loaded. */
function refer(chunk, name, fileName, bundle) {
  const renamed = chunk.members.map((member) => [member, `own_${member}`]);
  chunk.code = `import{${name}}from"${posix.relative(posix.dirname(chunk.fileName), fileName)}";const{${renamed.map((pair) => pair.join(':')).join()}}=${name};export{${renamed.map(([outer, own]) => `${own} as ${outer}`).join()}};`.replace('from"opening', 'from"./opening');
  chunk.imports = [fileName];
  delete bundle[`${chunk.fileName}.map`];
}

/** A source map of code of which the first line lost so many letters and got a line before it. */
function withLineBefore(source, lost) {
  const map = JSON.parse(source);
  const [first = [], ...others] = decode(map.mappings);
  const moved = first.filter(([column]) => column >= lost).map(([column, ...place]) => [column - lost, ...place]);
  return JSON.stringify({ ...map, mappings: encode([[], moved, ...others]) });
}

/** Code with its imports turned into constants: of parts, and of what `outside` names for the path of any other file. */
function withoutImports(code, names, outside = (path) => path) {
  return code.replace(/import(?:\{([^}]*)\}from)?"([^"]+)";/g, (statement, members, path) => {
    const base = posix.basename(path);
    const name = [...names].find(([file]) => posix.basename(file) === base)?.[1] ?? outside(base);
    return members ? `const{${members.replaceAll(' as ', ':')}}=${name};` : '';
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
