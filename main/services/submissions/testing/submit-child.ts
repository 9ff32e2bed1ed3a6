import { createWallClock } from '../../../compose/wall-clock.ts';
import { openRoom, peopleCsv } from './room.ts';

/*
 * A process that submits the draft, or goes on with what an earlier one began, until it is killed. Prints a line for every change,
 * `calling` while a call is under way, so that the test can choose its moment.
 */

const [folder, url, speed, anchor] = process.argv.slice(2);
const DRAFT = 'd1a2f300';

const clock = createWallClock({ speed: Number(speed), anchor: Number(anchor) });
const csv = peopleCsv([
  ['Developers', 500],
  ['Auditors', 250],
  ['Operators', 150],
]);
const { submissions, submit } = await openRoom({
  folder: folder!,
  clock,
  url: url!,
  drafts: new Map([[DRAFT, { csv, revision: 1 }]]),
});

const latest = await submissions.latestOf(DRAFT);
if (latest?.unfinished) await submissions.resume(latest.id);
const id = latest?.unfinished ? latest.id : await submit(DRAFT);
const end = await submissions.waitFor(id, {
  trackMs: 90_000,
  giveUpMs: 60_000,
  onProgress: ({ counts }) => process.stdout.write(counts['sending'] === undefined ? 'between\n' : 'calling\n'),
});
await submissions.close();
process.stdout.write(`${end}\n`);
