import type { Allowance } from '../metric.ts';

/**
 * The allowance of one model's value for a row that a sample need not have shown: one more row of a class with
 * `rows` rows, on which the model does as badly as chance does. It matters where the model is nearly perfect,
 * because its few mistakes say little of how bad a mistake can be. `effect` is how much the value stands above
 * what such rows alone would make it. With effect 0 nothing is allowed for.
 */
export function unseenRow(effect: number, rows: number): Allowance {
  const shift = effect / (rows + 1);
  return { below: Math.max(0, shift), above: Math.max(0, -shift), reason: 'a row not yet seen' };
}
