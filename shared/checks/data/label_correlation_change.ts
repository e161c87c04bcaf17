import { normal } from '../../stats/index.ts';
import { written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { type FamilyMember, judgeFamily } from './judge-family.ts';
import { numberOf } from './number-of.ts';
import { predictivePower } from './predictive-power.ts';
import { sampledInputs } from './sampled-inputs.ts';
import { worstFirst } from './worst-first.ts';

/** Features that say more of the label in the training data than in the test data. */
export const labelCorrelationChange: DataCheck = {
  name: 'label_correlation_change',
  title: 'Features say of the label in the test data what they say in training',
  description:
    'How much more (or less) each feature alone says of the label in the training data than in the test data: the difference of 2 · ROC AUC − 1, or of R² (deepchecks: feature label correlation change). Fails where it is beyond the limit and shown, Benjamini–Hochberg over all features; on at most 20,000 rows of each table.',
  scope: 'split',
  family: 'split',
  limit: { op: '<=', default: 0.2, of: '2 · ROC AUC − 1, or R²', range: [0, 2] },
  severity: 'warning',
  isDefault: true,
  async run(context, asked) {
    const { table, train, columns, alpha } = context;
    const { label } = columns;
    if (label === undefined) return { skip: 'columns.label names no label' };
    if (!train) return { skip: 'there is no training data to compare with: name data.train' };
    if (!table.column(label) || !train.column(label))
      return { skip: `${JSON.stringify(label)} is not in both tables` };
    const [here, there] = await Promise.all([
      sampledInputs(table, context, asked),
      sampledInputs(train, context, asked),
    ]);
    if (!here.label || here.label.kind !== there.label?.kind)
      return { skip: 'the label is another one in both tables' };
    const [hereLabel, thereLabel] = [here.label, there.label];
    const before = new Map(there.inputs.map((input) => [input.name, input]));
    const members = here.inputs.flatMap((input): FamilyMember[] => {
      const other = before.get(input.name);
      if (!other || other.kind !== input.kind) return [];
      const [now, then] = [predictivePower(input, hereLabel), predictivePower(other, thereLabel)];
      if (!now || !then || now.statistic !== then.statistic) return [];
      const scale = now.statistic === 'roc_auc' ? 2 : 1;
      const z = normal.quantile(0.975);
      const error = [now, then].map((power) => {
        const [low, high] = power.interval(0.95);
        return (scale * (high - low)) / (2 * z);
      });
      const deviation = Math.hypot(...error);
      const value = scale * (then.value - now.value);
      const width = normal.quantile(1 - alpha / 2) * deviation;
      const name = now.statistic === 'roc_auc' ? 'ROC AUC' : 'R²';
      return [
        {
          finding: {
            subject: input.name,
            statistic: 'label_correlation_change',
            value,
            interval: [value - width, value + width],
            level: 1 - alpha,
            method: `difference of two ${name}s`,
            n: now.n,
            why: `alone it reaches a ${name} of ${written(now.value)}, ${written(then.value)} in training`,
          },
          effect: Math.abs(value),
          p: value === 0 ? 1 : deviation > 0 ? 2 * normal.sf(Math.abs(value) / deviation) : 0,
        },
      ];
    });
    if (members.length === 0) return { skip: 'no feature can be compared' };
    const findings = judgeFamily(members, asked.limit, alpha);
    return worstFirst(
      findings,
      `${numberOf(members.length, 'feature')} say of the label what they say in training, within the limit`,
    );
  },
};
