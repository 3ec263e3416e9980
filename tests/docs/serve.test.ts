import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listen, staticServer } from '../../tools/serve-files.mjs';
import { isOutOfDate, newestBelow, parts } from '../../tools/serve-parts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jiceng-serve-'));
const put = (path: string, text = path): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the static server', () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    put('secret.txt');
    put('site/index.html');
    put('site/404.html');
    put('site/demo/index.html');
    put('site/demo/中文.csv');
    put('site/kit/jiceng.js');
    put('site-of-others/index.html');
    put('stories/index.html');
    server = staticServer({ '/': join(folder, 'site'), '/storybook/': join(folder, 'stories') });
    port = await listen(server, 0);
  });
  afterAll(() => void server.close());

  /** Asks for a path as it is written; fetch would tidy it up. */
  function ask(path: string, method = 'GET'): Promise<{ status: number | undefined; type: string | undefined; location: string | undefined; body: string }> {
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (body += piece));
        answer.on('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'], location: answer.headers.location, body }));
      })
        .on('error', reject)
        .end();
    });
  }

  it.each([
    ['/', 200, 'site/index.html', 'text/html; charset=utf-8'],
    ['/demo/', 200, 'site/demo/index.html', 'text/html; charset=utf-8'],
    ['/demo/?view=record', 200, 'site/demo/index.html', 'text/html; charset=utf-8'],
    ['/kit/jiceng.js', 200, 'site/kit/jiceng.js', 'text/javascript; charset=utf-8'],
    ['/demo/%E4%B8%AD%E6%96%87.csv', 200, 'site/demo/中文.csv', 'text/csv; charset=utf-8'],
    ['/storybook/', 200, 'stories/index.html', 'text/html; charset=utf-8'],
    ['/nowhere/', 404, 'site/404.html', 'text/html; charset=utf-8'],
    ['/kit/jiceng.js/', 404, 'site/404.html', 'text/html; charset=utf-8'],
    ['/storybook/nowhere', 404, '', undefined],
  ])('answers %s with %i and %s', async (path, status, body, type) => {
    expect(await ask(path)).toMatchObject({ status, body, type });
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/demo/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/../site-of-others/index.html', '/%2e%2e%2fsite-of-others/', '//etc/passwd'])('gives nothing from outside its folders for %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/secret|others|root:/);
  });

  it.each([
    ['/demo', '/demo/'],
    ['/storybook', '/storybook/'],
  ])('sends %s to %s, so that relative addresses hold', async (path, location) => {
    expect(await ask(path)).toMatchObject({ status: 301, location });
  });

  it.each([
    ['/%E0%A4%A', 'GET', 400],
    ['/%00', 'GET', 400],
    ['/', 'POST', 405],
  ])('refuses %s by %s with %i', async (path, method, status) => {
    expect((await ask(path, method)).status).toBe(status);
  });

  it('answers HEAD without a body', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('takes a free port where the wanted one is taken', async () => {
    const second = staticServer({ '/': folder });
    const other = await listen(second, port);
    second.close();
    expect(other).not.toBe(port);
    expect(other).toBeGreaterThan(0);
  });
});

describe('a part that npm start shows', () => {
  const part = { proof: 'built/out.js', from: ['source', 'config.json'] };
  const at = (path: string, second: number): void => {
    put(path);
    utimesSync(join(folder, path), second, second);
  };
  afterEach(() => {
    for (const path of ['built', 'source', 'config.json']) rmSync(join(folder, path), { recursive: true, force: true });
  });

  it.each<[string, [string, number][], boolean]>([
    ['is missing', [['source/a.ts', 1]], true],
    ['is newer than its sources', [['source/a.ts', 1], ['built/out.js', 2]], false],
    ['is as old as its sources', [['source/a.ts', 2], ['built/out.js', 2]], false],
    ['is older than a source in a folder', [['source/deep/a.ts', 3], ['built/out.js', 2]], true],
    ['is older than a file it is made from', [['config.json', 3], ['built/out.js', 2]], true],
    ['is older than a test, which is not in it', [['source/a.test.ts', 3], ['source/a.browser.ts', 3], ['built/out.js', 2]], false],
    ['has no sources that are there', [['built/out.js', 2]], false],
  ])('%s: it is built anew or not', (_, files, isOld) => {
    for (const [path, second] of files) at(path, second);
    expect(isOutOfDate(part, folder)).toBe(isOld);
  });

  it('is made from sources that the repository has, and is built by scripts that it has', () => {
    for (const { from } of parts) for (const source of from.filter((each) => !each.includes('dist/'))) expect(newestBelow(source), source).toBeGreaterThan(0);
    expect(parts.map(({ name }) => name)).toEqual(['kit', 'site', 'Storybook']);
  });
});
