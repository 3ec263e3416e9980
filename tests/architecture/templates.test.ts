import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { smallTemplates } from '../../packages/kit/small-templates.mjs';
import { fromRoot } from '../support/portal.js';

/** Around these a browser shows no white space, so it does not matter there; nor does it within a drawing. */
const block = /<\/?(?:article|aside|caption|col|colgroup|datalist|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|menu|nav|ol|optgroup|option|p|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>/g;
const drawing = /<svg\b.*?<\/svg\s*>/gs;
/** These stand in a line as a word does. */
const piece = /<(?:button|input|img|meter|progress|select|textarea|jc-[a-z-]+)\b[^>]*>/g;

/**
 * What a template says, as a browser parts its words: `◇` for what is put into it, `□` for a button or a field, `¶` for a block,
 * and `⏎` for white space that is an end of a line and what it is indented by.
 */
function wordsOf(strings: readonly string[]): string {
  return strings
    .join('◇')
    .replace(/<!--.*?-->/gs, '')
    .replace(drawing, '□')
    .replace(block, '¶')
    .replace(piece, '□')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/[ \t]*\n[ \t\n]*/g, '⏎')
    .replace(/[ ⏎]+/g, (space) => (space.includes(' ') ? ' ' : '⏎'))
    .replace(/[ ⏎]?(?:¶[ ⏎]?)+/g, '¶');
}

/**
 * What the built template may say: the same words, parted where they were. Where a line ends the layout parts what a reader sees,
 * when a button or a field stands there, or the template begins or ends.
 */
function allowed(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/(?<=□|^)⏎|⏎(?=□|$)/g, '[ ⏎]?').replace(/(?<!\[ )⏎/g, '[ ⏎]')}$`);
}

interface SyntaxNode {
  readonly type?: string;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly { readonly value: { readonly cooked: string } }[] };
}

/** The words of every template of a file, in order. */
function templatesIn(code: string): string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look);
    if (node === null || typeof node !== 'object') return;
    const { type, tag, quasi } = node as SyntaxNode;
    if (type === 'TaggedTemplateExpression' && quasi && tag?.name === 'html') found.push(wordsOf(quasi.quasis.map(({ value }) => value.cooked)));
    Object.values(node).forEach(look);
  };
  look(parseAst(code, { lang: 'ts' }));
  return found;
}

/** A file as a build has it. */
async function builtOf(file: string, code: string): Promise<string> {
  const transform = smallTemplates().transform as unknown as (this: object, code: string, id: string) => Promise<{ code: string } | undefined>;
  const warned = (warning: unknown): never => {
    throw new Error(`The templates of ${file} were not made small.`, { cause: warning });
  };
  return (await transform.call({ warn: warned, error: warned }, code, file))?.code ?? code;
}

const folder = fromRoot('packages/elements/src');
const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(?:test|browser|suite)\.ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

describe('the templates of the built files', () => {
  it.each([
    ['html` <span class="must">${a}</span>`', ' ◇'],
    ['html`<span>${a}</span> `', '◇ '],
    ['html`${a} · `', '◇ · '],
    ['html`<b>a</b>\n  <b>b</b>`', 'a b'],
    ['html`<b>a</b><b>b</b>`', 'ab'],
    ['html`<label>${a} <input /></label>`', '◇ □'],
    ['html`\n  <p>a</p>\n  <p>b  c</p>\n`', '¶a¶b c¶'],
  ])('%s says “%s”', async (code, words) => {
    const [built = ''] = templatesIn(await builtOf(`${folder}/some.ts`, code));
    expect(built.replaceAll('⏎', ' ')).toBe(words);
    expect(built).toMatch(allowed(templatesIn(code)[0] ?? ''));
  });

  it.each([
    ['html` ${a}`', 'html`${a}`'],
    ['html`<b>a</b> <b>b</b>`', 'html`<b>a</b><b>b</b>`'],
    ['html`<b>a</b>\n<b>b</b>`', 'html`<b>a</b><b>b</b>`'],
    ['html`<b>a</b><b>b</b>`', 'html`<b>a</b> <b>b</b>`'],
    ['html`<input /> a`', 'html`<input />a`'],
  ])('%s may not become %s', (source, built) => {
    expect(templatesIn(built)[0]).not.toMatch(allowed(templatesIn(source)[0] ?? ''));
  });

  it('are smaller than those of the sources', async () => {
    const code = 'html`\n  <p>\n    a\n  </p>\n`';
    expect(await builtOf(`${folder}/some.ts`, code)).toBe('html`<p>a</p>`');
  });

  it('say what the sources say, with the same spaces between words', async () => {
    const differences: string[] = [];
    let count = 0;
    for (const file of sources) {
      const code = readFileSync(file, 'utf8');
      if (!code.includes('html`')) continue;
      const before = templatesIn(code);
      const after = templatesIn(await builtOf(file, code));
      count += before.length;
      expect(after.length, file).toBe(before.length);
      before.forEach((words, at) => {
        if (!allowed(words).test(after[at] ?? '')) differences.push(`${file.slice(folder.length + 1)}: “${words}” became “${after[at]}”`);
      });
    }
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });
});
