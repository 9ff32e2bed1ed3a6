/*
 * Dragging people onto an access. Which people is the selection, so nothing of them travels with the drag; the type only says that
 * it comes from our table and not from a folder.
 */

const TYPE = 'application/x-guestlist-rows';

export function startDrag(data: DataTransfer): void {
  data.setData(TYPE, '');
  data.effectAllowed = 'move';
}

export function hasRows(data: DataTransfer): boolean {
  return data.types.includes(TYPE);
}
