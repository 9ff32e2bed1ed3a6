import type { AccessDifference } from '../access/compare-access.ts';
import type { Catalog } from '../access/catalog.ts';
import type { Neighbour } from '../access/neighbours.ts';
import { isResourceGroupItself } from '../access/policy-attributes.ts';
import { VIEWER_ROLE } from '../access/roles.ts';
import type { AccessOption } from '../access/types.ts';
import { explainAccess } from './access.ts';
import { formatNumber } from './format.ts';

/* Two accesses that are nearly equal, in words. `number` is the other access as the list numbers it. */

/** One option of one side or of both. */
export interface DifferenceLine {
  readonly side: 'both' | 'here' | 'there';
  /** Stands before the line, so that colour is not needed to tell the sides apart. */
  readonly sign: '=' | '−' | '+';
  readonly text: string;
}

export const neighbourWords = {
  title: (number: number): string => `Why not merged with ${formatNumber(number)}`,
  away: (apart: number, number: number): string =>
    apart === 1
      ? `One option away from ${formatNumber(number)}`
      : `${formatNumber(apart)} options away from ${formatNumber(number)}`,
  onlyHere: 'only here',
  onlyThere: (number: number): string => `only in ${formatNumber(number)}`,
  /** Gives the people of this access what only the other has. */
  addHere: (options: number, people: number): string => `Add ${them(options)} to these ${formatNumber(people)}`,
  /** Gives the people of the other access what only this one has. */
  addThere: (options: number, people: number, number: number): string =>
    `Add ${them(options)} to the ${formatNumber(people)} of ${formatNumber(number)}`,
  keepApart: 'Keep apart',
  viewer: 'Without Viewer, people cannot see the group they work in. IBM recommends it.',
};

function them(options: number): string {
  return options === 1 ? 'it' : 'them';
}

/** A line for each option: first what both have, then what only this one has, then what only the other has. */
export function explainDifference(
  { equal, onlyHere, onlyThere }: AccessDifference,
  catalog: Catalog | null,
): readonly DifferenceLine[] {
  const explain = (side: DifferenceLine['side'], sign: DifferenceLine['sign'], options: readonly AccessOption[]) =>
    explainAccess({ key: '', options }, catalog).map((text): DifferenceLine => ({ side, sign, text }));
  return [...explain('both', '=', equal), ...explain('here', '−', onlyHere), ...explain('there', '+', onlyThere)];
}

/** The difference in one sentence: `Differs from 6 only by Viewer on kms, which 6 has.` */
export function sumUpDifference(neighbour: Neighbour, number: number, catalog: Catalog | null): string {
  const name = (options: readonly AccessOption[]): string => explainAccess({ key: '', options }, catalog).join(' and ');
  const { apart, onlyHere, onlyThere } = neighbour;
  const only = apart === 1 ? 'only ' : '';
  const there = `${name(onlyThere)}, which ${formatNumber(number)} has`;
  const here = `${name(onlyHere)}, which ${formatNumber(number)} lacks`;
  const parts = [...(onlyThere.length > 0 ? [there] : []), ...(onlyHere.length > 0 ? [here] : [])];
  return `Differs from ${formatNumber(number)} ${only}by ${parts.join(', and by ')}.`;
}

/** Whether what separates two accesses is the Viewer that IBM recommends on the resource group itself. */
export function isAboutViewer({ onlyHere, onlyThere }: AccessDifference): boolean {
  return [...onlyHere, ...onlyThere].some(
    (option) => option.kind === 'iam-policy' && isResourceGroupItself(option) && option.roles.includes(VIEWER_ROLE),
  );
}
