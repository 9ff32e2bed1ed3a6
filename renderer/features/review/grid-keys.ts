import type { Place } from './review-store.ts';

/* Moving in a grid with the keyboard, as the ARIA practices describe it (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). */

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Page Down go. */
  readonly page: number;
}

/** Where a key leads from `place`; null for keys that do not move, and in a grid without rows. `ctrl` goes to the ends of the grid. */
export function moveByKey(key: string, ctrl: boolean, place: Place, size: GridSize): Place | null {
  if (size.rows === 0) return null;
  const { row, column } = place;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const to = (toRow: number, toColumn: number): Place => ({
    row: Math.min(lastRow, Math.max(0, toRow)),
    column: Math.min(lastColumn, Math.max(0, toColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(ctrl ? lastRow : row + 1, column);
    case 'ArrowLeft':
      return to(row, ctrl ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, ctrl ? lastColumn : column + 1);
    case 'PageUp':
      return to(row - size.page, column);
    case 'PageDown':
      return to(row + size.page, column);
    case 'Home':
      return ctrl ? to(0, 0) : to(row, 0);
    case 'End':
      return ctrl ? to(lastRow, lastColumn) : to(row, lastColumn);
    default:
      return null;
  }
}
