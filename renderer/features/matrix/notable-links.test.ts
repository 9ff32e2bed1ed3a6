import { expect, it } from 'vitest';
import { toLinks } from './notable-links.ts';

const accesses = [
  { number: 8, people: 12 },
  { number: 10, people: 3 },
  { number: 11, people: 2 },
  { number: 12, people: 1 },
];

it('leads to the people of the one access it is about', () => {
  expect(toLinks({ kind: 'broad', accesses: accesses.slice(0, 1) })).toEqual({
    links: [{ access: 8, text: 'Show the 12' }],
    more: 0,
  });
});

it('names the accesses where there are several, and counts what finds no room', () => {
  const { links, more } = toLinks({ kind: 'powerful', accesses });
  expect(links.map(({ text }) => text)).toEqual(['Access 8: 12 people', 'Access 10: 3 people', 'Access 11: 2 people']);
  expect(more).toBe(1);
});

it('compares two that are nearly equal', () => {
  expect(toLinks({ kind: 'twins', accesses: accesses.slice(0, 2) }).links).toEqual([
    { access: 8, text: 'Compare 8 and 10' },
  ]);
});
