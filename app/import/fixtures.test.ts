import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import type { SourceFile } from './derived.ts';
import { summarise } from './fixture-summary.ts';
import { makeTestCatalog } from './test-catalog.ts';

/* Every file of app/csv/fixtures, named by its hazard, becomes what the JSON beside it says. `x.access.csv` joins `x.csv`. */

const FOLDER = fileURLToPath(new URL('../csv/fixtures', import.meta.url));
const catalog = makeTestCatalog();
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.csv') && !name.endsWith('.access.csv'));

function read(name: string, role: SourceFile['role']): SourceFile {
  return { id: role, name, role, bytes: readFileSync(join(FOLDER, name)) };
}

describe('a file as people have it', () => {
  it.each(names)('%s is read as expected', (name) => {
    const access = name.replace(/\.csv$/, '.access.csv');
    const files = [read(name, 'people'), ...(existsSync(join(FOLDER, access)) ? [read(access, 'access')] : [])];
    const derived = derive(files, [], catalog);
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, name.replace(/\.csv$/, '.json')), 'utf8'));
    expect(summarise(derived, catalog)).toEqual(expected);
    const { rows, accepted, merged, rejected, ignored } = derived.accounting;
    expect(accepted + merged + rejected + ignored).toBe(rows);
  });
});
