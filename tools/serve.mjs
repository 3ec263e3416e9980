// `npm start`: builds what is missing or older than its sources, then serves the site, the demo and the Storybook under one
// address. PORT and HOST may name another than 4321 on 127.0.0.1; a port that is taken is replaced by a free one.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { listen, staticServer } from './serve-files.mjs';
import { isOutOfDate, parts, siteFolder, storiesFolder } from './serve-parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const host = process.env.HOST || '127.0.0.1';
const wanted = Number(process.env.PORT || 4321);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error(`PORT is “${process.env.PORT}”; a port is a whole number from 0 to 65535.`);
  process.exit(2);
}

for (const part of parts.filter((candidate) => isOutOfDate(candidate))) {
  console.log(`构建 Building: ${part.name}`);
  const { status } = spawnSync(part.build, { stdio: 'inherit', shell: true, cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}

const server = staticServer({ '/': siteFolder, '/storybook/': storiesFolder });
const port = await listen(server, wanted, host);
const address = `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
if (port !== wanted && wanted !== 0) console.log(`端口 ${wanted} 已被占用，换成 ${port}。Port ${wanted} is taken; this is ${port}.`);
console.log(`
  文档 Documentation   ${address}/
  演示 Demo portal     ${address}/demo/
  组件 Storybook       ${address}/storybook/

  Ctrl+C 结束 · Ctrl+C to stop`);
