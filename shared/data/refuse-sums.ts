import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import { counted, quoted, shownRows } from './refuse-rows.ts';

/** A row's probabilities may be rounded to three digits. */
const leastTolerance = 0.01;
const rounding = 0.0005;

/**
 * Metrics of several classes take the scores of a row for probabilities.
 *
 * @throws InputError where those of some row do not sum to 1.
 */
export async function refuseSums(
  database: Database,
  /** Table with the rows' ids. */
  ids: string,
  input: string,
  scores: readonly Float64Array[],
): Promise<void> {
  const tolerance = Math.max(leastTolerance, scores.length * rounding);
  const first: [number, number][] = [];
  let count = 0;
  for (let i = 0; i < scores[0].length; i++) {
    let sum = 0;
    for (const values of scores) sum += values[i];
    if (Math.abs(sum - 1) <= tolerance) continue;
    count++;
    if (first.length < shownRows) first.push([i, sum]);
  }
  if (count === 0) return;
  const found = await database.rows(
    `SELECT id FROM ${ids} WHERE rowid IN (${first.map(([i]) => i).join(', ')}) ORDER BY rowid`,
  );
  const shown = first.map(([, sum], k) => `${Number(sum.toFixed(6))} (id ${quoted(found[k]?.[0])})`);
  throw new InputError({
    input,
    rule: 'must hold probabilities that sum to 1 over the classes of a row',
    received: `${counted(count)} with other sums: ${shown.join(', ')}${count > first.length ? ', …' : ''}`,
    fix: 'Write the output of predict_proba, or divide each row by its sum.',
  });
}
