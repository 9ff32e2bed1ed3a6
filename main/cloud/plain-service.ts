import { BaseService } from 'ibm-cloud-sdk-core';
import type { UserOptions } from 'ibm-cloud-sdk-core';

/** A request to a path that the SDK has no operation for. */
export interface PlainRequest {
  readonly method: 'GET' | 'POST';
  /** Begins with a slash; may carry a query. `{names}` are filled, encoded, from `path`. */
  readonly url: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** The SDK's base without an API on top: same authentication, same transport, same errors. */
export class PlainService extends BaseService {
  constructor(options: UserOptions) {
    super(options);
  }

  /** Sends the request and gives status and parsed body. Throws what the SDK throws. */
  send({ method, url, path, signal }: PlainRequest): Promise<{ readonly status: number; readonly result: unknown }> {
    return this.createRequest({
      options: { method, url, path },
      defaultOptions: {
        ...this.baseOptions,
        headers: { Accept: 'application/json' },
        ...(signal !== undefined && { axiosOptions: { signal } }),
      },
    });
  }
}
