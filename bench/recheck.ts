import { derive } from '#app/import/derive.ts';
import type { Decision } from '#app/import/decision.ts';
import { makeTestCatalog } from '#app/import/test-catalog.ts';
import { createAnswers } from '#renderer/workers/answer-questions.ts';
import { generateList } from './generate-list.ts';

/*
 * How long it takes until a person sees what one more decision changes: everything the derive worker does for it, at 100,000 rows. Each step
 * is taken, undone and taken again five times after some for warming up; the median counts, also as a ratio to deriving from scratch.
 *
 *   npm run bench recheck           100,000 rows
 *   npm run bench recheck 20000     any other number
 */

const RUNS = 5;
const WARM_UPS = 12;
/** Steps that a person has taken before, in the second half of the table. */
const EARLIER = 1_000;

const [, , size] = process.argv;
const rows = size === undefined ? 100_000 : Number(size);
const catalog = makeTestCatalog();
const files = [
  { id: 'people', name: 'people.csv', role: 'people', bytes: new TextEncoder().encode(generateList(rows)) },
] as const;

const edit = (line: number, column: number, value: string): Decision => ({
  type: 'edit',
  file: 'people',
  line,
  column,
  value,
});
/** One step of each kind on a line. The access is one that nobody else has; the address is new. */
const KINDS: readonly (readonly [name: string, make: (line: number) => Decision])[] = [
  ['address cell', (line) => edit(line, 0, `new.person.${line}@team1.example`)],
  ['access cell', (line) => edit(line, 2, `Operators;Auditors;Billing viewers${line % 2 === 0 ? ';Developers' : ''}`)],
  ['dropped row', (line) => ({ type: 'drop', file: 'people', line })],
];

const print = (cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(32) : String(cell).padStart(10))).join(''));

const earlier = Array.from({ length: EARLIER }, (_, step) => edit(step * 7 + 2, 7, `Department ${step}`));
const scratch = toMedian(Array.from({ length: RUNS + 3 }, () => time(() => derive(files, [], catalog))).slice(3));
print([`${rows} rows`, 'ms', 'ratio']);
print(['derived from scratch', scratch.toFixed(1), '1.000']);
for (const [taken, words] of [
  [[], ''],
  [earlier, ` after ${EARLIER} steps`],
] as const) {
  for (const [name, make] of KINDS) report(`${name}${words}`, taken, make);
}

function report(name: string, taken: readonly Decision[], make: (line: number) => Decision): void {
  const answers = createAnswers();
  answers.open({ files, decisions: taken, catalog });
  const times = { taken: [] as number[], undone: [] as number[], redone: [] as number[] };
  for (let run = 0; run < WARM_UPS + RUNS; run++) {
    const next = [...taken, make(Math.floor((rows / (WARM_UPS + RUNS)) * run) + 3)];
    // A message brings copies of the decisions: nothing may depend on their being the same objects.
    const decide = (decisions: readonly Decision[]): number => {
      const copies = structuredClone(decisions);
      return time(() => answers.decide({ decisions: copies }));
    };
    times.taken.push(decide(next));
    times.undone.push(decide(taken));
    times.redone.push(decide(next));
  }
  for (const [step, all] of Object.entries(times)) {
    const ms = toMedian(all.slice(WARM_UPS));
    print([`${name}, ${step}`, ms.toFixed(1), (ms / scratch).toFixed(3)]);
  }
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function toMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
