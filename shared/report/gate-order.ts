import type { GateEntry } from './overall.ts';

/** Which gate says most about a model, where several came to the same. */
const known = [
  'evaluate-vs-champion',
  'fairness-check',
  'canary-deploy',
  'validate-data',
  'drift-report',
  'train',
  'tests',
];

/** Compares gates for sorting: the known ones in the order of what they tell a reviewer, then by name. */
export function byGate(a: Pick<GateEntry, 'gate'>, b: Pick<GateEntry, 'gate'>): number {
  return rank(a.gate) - rank(b.gate) || byText(a.gate, b.gate);
}

/** Compares texts by code units: the same in every locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function rank(gate: string): number {
  const at = known.indexOf(gate);
  return at < 0 ? known.length : at;
}
