import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { openDocument } from '../document.ts';
import { openJournal } from '../journal.ts';
import { createStillClock } from './still-clock.ts';

/*
 * A process that writes without end until it is killed, printing every number once it is acknowledged. Arguments: what to
 * write with (document, journal, or naive: the control that overwrites in place) and the file.
 */

const [how, file] = process.argv.slice(2);
if (file === undefined) throw new Error('No file given.');
const acknowledge = (number: number): boolean => process.stdout.write(`${number}\n`);

/** Large enough that a write takes several calls to the system. */
const filler = 'x'.repeat(3_000_000);

if (how === 'document') {
  const schema = z.object({ number: z.number(), filler: z.string() });
  const initial = () => ({ number: 0, filler });
  const document = await openDocument({
    file,
    version: 1,
    schema,
    migrate: (data) => data,
    initial,
    clock: createStillClock(),
  });
  for (;;) acknowledge((await document.update((current) => ({ ...current, number: current.number + 1 }))).number);
} else if (how === 'journal') {
  const journal = await openJournal({ file, schema: z.object({ number: z.number(), filler: z.string() }) });
  for (let number = (journal.opened.events.at(-1)?.number ?? 0) + 1; ; number += 1) {
    await journal.append({ number, filler: filler.slice(0, 2_000) });
    acknowledge(number);
  }
} else {
  for (let number = 1; ; number += 1) {
    await writeFile(file, JSON.stringify({ version: 1, data: { number, filler } }));
    acknowledge(number);
  }
}
