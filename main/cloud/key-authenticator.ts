import { IamTokenManager } from 'ibm-cloud-sdk-core';
import type { AuthenticatorInterface } from 'ibm-cloud-sdk-core';
import type { Clock } from '#main/compose/ports.ts';
import { CloudError } from './cloud.ts';
import { readFailure, toCloudError } from './failure.ts';
import type { Transport } from './transport.ts';

/** A token is used for this share of its life, then a new one is asked for. IBM's SDK does the same. */
const USED_SHARE = 0.8;

/**
 * The SDK's token manager, with its idea of time replaced: it compares the token's claims with the wall clock, which is wrong where
 * Guestlist's clock runs faster or the server's is another. Here a token lives for `expires_in` seconds of our clock from its arrival.
 */
class ClockedTokenManager extends IamTokenManager {
  readonly #clock: Clock;
  #freshUntil = 0;

  constructor(options: ConstructorParameters<typeof IamTokenManager>[0], clock: Clock) {
    super(options);
    this.#clock = clock;
  }

  forget(): void {
    this.#freshUntil = 0;
  }

  protected override saveTokenInfo(response: { result?: { expires_in?: unknown } }): void {
    super.saveTokenInfo(response);
    // No refreshing in the background: a token is asked for when somebody needs it.
    this.refreshTime = Number.MAX_SAFE_INTEGER;
    const seconds = response.result?.expires_in;
    this.#freshUntil = this.#clock.now() + (typeof seconds === 'number' ? seconds : 0) * 1_000 * USED_SHARE;
  }

  protected override isTokenExpired(): boolean {
    return this.#clock.now() >= this.#freshUntil;
  }
}

/** Signs requests with tokens that an API key is exchanged for. The key leaves this object towards the token endpoint only. */
export class KeyAuthenticator implements AuthenticatorInterface {
  readonly #manager: ClockedTokenManager;
  readonly #clock: Clock;

  constructor(options: { apiKey: string; iamUrl: string; clock: Clock; transport: Transport }) {
    this.#clock = options.clock;
    this.#manager = new ClockedTokenManager(
      { apikey: options.apiKey, url: options.iamUrl, ...options.transport },
      options.clock,
    );
  }

  /** A token that is still good. Throws CloudError: `key-invalid` when the key is refused. */
  async token(): Promise<string> {
    let token: unknown;
    try {
      token = await this.#manager.getToken();
    } catch (error) {
      throw this.#explain(error);
    }
    if (typeof token !== 'string') throw new CloudError('bad-answer', 'No access token in the answer');
    return token;
  }

  /** The next request asks for a new token: the server has refused the current one. */
  forget(): void {
    this.#manager.forget();
  }

  async authenticate(request: { headers?: Record<string, unknown> }): Promise<void> {
    request.headers = { ...request.headers, Authorization: `Bearer ${await this.token()}` };
  }

  authenticationType(): string {
    return 'iam';
  }

  #explain(error: unknown): CloudError {
    const { status, message, transactionId } = readFailure(error, this.#clock.now());
    // 400 and 401 are how the token endpoint says that it does not know the key (BXNIM0415E and others).
    if (status === 400 || status === 401 || status === 403) {
      return new CloudError('key-invalid', message, { status, transactionId });
    }
    // The SDK's own complaints about a token that came without a status.
    if (status === null && /access token/iu.test(message)) return new CloudError('bad-answer', message);
    return toCloudError(error, this.#clock.now());
  }
}
