/** One part of a bar: what it stands for and how many people it holds. */
export interface BarPart<Key extends string> {
  readonly key: Key;
  readonly count: number;
}

/** Where a part lies along the bar, in pixels from its start. */
export interface BarSegment<Key extends string> extends BarPart<Key> {
  readonly offset: number;
  readonly length: number;
}

/** Pixels of background between two parts. */
const GAP = 1;
/** A part with people in it is never thinner than this many pixels: one refused person of 3,000 must be seen. */
const THINNEST = 2;

/**
 * Cuts `length` pixels among the parts in proportion to their counts, in the order given. Parts without people take no room, not
 * even a gap; the lengths and the gaps together are exactly `length`. When even the thinnest parts do not fit, all are equal.
 */
export function layoutBar<Key extends string>(parts: readonly BarPart<Key>[], length: number): BarSegment<Key>[] {
  const visible = parts.filter((part) => part.count > 0);
  const room = length - GAP * Math.max(0, visible.length - 1);
  const lengths = shareRoom(
    visible.map((part) => part.count),
    Math.max(0, room),
  );
  let offset = 0;
  return visible.map((part, index) => {
    const segment = { key: part.key, count: part.count, offset, length: lengths[index]! };
    offset += segment.length + GAP;
    return segment;
  });
}

/** Raises what is too thin and takes that from the others in proportion, until nothing is too thin. */
function shareRoom(counts: readonly number[], room: number): number[] {
  if (counts.length * THINNEST >= room) return counts.map(() => room / Math.max(1, counts.length));
  const isThin = counts.map(() => false);
  for (;;) {
    const thin = isThin.filter(Boolean).length;
    const people = counts.reduce((sum, count, index) => (isThin[index] ? sum : sum + count), 0);
    const perPerson = (room - thin * THINNEST) / people;
    const next = counts.findIndex((count, index) => !isThin[index] && count * perPerson < THINNEST);
    if (next === -1) return counts.map((count, index) => (isThin[index] ? THINNEST : count * perPerson));
    isThin[next] = true;
  }
}
