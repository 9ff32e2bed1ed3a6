import type { Severity } from '#app/import/issue.ts';

/** Worst first, as they stand everywhere. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];
