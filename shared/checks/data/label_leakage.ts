import { benjaminiHochberg } from '../../stats/index.ts';
import { withInterval, written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { numberOf } from './number-of.ts';
import { predictivePower } from './predictive-power.ts';
import { sampledInputs, sampledRows } from './sampled-inputs.ts';
import { worstFirst } from './worst-first.ts';

const shown = { roc_auc: 'ROC AUC', r2: 'R²' } as const;

/** Features that give the label away. */
export const labelLeakage: DataCheck = {
  name: 'label_leakage',
  title: 'No feature gives the label away',
  description:
    'ROC AUC (of several classes the mean of each against the rest), or R² of a number, that each feature reaches alone, by its order or by means of the label in 20 groups that are tried on other folds (deepchecks: feature label correlation). Fails where it is shown to be beyond the limit (Benjamini–Hochberg over all features), so that an honest strong feature passes; undecided where a feature is close to perfect on too few rows; on at most 20,000 rows.',
  scope: 'table',
  family: 'label',
  limit: { op: '<=', default: 0.98, of: 'ROC AUC, or R²', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  async run(context, asked) {
    const { table, columns, alpha } = context;
    if (columns.label === undefined) return { skip: 'columns.label names no label' };
    if (!table.column(columns.label))
      return { skip: `the table has no column ${JSON.stringify(columns.label)}` };
    const sampled = await sampledInputs(table, context, asked);
    const { label } = sampled;
    if (!label) return { skip: 'the label is neither a class nor a number' };
    const powers = sampled.inputs.flatMap((input) => {
      const power = predictivePower(input, label);
      return power ? [{ name: input.name, power }] : [];
    });
    if (powers.length === 0) return { skip: 'no feature and class has rows enough to tell' };
    const { limit } = asked;
    const adjusted = benjaminiHochberg(
      powers.map(({ power }) => (limit === undefined ? 1 : power.pBeyond(limit))),
    );
    const findings = powers.map(({ name, power }, k) => {
      const interval = power.interval(1 - 2 * alpha);
      const finding = {
        subject: name,
        statistic: power.statistic,
        value: power.value,
        interval,
        level: 1 - 2 * alpha,
        method: power.method,
        n: power.n,
        why: `alone it reaches a ${shown[power.statistic]} of ${withInterval(power.value, interval)}`,
      };
      if (limit === undefined) return finding;
      const judged = { ...finding, p: adjusted[k], limit: { op: '<=' as const, value: limit } };
      if (power.value <= limit) return { ...judged, status: 'pass' as const };
      if (adjusted[k] <= alpha) return { ...judged, status: 'fail' as const };
      const why = `${finding.why}, too few rows to show more than ${written(limit)}`;
      // Close to perfect, and not shown only because there are so few rows.
      const status = 1 - power.value < (1 - limit) / 4 ? ('inconclusive' as const) : ('pass' as const);
      return { ...judged, status, why };
    });
    const best = findings.reduce((most, one) => (one.value > most.value ? one : most));
    const passed = `the best of ${numberOf(findings.length, 'feature')} is ${best.subject}: ${best.why} (${sampledRows(table, sampled)})`;
    return worstFirst(findings, passed);
  },
};
