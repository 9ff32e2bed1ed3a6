import type { Client } from '#app/contract/client.ts';
import type { FileRole } from '#app/import/derived.ts';
import { sendFile, type Sending } from '../transport/file-bytes.ts';

/** A file whose upload has begun. */
export interface UploadedFile {
  /** Id of the upload, and later of the file in its draft. */
  readonly upload: string;
  readonly role: FileRole;
  readonly content: File;
}

/** Sends the content of several uploads, one after the other. Rejects with the first failure. */
export async function sendUploads(client: Client, files: readonly UploadedFile[], sending: Sending): Promise<void> {
  for (const { upload, content } of files) await sendFile(client, upload, content, sending);
}

/** Takes uploads back that no draft was made of. */
export async function discardUploads(client: Client, files: readonly UploadedFile[]): Promise<void> {
  for (const { upload } of files) {
    // A failure to discard would hide the one that matters; the main process forgets uploads when it ends.
    await client.call('uploads.discard', { upload }).catch(() => undefined);
  }
}
