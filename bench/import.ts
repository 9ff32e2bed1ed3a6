import { spawnSync } from 'node:child_process';
import Papa from 'papaparse';
import { derive } from '#app/import/derive.ts';
import { makeTestCatalog } from '#app/import/test-catalog.ts';
import { generateList } from './generate-list.ts';

/*
 * How long the whole import takes (bytes, decoded, parsed, checked, grouped), as a ratio to Papa Parse alone on the same text. Both run in
 * turns, each in processes of its own: in one process the parser's way with a whole text teaches the engine habits that its way with pieces
 * then pays for, and a peak of memory would be nobody's. Rows and people as objects are made for whoever asks for one, so they are no part of
 * it: what counts is that every row is judged and every invitation stands.
 *
 *   npm run bench import            1,000, 10,000, 100,000 and 1,000,000 rows
 *   npm run bench import 20000      any other number
 */

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** Processes of each kind; the median of their medians counts. */
const TURNS = 5;
/** Runs in a process, of which the first warm up; with very many rows the first million does. */
const RUNS = { few: 8, many: 3 };
const WARM_UPS = { few: 3, many: 1 };
const MANY_ROWS = 500_000;

type Subject = 'papa' | 'import';

interface Measured {
  readonly ms: number;
  readonly megabytes: number;
  /** Largest resident memory, in MB. */
  readonly peak: number;
  readonly people: number;
  readonly invitations: number;
}

const [, script, rows, subject] = process.argv;
if (subject === 'papa' || subject === 'import') process.stdout.write(JSON.stringify(measure(Number(rows), subject)));
else report(rows === undefined ? SIZES : [Number(rows)]);

function report(sizes: readonly number[]): void {
  const line = (cells: readonly (string | number)[]): void =>
    console.log(cells.map((cell) => String(cell).padStart(13)).join(''));
  line(['rows', 'MB', 'Papa ms', 'import ms', 'ratio', 'Papa peak', 'import peak', 'people', 'invitations']);
  for (const size of sizes) {
    const papa: Measured[] = [];
    const whole: Measured[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      papa.push(measureApart(size, 'papa'));
      whole.push(measureApart(size, 'import'));
    }
    const [papaMs, importMs] = [papa, whole].map((all) => toMedian(all.map(({ ms }) => ms)));
    const [papaPeak, importPeak] = [papa, whole].map((all) => toMedian(all.map(({ peak }) => peak)));
    const { megabytes, people, invitations } = whole[0]!;
    const ratio = importMs! / papaMs!;
    line([
      ...[size, megabytes.toFixed(1), papaMs!.toFixed(1), importMs!.toFixed(1), ratio.toFixed(2)],
      ...[`${papaPeak} MB`, `${importPeak} MB`, people, invitations],
    ]);
  }
}

function measureApart(size: number, what: Subject): Measured {
  const child = spawnSync(process.execPath, [script!, String(size), what], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Measured;
}

function measure(size: number, what: Subject): Measured {
  const text = generateList(size);
  const bytes = new TextEncoder().encode(text);
  const catalog = makeTestCatalog();
  const files = [{ id: 'people', name: 'people.csv', role: 'people', bytes }] as const;
  let people = 0;
  let invitations = 0;
  const times: number[] = [];
  const scale = size < MANY_ROWS ? 'few' : 'many';
  for (let run = 0; run < RUNS[scale]; run++) {
    const start = performance.now();
    if (what === 'papa') Papa.parse(text, {});
    else {
      const derived = derive(files, [], catalog);
      people = derived.invitations.reduce((sum, { invitees }) => sum + invitees.length, 0);
      invitations = derived.invitations.length;
    }
    times.push(performance.now() - start);
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return { ms: toMedian(times.slice(WARM_UPS[scale])), megabytes: bytes.length / 1e6, peak, people, invitations };
}

function toMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
