import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RememberedReading } from '#app/import/remembered-reading.ts';
import { createWallClock } from '../../compose/wall-clock.ts';
import { useTemporaryFolders } from '../../storage/testing/temporary-folder.ts';
import { openReadings } from './readings.ts';

const newFolder = useTemporaryFolders();
const clock = createWallClock();
const reading = (join: string): RememberedReading => ({ encoding: null, delimiter: null, columns: [], join });

it('remembers the last reading of each signature, also after a restart', async () => {
  const file = join(await newFolder(), 'readings.json');
  const readings = await openReadings({ file, clock, readOnly: false });
  await readings.remember([
    { signature: 'a', reading: reading('Team') },
    { signature: 'b', reading: reading('Unit') },
  ]);
  await readings.remember([{ signature: 'a', reading: reading('Department') }]);
  const again = await openReadings({ file, clock, readOnly: true });
  expect(again.recall(['b', 'none', 'a'])).toEqual([reading('Unit'), null, reading('Department')]);
});

it('forgets a reading that was taken back', async () => {
  const readings = await openReadings({ file: join(await newFolder(), 'r.json'), clock, readOnly: false });
  await readings.remember([{ signature: 'a', reading: reading('Team') }]);
  await readings.remember([{ signature: 'a', reading: null }]);
  expect(readings.recall(['a'])).toEqual([null]);
});

it('does not grow without end', async () => {
  const readings = await openReadings({ file: join(await newFolder(), 'r.json'), clock, readOnly: false });
  for (let part = 0; part < 5; part++) {
    const entries = Array.from({ length: 50 }, (_, n) => ({ signature: `${part * 50 + n}`, reading: reading('x') }));
    await readings.remember(entries);
  }
  expect(readings.recall(['0', '49', '50', '249']).map((found) => found !== null)).toEqual([false, false, true, true]);
});
