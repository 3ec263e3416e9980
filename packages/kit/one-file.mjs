// Makes one file of an entry and of the chunks that it needs at once, with a source map of all that is in it.
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import remapping from '@jridgewell/remapping';
import MagicString, { Bundle } from 'magic-string';
import { mayWait } from './lit-templates.mjs';

/** What begins what every widget loads while its store opens, and what one of them loads besides. */
const opening = ['storage/src/repositories.ts', 'elements/src/facts/record.ts', 'elements/src/base/read-profile.ts'];
const openingOf = {
  'jc-meeting-checklist.js': ['elements/src/meeting/reckoning.ts'],
  'jc-points-scoreboard.js': ['elements/src/points/standings/standings-view.ts'],
  'jiceng.js': ['elements/src/meeting/reckoning.ts', 'elements/src/points/standings/standings-view.ts'],
};

const importStatement = /import(?:\{([^}]*)\}from)?"([^"]+)";/g;

/**
 * Makes one file of an entry and of the chunks that it imports at once, so that one file is all it needs until the first data
 * show. The bundler keeps such a chunk apart where other chunks use it too; these get what was in it from the entry.
 */
export function oneFile() {
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
      const file = new JoinedFile(bundle);
      takeIn(entry, bundle, file);
      openAtOnce(entry, bundle, file, (asset) => this.emitFile({ type: 'asset', ...asset }));
      if (!file.isChanged) return;
      const { code, map } = file.written(entryName);
      entry.code = code;
      bundle[`${entryName}.map`].source = map;
    },
  };
}

/** Code of several chunks, one after the other, that remembers where each piece of it came from. */
class JoinedFile {
  #bundle;
  #pieces = [];
  #maps = new Map();
  isChanged = false;

  constructor(bundle) {
    this.#bundle = bundle;
  }

  /** Adds the code of a chunk, without the line that names its map. @returns it, to be edited */
  add({ fileName, code }) {
    const map = this.#bundle[`${fileName}.map`]?.source;
    const piece = new MagicString(code.split('\n//# sourceMappingURL')[0]);
    if (map) this.#maps.set(fileName, String(map));
    this.#pieces.push({ content: piece, ...(map ? { filename: fileName } : {}) });
    return piece;
  }

  replace(pattern, replacement) {
    for (const { content } of this.#pieces) content.replace(pattern, replacement);
    this.isChanged = true;
  }

  /** The code alone, as it is now. */
  get code() {
    return this.#pieces.map(({ content }) => content.toString()).join('');
  }

  /** The code with the line that names its map, and the map: from this file to the sources that the chunks were made of. */
  written(fileName) {
    const all = new Bundle({ separator: '' });
    for (const piece of this.#pieces) all.addSource(piece);
    const map = remapping(all.generateMap({ hires: 'boundary' }), (path) => this.#maps.get(path) ?? null);
    const sources = map.sources.map((path) => posix.relative(posix.dirname(fileName), path));
    const name = posix.basename(fileName);
    return { code: `${this.code}\n//# sourceMappingURL=${name}.map`, map: JSON.stringify({ ...map, file: name, sources }) };
  }
}

/** Of the org tree none: it shows without its repositories, and gets them when something is changed. */
function openersIn(chunks, entryName) {
  if (entryName === 'jc-org-tree.js') return [];
  const modules = [...opening, ...(openingOf[entryName] ?? [])];
  return Object.values(chunks).filter(({ isDynamicEntry, facadeModuleId }) => isDynamicEntry && modules.some((module) => facadeModuleId?.endsWith(module)));
}

/** Puts everything that an entry imports at once into it, what is imported first. */
function takeIn(entry, bundle, file) {
  const names = addParts(file, entry.imports.map((path) => bundle[path]), bundle, (path) => {
    throw new Error(`${path} is imported by what ${entry.fileName} imports.`);
  });
  for (const [fileName, name] of names) refer(bundle[fileName], name, entry.fileName, bundle);
  // What a part loads later lies beside the part, and so below the entry.
  if (names.size > 0) file.replace(/import\((["'`])\.\//g, 'import($1./chunks/');
  const own = file.add(entry);
  if (names.size === 0) return;
  const [imports] = /^(?:import[^;]*;)*/.exec(entry.code);
  turnImports(own, imports, names);
  own.appendLeft(imports.length, '\n');
  own.append(`export{${[...names.values()].join()}};`);
  entry.imports = [];
  file.isChanged = true;
}

/**
 * Makes one chunk of what an entry loads while its store opens. The bundler makes some thirty small ones of it, four deep,
 * and each depth is a way to the server and back before anything shows.
 */
function openAtOnce(entry, bundle, file, emit) {
  const openers = openersIn(bundle, entry.fileName);
  if (openers.length < 2) return;
  const chunk = new JoinedFile(bundle);
  const hoisted = chunk.add({ code: '' });
  const outside = new Map();
  const names = addParts(chunk, openers, bundle, (path) => {
    if (path !== entry.fileName) throw new Error(`${path} is no part of what ${entry.fileName} opens with.`);
    outside.set(path, 'entry');
    return 'entry';
  });
  hoisted.append([...outside].map(([path, name]) => `import*as ${name} from"${posix.relative('chunks', path)}";`).join(''));
  chunk.add({ code: `export{${[...names.values()].join()}};` });
  const fileName = `chunks/opening-${createHash('sha256').update(chunk.code).digest('base64url').slice(0, 8)}.js`;
  const { code, map } = chunk.written(fileName);
  emit({ fileName, source: code });
  emit({ fileName: `${fileName}.map`, source: map });
  for (const [path, name] of names) refer(bundle[path], name, fileName, bundle);
  for (const { fileName: path } of openers) {
    const direct = new RegExp(`import\\((["'\`])\\./(?:chunks/)?${posix.basename(path).replaceAll('.', '\\.')}\\1\\)`, 'g');
    file.replace(direct, `import("./${fileName}").then(e=>e.${names.get(path)})`);
  }
}

/**
 * Adds chunks, and those that they import, to a file as functions that give their exports, those that are imported first.
 * @returns the name of each
 */
function addParts(file, chunks, bundle, outside) {
  const names = new Map();
  const take = (chunk) => {
    if (names.has(chunk.fileName)) return;
    for (const path of chunk.imports) if (bundle[path] && !bundle[path].isEntry) take(bundle[path]);
    const [, code, list] = /^(.*)export\{([^}]*)\};/s.exec(chunk.code) ?? [];
    if (code === undefined) throw new Error(`${chunk.fileName} exports nothing.`);
    const members = list.split(',').map((each) => each.split(' as ')).map(([inner, outer = inner]) => ({ inner, outer }));
    const part = file.add(chunk);
    turnImports(part, code, names, outside);
    part.overwrite(code.length, part.original.length, `return{${members.map(({ inner, outer }) => (inner === outer ? inner : `${outer}:${inner}`)).join()}}})();`);
    const name = `part${names.size}`;
    part.prepend(`const ${name}=${mayWait(chunk) ? 'await(async' : '('}()=>{`);
    names.set(chunk.fileName, name);
    chunk.members = members.map(({ outer }) => outer);
  };
  for (const chunk of chunks) take(chunk);
  return names;
}

/** Makes a chunk give what is in a part of another file; that has run when the chunk is loaded. */
function refer(chunk, name, fileName, bundle) {
  const renamed = chunk.members.map((member) => [member, `own_${member}`]);
  chunk.code = `import{${name}}from"${posix.relative(posix.dirname(chunk.fileName), fileName)}";const{${renamed.map((pair) => pair.join(':')).join()}}=${name};export{${renamed.map(([outer, own]) => `${own} as ${outer}`).join()}};`.replace('from"opening', 'from"./opening');
  chunk.imports = [fileName];
  delete bundle[`${chunk.fileName}.map`];
}

/** Turns the imports of a piece of code into constants: of parts, and of what `outside` names for the path of any other file. */
function turnImports(piece, code, names, outside = (path) => path) {
  for (const { 0: statement, 1: members, 2: path, index } of code.matchAll(importStatement)) {
    const base = posix.basename(path);
    const name = [...names].find(([file]) => posix.basename(file) === base)?.[1] ?? outside(base);
    piece.overwrite(index, index + statement.length, members ? `const{${members.replaceAll(' as ', ':')}}=${name};` : '');
  }
}
