import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { derive } from './derive.ts';
import type { SourceFile } from './derived.ts';
import { toHeaderSignature } from './header-signature.ts';
import { fromReading, toReading } from './remembered-reading.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { accessFile, peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const sourceOf = (...files: SourceFile[]) => derive(files, [], catalog).sources[0]!;
const JANUARY = 'Contact,Team,Nickname\nann@x.org,Platform,Developers\n';
const FEBRUARY = 'contact , TEAM,Nick name\nzoe@x.org,Data,Auditors\n';

describe('the signature of a header', () => {
  it('is the same for files of one make, whatever their rows and capitals', () => {
    expect(toHeaderSignature(sourceOf(peopleFile(JANUARY)))).toBe(toHeaderSignature(sourceOf(peopleFile(FEBRUARY))));
  });

  it('differs by delimiter, by order and by what the list is of', () => {
    const access = derive([peopleFile('mail,Team\n'), accessFile(JANUARY)], [], catalog).sources[1]!;
    const signatures = [
      toHeaderSignature(sourceOf(peopleFile(JANUARY))),
      toHeaderSignature(sourceOf(peopleFile(JANUARY.replaceAll(',', ';')))),
      toHeaderSignature(sourceOf(peopleFile('Team,Contact,Nickname\nPlatform,ann@x.org,Developers\n'))),
      toHeaderSignature(access),
    ];
    expect(new Set(signatures).size).toBe(4);
  });

  it('is none where there is no header', () => {
    expect(toHeaderSignature(sourceOf(peopleFile('ann@x.org\nbo@x.org\n')))).toBeNull();
  });
});

describe('a remembered reading', () => {
  const january: Decision[] = [
    { type: 'map', file: 'people', column: 2, field: 'profile' },
    { type: 'together', decisions: [{ type: 'map', file: 'people', column: 2, field: 'access_groups' }] },
    { type: 'edit', file: 'people', line: 2, column: 0, value: 'ann@y.org' },
    { type: 'map', file: 'another', column: 0, field: null },
    { type: 'join', on: 'Team' },
  ];

  it('is what was decided last about reading that file, and nothing about its rows', () => {
    expect(toReading(january, sourceOf(peopleFile(JANUARY)))).toEqual({
      encoding: null,
      delimiter: null,
      columns: [{ column: 2, field: 'access_groups' }],
      join: 'Team',
    });
    expect(toReading([january[2]!], sourceOf(peopleFile(JANUARY)))).toBeNull();
  });

  it('has nothing of columns that went with an earlier delimiter', () => {
    const otherwise: Decision = { type: 'read', file: 'people', delimiter: ';' };
    expect(toReading([january[0]!, otherwise], sourceOf(peopleFile(JANUARY)))).toMatchObject({
      delimiter: ';',
      columns: [],
    });
  });

  it('reads the next file of that make in the same way', () => {
    const reading = toReading(january, sourceOf(peopleFile(JANUARY)))!;
    const next = { ...peopleFile(FEBRUARY), id: 'february' };
    const decisions = fromReading(reading, sourceOf(next));
    expect(decisions).toEqual([
      { type: 'map', file: 'february', column: 2, field: 'access_groups' },
      { type: 'join', on: 'Team' },
    ]);
    expect(derive([next], decisions, catalog).invitations).toHaveLength(1);
  });

  it('brings back delimiter and header line, and an encoding only where one was guessed', () => {
    const read: Decision = { type: 'read', file: 'people', encoding: 'shift_jis', delimiter: ';', headerLine: null };
    const source = sourceOf(peopleFile(JANUARY));
    const reading = toReading([read], source)!;
    expect(fromReading(reading, source)).toEqual([{ type: 'read', file: 'people', delimiter: ';', headerLine: null }]);
    expect(fromReading(reading, { ...source, encodingGuessed: true })).toEqual([read]);
  });
});
