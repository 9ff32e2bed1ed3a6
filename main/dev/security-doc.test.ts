import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './setup.mjs';

const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
const points = [...text.matchAll(/^\| (\d+) \| .*$/gm)].map(([line, number]) => ({ number: Number(number), line }));

/** Names of tests in a line, with the file that was named last before them. */
function namedTests(line: string): readonly { readonly file: string; readonly name: string }[] {
  const cell = line.split('|').at(-2)!;
  let file = '';
  return [...cell.matchAll(/`([^`]+)`|"([^"]+)"/g)].flatMap(([, path, name]) => {
    if (path !== undefined) file = path;
    return name === undefined ? [] : [{ file, name }];
  });
}

describe('docs/security.md', () => {
  it("answers every point of Electron's checklist", () => {
    expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('names files that are there', () => {
    const paths = [...text.matchAll(/`((?:main|app|docs|\.github)\/[^`\s]+|electron-builder\.yml)`/g)].map(
      ([, path]) => path!,
    );
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names tests that are there', () => {
    const named = points.flatMap(({ line }) => namedTests(line));
    expect(named.length).toBeGreaterThan(12);
    const missing = named.filter(({ file, name }) => !readFileSync(join(root, file), 'utf8').includes(name));
    expect(missing).toEqual([]);
  });
});
