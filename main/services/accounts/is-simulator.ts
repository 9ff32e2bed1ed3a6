import { z } from 'zod';

/** A server on this computer answers at once or is not there; milliseconds. */
const TIMEOUT_MS = 2_000;
const aboutSchema = z.object({ practice: z.literal(true) });

/**
 * Asks a server of this computer whether it is a practice account (docs/practice-account.md, `GET /practice/about`). Sends no key.
 * False for everything that does not clearly say so.
 */
export async function isSimulator(baseUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${baseUrl}/practice/about`, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok && aboutSchema.safeParse(await response.json()).success;
  } catch {
    return false;
  }
}
