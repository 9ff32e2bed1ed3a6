import { describe, expect, it } from 'vitest';
import { toPastedFile } from './pasted-file.ts';

const textOf = async (pasted: string) => (await toPastedFile(pasted, 'pasted.csv')?.text()) ?? null;

describe('pasted text', () => {
  it('becomes one cell per line, whatever separates the addresses in it', async () => {
    expect(await textOf('ann@x.org, bo@x.org\r\n\r\n "Lee, Ann" <al@x.org>; ')).toBe(
      'email\n"ann@x.org, bo@x.org"\n"""Lee, Ann"" <al@x.org>;"',
    );
  });

  it('stays as it is when it was copied from a spreadsheet', async () => {
    const rows = 'E-mail\tTeam\nann@x.org\tA,B\n';
    expect(await textOf(rows)).toBe(rows);
  });

  it('is no file without any address', () => {
    expect(toPastedFile(' \n Ann Lee ', 'pasted.csv')).toBeNull();
  });
});
