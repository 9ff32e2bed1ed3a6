import type { CatalogContent } from './catalog-version.ts';

/** The practice account of this data folder, as the accounts service needs it. */
export interface PracticeHome {
  readonly accountId: string;
  readonly owner: string;
  readonly apiKey: string;
  /** The names it offers, known without starting it. */
  readonly catalog: () => CatalogContent;
  /** Starts it, or finds it running; resolves with its base URL. */
  readonly start: () => Promise<string>;
}
