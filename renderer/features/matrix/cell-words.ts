import type { ColumnGroup } from '#app/access/matrix.ts';
import { matrixWords as words } from '#app/words/matrix.ts';
import { fitText, toTextWidth } from '../../components/pictures/text-width.ts';

/** What a cell is painted as: broad access looks the same in every group. */
export type CellClass = 'group' | 'policy' | 'other' | 'broad';

const CLASSES: Readonly<Record<ColumnGroup, CellClass>> = {
  'access-groups': 'group',
  policies: 'policy',
  other: 'other',
};

export function toCellClass(group: ColumnGroup, broad: boolean): CellClass {
  return broad ? 'broad' : CLASSES[group];
}

/** The roles of a cell that is `room` pixels wide and `lines` lines high: one a line, or their number where they find no room. */
export function toCellLines(extent: readonly string[], room: number, lines: number): readonly string[] {
  const roles = extent.map((role) => (toTextWidth(role) <= room ? role : words.shortRole(role)));
  if (roles.length <= Math.max(1, lines)) return roles.map((role) => fitText(role, room));
  const several = words.several(roles.length);
  return [toTextWidth(several) <= room ? several : words.count(roles.length)];
}
