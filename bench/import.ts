import { spawnSync } from 'node:child_process';
import Papa from 'papaparse';
import { derive } from '#app/import/derive.ts';
import { makeTestCatalog } from '#app/import/test-catalog.ts';
import { generateList } from './generate-list.ts';

/*
 * How long the whole import takes (bytes, decoded, parsed, checked, grouped), as a ratio to Papa Parse alone on the same text in the
 * same process. Each size runs in a process of its own, so that its peak memory is its own.
 */

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 5;
const WARM_UPS = 3;

interface Measured {
  readonly rows: number;
  readonly megabytes: number;
  readonly papaMs: number;
  readonly importMs: number;
  readonly peakMegabytes: number;
  readonly people: number;
  readonly invitations: number;
}

const size = Number(process.argv[2] ?? 0);
if (process.argv[3] === 'child') process.stdout.write(JSON.stringify(measure(size)));
else report(size > 0 ? [size] : SIZES);

function report(sizes: readonly number[]): void {
  const line = (cells: readonly (string | number)[]): void =>
    console.log(cells.map((cell) => String(cell).padStart(12)).join(''));
  line(['rows', 'MB', 'Papa ms', 'import ms', 'ratio', 'peak MB', 'people', 'invitations']);
  for (const rows of sizes) {
    const child = spawnSync(process.execPath, [process.argv[1]!, String(rows), 'child'], {
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    const m = JSON.parse(child.stdout) as Measured;
    const ratio = (m.importMs / m.papaMs).toFixed(2);
    line([
      m.rows,
      m.megabytes.toFixed(1),
      m.papaMs.toFixed(1),
      m.importMs.toFixed(1),
      ratio,
      m.peakMegabytes,
      m.people,
      m.invitations,
    ]);
  }
}

function measure(rows: number): Measured {
  const text = generateList(rows);
  const bytes = new TextEncoder().encode(text);
  const catalog = makeTestCatalog();
  const files = [{ id: 'people', name: 'people.csv', role: 'people', bytes }] as const;
  const papa: number[] = [];
  const whole: number[] = [];
  let derived = derive(files, [], catalog);
  // They take turns, so that neither profits from the other's place in the process. What comes before the measured runs warms up.
  for (let run = 0; run < WARM_UPS; run++) {
    Papa.parse(text, {});
    derived = derive(files, [], catalog);
  }
  for (let run = 0; run < RUNS; run++) {
    papa.push(time(() => Papa.parse(text, {})));
    whole.push(time(() => (derived = derive(files, [], catalog))));
  }
  return {
    rows,
    megabytes: bytes.length / 1e6,
    papaMs: toMedian(papa),
    importMs: toMedian(whole),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    people: derived.people.length,
    invitations: derived.invitations.length,
  };
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function toMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
