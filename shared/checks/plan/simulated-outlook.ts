import { isUndefined, normal } from '../../stats/index.ts';
import { againstLimit, type Limit } from '../limit.ts';
import { type Draw, spreadOf } from './draws.ts';
import type { Outlook } from './outlook.ts';

/** The verdict's probabilities over `replicates` imagined evaluations, each judged by the shipped decision. */
export function simulatedOutlook(
  draw: Draw,
  limit: Limit,
  alpha: number,
  rows: number,
  { replicates, seed }: { replicates: number; seed: number },
): Outlook {
  const counts = { pass: 0, inconclusive: 0, fail: 0 };
  for (let i = 0; i < replicates; i++) {
    const estimate = draw(rows, seed + i);
    const status = isUndefined(estimate) ? 'inconclusive' : againstLimit(estimate, limit, alpha);
    counts[status as keyof typeof counts]++;
  }
  return {
    rows,
    pass: counts.pass / replicates,
    inconclusive: counts.inconclusive / replicates,
    fail: counts.fail / replicates,
    how: { simulated: replicates },
  };
}

const mostRows = 5_000_000;

/**
 * The fewest rows, within the simulation's error, that pass with probability `power`, and the outlook
 * there: placed by the normal approximation, then corrected by simulated evaluations. Null where the assumed
 * difference is not on the passing side of the limit, or where more than 5 million rows would be needed.
 */
export function plannedOutlook(
  draw: Draw,
  limit: Limit,
  alpha: number,
  request: { difference: number; power: number; replicates: number; seed: number },
): Outlook | null {
  const distance = (request.difference - limit.value) * (limit.op.startsWith('>') ? 1 : -1);
  if (distance <= 0) return null;
  const spread = spreadOf(draw, 20_000, request.seed);
  if (typeof spread !== 'number' || !(spread >= 0)) return null;
  const reachOf = (power: number) => normal.quantile(1 - alpha) + normal.quantile(power);
  let rows = Math.max(50, Math.ceil(((reachOf(request.power) * spread) / distance) ** 2));
  for (let step = 0; step < 6; step++) {
    if (rows > mostRows) return null;
    const few = {
      replicates: Math.min(600, request.replicates),
      seed: request.seed + 1_000_000 * (step + 1),
    };
    const { pass } = simulatedOutlook(draw, limit, alpha, rows, few);
    if (Math.abs(pass - request.power) < 0.02) break;
    const seen = Math.min(0.995, Math.max(0.02, pass));
    const factor = (reachOf(request.power) / Math.max(0.3, reachOf(seen))) ** 2;
    rows = Math.ceil(rows * Math.min(2.5, Math.max(0.5, factor)));
  }
  let outlook = simulatedOutlook(draw, limit, alpha, rows, request);
  for (let step = 0; step < 4 && outlook.pass < request.power && rows <= mostRows; step++) {
    rows = Math.ceil(rows * 1.04);
    outlook = simulatedOutlook(draw, limit, alpha, rows, request);
  }
  return rows > mostRows ? null : outlook;
}
