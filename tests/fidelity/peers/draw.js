// Draws the scenarios with the peers, in headless Chromium, to OUT/<scenario>.<peer>.png. One at a time.
//   node draw.js --samples DIR --out DIR [--peers three,babylon,khronos,filament] [--scenarios FILE] [--only SUBSTRING] [--seconds 1500] [--redo]

import { build } from 'esbuild';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { environmentOf } from './environment.js';
import { readHdr } from './hdr.js';
import { ktxOf } from './ktx.js';

const here = dirname(fileURLToPath(import.meta.url));
const mimeTypes = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.png': 'image/png', '.jpg': 'image/jpeg' };

const { values: options } = parseArgs({
  options: {
    samples: { type: 'string' },
    out: { type: 'string', default: 'out' },
    peers: { type: 'string', default: 'three,babylon,khronos,filament' },
    scenarios: { type: 'string', default: join(here, '..', 'scenarios.json') },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '1500' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    redo: { type: 'boolean', default: false },
  },
});

function roots(work) {
  const modules = join(here, 'node_modules');
  return {
    models: join(options.samples, 'gltf'),
    environments: join(options.samples, 'hdri'),
    built: work,
    khronos: join(modules, '@khronosgroup/gltf-viewer/dist/libs'),
    filament: join(modules, 'filament'),
    page: here,
  };
}

function serve(folders) {
  const server = createServer((request, response) => {
    const [, root, ...rest] = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).split('/');
    const path = folders[root] && join(folders[root], ...rest);
    if (!path || !existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': mimeTypes[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function bundle(peer, work) {
  return build({
    entryPoints: [join(here, `${peer}.js`)],
    outfile: join(work, `${peer}.js`),
    bundle: true,
    format: 'esm',
    logLevel: 'error',
    external: ['fs', 'path', 'module'],
  });
}

// Filament takes filtered environments from files; the others filter for themselves.
function prepareEnvironments(names, work) {
  for (const name of names) {
    const environment = environmentOf(readHdr(readFileSync(join(options.samples, 'hdri', name))));
    writeFileSync(join(work, `${name}.ktx`), ktxOf(environment.levels));
    writeFileSync(join(work, `${name}.sky.ktx`), ktxOf([environment.sky]));
    writeFileSync(join(work, `${name}.json`), JSON.stringify(environment.irradiance));
  }
}

function launch(work) {
  return puppeteer.launch({
    executablePath: options.chromium,
    userDataDir: join(work, 'profile'),
    protocolTimeout: 1000 * Number(options.seconds),
    args: [
      '--headless', '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

async function openPage(browser, port) {
  const page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && console.log(`  ${message.text()}`));
  page.on('pageerror', (error) => console.log(`  ${error}`));
  await page.goto(`http://127.0.0.1:${port}/page/page.html`);
  return page;
}

async function drawOne(page, peer, scenario, path) {
  const start = Date.now();
  try {
    const url = await page.evaluate((name, view) => window.drawScenario(name, view), peer, scenario);
    writeFileSync(path, Buffer.from(url.split(',')[1], 'base64'));
    console.log(`${path} ${((Date.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.log(`${path} failed: ${error.message}`);
  }
}

// A page for each scenario, or one for all where the peer keeps costly things in it.
async function drawAll(browser, port, peer, scenarios) {
  const keepsPage = peer === 'khronos';
  let page;
  for (const scenario of scenarios) {
    const path = join(options.out, `${scenario.name}.${peer}.png`);
    if (existsSync(path) && !options.redo) continue;
    page ??= await openPage(browser, port);
    await drawOne(page, peer, scenario, path);
    if (keepsPage) continue;
    await page.close();
    page = undefined;
  }
}

async function main() {
  if (!options.samples) throw new Error('name the folder of samples (the one that holds gltf/ and hdri/) with --samples');
  const scenarios = JSON.parse(readFileSync(options.scenarios)).filter(({ name }) => name.includes(options.only));
  const work = mkdtempSync(join(tmpdir(), 'rekindle-peers-'));
  mkdirSync(options.out, { recursive: true });
  const server = await serve(roots(work));
  try {
    for (const peer of options.peers.split(',')) {
      await bundle(peer, work);
      if (peer === 'filament') prepareEnvironments(new Set(scenarios.map(({ environment }) => environment)), work);
      const browser = await launch(work);
      await drawAll(browser, server.address().port, peer, scenarios);
      await browser.close();
    }
  } finally {
    server.close();
    rmSync(work, { recursive: true, force: true });
  }
}

await main();
