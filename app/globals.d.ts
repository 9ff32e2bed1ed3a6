/*
 * The only two globals that app/ uses beyond the language itself. Both exist in every process that runs this code
 * (browser, worker, Node). They are declared here, not taken from the DOM or Node libraries, so that nothing else of those
 * libraries can slip in: see app/purity.test.ts.
 */

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class URL {
  constructor(url: string, base?: string);
  readonly hostname: string;
  readonly host: string;
  readonly origin: string;
  readonly pathname: string;
  readonly protocol: string;
  readonly search: string;
  readonly href: string;
}
