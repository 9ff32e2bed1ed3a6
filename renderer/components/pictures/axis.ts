/**
 * Round values for the axis of a picture that ends at `max` (people, whole, at least 1): 0, two to four steps of 1, 2, 4 or 5 times
 * a power of ten, and, with `includeMax`, `max` itself where it is not too close to the last step.
 */
export function toTicks(max: number, includeMax: boolean): number[] {
  const step = toStep(max);
  const ticks: number[] = [];
  for (let value = 0; value <= max; value += step) ticks.push(value);
  if (!includeMax || ticks.at(-1) === max) return ticks;
  const last = ticks.at(-1)!;
  // Two labels of 12 px need room for both: the exact total matters more than the round number below it.
  if (last > 0 && max - last < step * 0.6) ticks.pop();
  return [...ticks, max];
}

const MOST_STEPS = 4;

function toStep(max: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 4, 5]) {
      if (max / (factor * power) < MOST_STEPS) return factor * power;
    }
  }
}
