import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberRefusal, wasRefusedLately } from './refusal.mjs';

const NOW = 1_800_000_000_000;
const HOUR_MS = 3_600_000;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guestlist-refusal-'));
  file = join(folder, 'node_modules', 'refused');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a refused download', () => {
  it('is remembered for a day', () => {
    rememberRefusal(NOW, file);
    expect(wasRefusedLately(NOW, file)).toBe(true);
    expect(wasRefusedLately(NOW + 24 * HOUR_MS - 1, file)).toBe(true);
    expect(wasRefusedLately(NOW + 24 * HOUR_MS, file)).toBe(false);
  });

  it('is forgotten when the clock was set back', () => {
    rememberRefusal(NOW, file);
    expect(wasRefusedLately(NOW - HOUR_MS, file)).toBe(false);
  });

  it('is not invented', async () => {
    expect(wasRefusedLately(NOW, file)).toBe(false);
    await writeFile(join(folder, 'damaged'), 'soon');
    expect(wasRefusedLately(NOW, join(folder, 'damaged'))).toBe(false);
  });
});
