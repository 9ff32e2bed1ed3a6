/*
 * The same list of 20,000 rows through react-spreadsheet-import's published package and through Guestlist, in the same browser, in
 * turns: from handing over the file until its rows are shown and checked. `node bench/rsi/run.mjs`; installs the package on demand.
 */
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../main/dev/browser.mjs';
import { ensureReady, root } from '../../main/dev/setup.mjs';

const HERE = import.meta.dirname;
const ROWS = 20_000;
const RUNS = 5;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#launch=[0-9a-f]+/;

const folder = mkdtempSync(join(tmpdir(), 'guestlist-rsi-'));
const list = join(folder, 'people.csv');
const rows = Array.from({ length: ROWS }, (_, i) => `person${i}@acme.example,Person ${i},"Developers;Auditors"`);
writeFileSync(list, ['E-mail,Name,Access groups', ...rows].join('\n'));

await ensureReady();
await bundleTheirs();
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(readFileSync(join(HERE, 'out', isScript ? 'page.js' : 'index.html')));
}).listen(0, '127.0.0.1');
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] });
const host = await startHost();

const theirs = [];
const ours = [];
for (let run = 0; run < RUNS; run++) {
  theirs.push(await measureTheirs());
  ours.push(await measureOurs(host.page));
}
const [a, b] = [median(theirs), median(ours)];
process.stdout.write(
  `${ROWS} rows, median of ${RUNS}: react-spreadsheet-import ${a.toFixed(0)} ms, Guestlist ${b.toFixed(0)} ms, ratio ${(b / a).toFixed(2)}\n`,
);
await browser.close();
host.child.kill('SIGINT');
server.close();
rmSync(folder, { recursive: true, force: true });

/** Its three steps, each left as soon as it can be: upload, header row, columns. The table that comes then is checked. */
async function measureTheirs() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const started = performance.now();
  await page.setInputFiles('input[type=file]', list);
  const next = page.getByRole('button', { name: 'Next' });
  await page.getByText('Select header row').waitFor();
  await next.click();
  await page.getByText('Match Columns', { exact: false }).last().waitFor();
  await page.getByText('Will become').waitFor();
  await next.click();
  await page.getByRole('button', { name: 'Confirm' }).waitFor();
  await page.getByText('person0@acme.example').first().waitFor();
  const took = performance.now() - started;
  await page.close();
  return took;
}

/** The start page takes the file; Import says how many people there are when every row has been read and checked. */
async function measureOurs(page) {
  await page.evaluate(() => (location.hash = '#/drafts'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  const started = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(list);
  await page.getByRole('button', { name: 'Review 20,000 people' }).waitFor();
  await page.getByText('person0@acme.example').first().waitFor();
  return performance.now() - started;
}

async function bundleTheirs() {
  if (!existsSync(join(HERE, 'node_modules'))) {
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: HERE, stdio: 'inherit' });
  }
  await build({
    entryPoints: [join(HERE, 'page.jsx')],
    outfile: join(HERE, 'out', 'page.js'),
    bundle: true,
    format: 'esm',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  copyFileSync(join(HERE, 'index.html'), join(HERE, 'out', 'index.html'));
}

async function startHost() {
  const child = spawn(process.execPath, [join(root, 'main', 'start.mjs'), '--browser'], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', GUESTLIST_HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = ADDRESS.exec(said);
      if (found !== null) resolve(found[0]);
    });
    child.on('exit', () => reject(new Error(said)));
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  return { child, page };
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)];
}
