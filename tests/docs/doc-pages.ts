import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../support/portal.js';

/** A fenced piece of code on a page of the documentation. */
export interface Sample {
  /** Page and line, as a test's name has it. */
  readonly place: string;
  readonly page: string;
  /** `''` where the fence names none. */
  readonly language: string;
  /** The name of the file that it is of, or `''`. */
  readonly title: string;
  readonly text: string;
}

/** The source of a page of the documentation, by its path below the pages, such as `en/start.mdx`. */
export interface DocPage {
  readonly path: string;
  readonly text: string;
}

const folder = fromRoot('site/src/content/docs/');

/** Every page, in both languages. */
export function docPages(): DocPage[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths
    .filter((path) => /\.mdx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(folder + path, 'utf8') }));
}

const fence = /^( *)(`{3,})([^\n`]*)\n([^]*?)^ *\2 *$/gm;

/** The fenced code of a page. */
export function samplesOf({ path, text }: DocPage): Sample[] {
  return [...text.matchAll(fence)].map(({ 1: indent = '', 3: head = '', 4: body = '', index }) => ({
    place: `${path}:${text.slice(0, index).split('\n').length}`,
    page: path,
    language: /^\S*/.exec(head.trim())?.[0] ?? '',
    title: /title="([^"]+)"/.exec(head)?.[1] ?? '',
    text: body.replace(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** The code in the first column of the first table below a heading of the second level, such as the names of attributes. */
export function namesBelow({ text }: DocPage, heading: string): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const [table = ''] = /^\|[^]*?(?:\n\n|$(?![^]))/m.exec(section) ?? [];
  const cells = [...table.matchAll(/^\| (`[^|]*`) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}
