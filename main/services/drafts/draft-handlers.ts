import { MAX_PIECE_BYTES, type Handlers, type MethodName } from '#app/contract/methods.ts';
import type { Drafts } from './drafts.ts';
import type { Uploads } from './uploads.ts';

/** The methods of the contract that drafts and uploads answer. */
export type DraftHandlers = Pick<Handlers, Extract<MethodName, `drafts.${string}` | `uploads.${string}`>>;

/** Bytes travel base64-encoded: both transports carry JSON. */
export function createDraftHandlers(drafts: Drafts, uploads: Uploads): DraftHandlers {
  return {
    'uploads.begin': ({ name }) => uploads.begin(name),
    'uploads.append': ({ upload, offset, base64 }) => uploads.append(upload, offset, Buffer.from(base64, 'base64')),
    async 'uploads.discard'({ upload }) {
      await uploads.discard(upload);
      return null;
    },
    'drafts.list': () => drafts.list(),
    'drafts.create': (params) => drafts.create(params),
    'drafts.open': ({ draft }) => drafts.open(draft),
    async 'drafts.readFile'({ draft, file, offset }) {
      const { bytes, size } = await drafts.readFile(draft, file, offset, MAX_PIECE_BYTES);
      return { base64: Buffer.from(bytes).toString('base64'), size };
    },
    'drafts.addFile': (params) => drafts.addFile(params),
    'drafts.removeFile': (params) => drafts.removeFile(params),
    'drafts.decide': (params) => drafts.decide(params),
    'drafts.recognise': ({ upload }) => drafts.recognise(upload),
    'drafts.putBack': (params) => drafts.putBack(params),
    'drafts.rename': ({ draft, name }) => drafts.rename(draft, name),
    'drafts.setAccount': ({ draft, account }) => drafts.setAccount(draft, account),
    'drafts.duplicate': ({ draft }) => drafts.duplicate(draft),
    async 'drafts.delete'({ draft }) {
      await drafts.remove(draft);
      return null;
    },
    'drafts.restore': ({ draft }) => drafts.restore(draft),
  };
}
