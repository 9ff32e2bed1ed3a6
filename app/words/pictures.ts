import { formatNumber, formatSeconds, plural } from './format.ts';

/** What stands in and beside the pictures, and the one sentence that says what each shows. */
export const pictureWords = {
  asTable: 'As a table',
  asPicture: 'As a picture',
  save: 'Save as CSV',
  count: (count: number): string => formatNumber(count),
  time: 'Time',
  day: 'Days since the invitation',
  people: 'People',
  dayOrMore: (day: number): string => `${formatNumber(day)}+`,

  /** `parts` are "704 invited, waiting". */
  states: (at: string, people: number, parts: readonly string[]): string =>
    `${plural(people, 'person', 'people')} by state over time. At ${formatSeconds(at)}: ${parts.join('; ')}.`,
  statesPart: (name: string, count: number): string => `${name} ${formatNumber(count)}`,
  noStates: 'People by state over time. Nothing has been sent yet.',

  ages: (people: number): string =>
    `${plural(people, 'pending person', 'pending people')}, by days since they were invited`,
  agesLabel: (people: number, long: number, limit: number, over: number): string =>
    `${plural(people, 'pending person', 'pending people')}: ${formatNumber(long)} for longer than ${plural(limit, 'day', 'days')}, ${formatNumber(over)} past 30 days.`,
  longerThan: (limit: number, people: number): string =>
    `longer than ${plural(limit, 'day', 'days')}: ${formatNumber(people)}`,
  linkExpires: (people: number): string => `30 days, link expires: ${formatNumber(people)}`,
  ageBar: (day: number, isLast: boolean, people: number): string =>
    `${isLast ? `${formatNumber(day)} days or more` : plural(day, 'day', 'days')}: ${plural(people, 'person', 'people')}`,
};
