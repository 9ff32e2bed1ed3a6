import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Holds what the window shows now to axe's rules for WCAG 2.2 AA, and to those `also` named. `state` says what that is, for whoever reads a
 * failure.
 */
export async function expectAccessible(page: Page, state: string, ...also: readonly 'best-practice'[]): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags([...WCAG, ...also]).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
  expect(told, `axe on ${state}`).toEqual([]);
}
