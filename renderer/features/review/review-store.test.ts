import { describe, expect, it } from 'vitest';
import { createReviewStore, isFiltered, toFilter } from './review-store.ts';

const filterOf = (store: ReturnType<typeof createReviewStore>) => toFilter(store.getState(), 4);

describe('what Review shows', () => {
  it('is everybody at first, then those of the chosen access or those in none', () => {
    const store = createReviewStore();
    expect(filterOf(store)).toEqual({ access: null, severities: [], code: null, text: '' });
    store.getState().showScope('chosen');
    expect(filterOf(store).access).toBe(4);
    store.getState().showScope('none');
    expect(filterOf(store).access).toBe('none');
  });

  it('follows an access that is chosen while those in none are shown', () => {
    const store = createReviewStore();
    store.getState().showScope('none');
    store.getState().choose('key');
    expect(store.getState().scope).toBe('chosen');
  });

  it('is filtered by severity, kind and text, and clearing keeps whom it shows', () => {
    const store = createReviewStore();
    store.getState().showScope('chosen');
    store.getState().toggleSeverity('notice');
    store.getState().toggleSeverity('error');
    expect(store.getState().severities).toEqual(['error', 'notice']);
    store.getState().toggleSeverity('notice');
    store.getState().search('ann');
    expect(isFiltered(store.getState())).toBe(true);
    store.getState().clearFilters();
    expect(isFiltered(store.getState())).toBe(false);
    expect(store.getState().scope).toBe('chosen');
  });

  it('ends an edit when other rows are shown', () => {
    const store = createReviewStore();
    store.getState().edit({ line: 5, part: 0, column: 1 });
    store.getState().search('ann');
    expect(store.getState().editing).toBeNull();
  });

  it('counts going to another row, not rows that move under the cursor', () => {
    const store = createReviewStore();
    store.getState().goTo({ row: 3, column: 1 });
    store.getState().noteLine(5);
    store.getState().goTo({ row: 3, column: 2 });
    store.getState().relocate(9);
    expect(store.getState()).toMatchObject({ moves: 1, active: { row: 9, column: 2 }, inspector: 'person' });
  });

  it('keeps the clean-up open while somebody goes through the rows', () => {
    const store = createReviewStore();
    store.getState().inspect('clean-up');
    store.getState().goTo({ row: 3, column: 1 });
    expect(store.getState().inspector).toBe('clean-up');
  });

  it('keeps panes between their least and most width', () => {
    const store = createReviewStore();
    store.getState().resize('left', 90);
    store.getState().resize('right', 900);
    expect(store.getState().widths).toEqual({ left: 240, right: 480 });
  });
});
