import type { IncomingMessage } from 'node:http';

/** The largest request: a piece of a file (256 KiB, a third more in base64), or ten thousand decisions. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** Why a body is not used. */
export type BodyRefusal = 'too-large' | 'not-json';

/** Reads a request body as JSON. Rejects only when the connection breaks. Stops reading at MAX_BODY_BYTES. */
export async function readJson(
  request: IncomingMessage,
): Promise<{ readonly body: unknown } | { readonly refused: BodyRefusal }> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return { refused: 'too-large' };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return { refused: 'too-large' };
    chunks.push(chunk);
  }
  try {
    return { body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
  } catch {
    return { refused: 'not-json' };
  }
}
