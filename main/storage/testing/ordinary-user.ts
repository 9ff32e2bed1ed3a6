import { chmod, chown } from 'node:fs/promises';

/** The number of `nobody`: any user but root will do, because permissions do not bind root. */
const NOBODY = 65_534;

/** Runs `action` with `folder` at the given mode, as its owner and as somebody whom permissions bind. */
export async function asOrdinaryUser(folder: string, mode: number, action: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  await chmod(folder, mode);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await action();
  } finally {
    if (isRoot) process.seteuid?.(0);
    await chmod(folder, 0o700);
  }
}
