import { readFileSync } from 'node:fs';

interface KnownAssociation {
  fisher_exact: { counts: [number, number, number, number]; p: number }[];
  regularised_gamma: { a: number; x: number; lower: number; upper: number }[];
  noncentral_chi_squared: { x: number; df: number; noncentrality: number; sf: number }[];
  cramers_v_interval: { counts: number[][]; level: number; interval: [number, number] }[];
}

/** Written by test/fixtures/known-values/association.py with SciPy. */
export const association: KnownAssociation = JSON.parse(
  readFileSync(new URL('../../fixtures/known-values/association.json', import.meta.url), 'utf8'),
);
