import { assessFairness } from '../../shared/checks/fairness/assess-fairness.ts';
import { groupSets } from '../../shared/checks/fairness/group-sets.ts';
import { needsOfFairness } from '../../shared/checks/fairness/needs-of-fairness.ts';
import type { FairnessSettings } from '../../shared/checks/fairness/settings.ts';
import { cellsOf, countCells } from '../../shared/data/count-cells.ts';
import { crossSlices } from '../../shared/data/cross-slices.ts';
import type { Evaluation } from '../../shared/data/evaluation.ts';
import { groupSamples } from '../../shared/data/group-samples.ts';
import { gatherEvaluation } from '../../shared/data/index.ts';
import type { SliceReader } from '../../shared/data/slice-codes.ts';
import { loadEngine } from '../../shared/engines/index.ts';

/**
 * Judges one protected column of labels, two models' predictions and groups that are in memory, as the peer has them:
 * counting, every metric of classes in every group with its interval, the disparities' verdicts, the change. Prints seconds.
 */
const [folder, column] = process.argv.slice(2);
const task = 'binary';
const settings: FairnessSettings = {
  protected: [{ column }],
  missing: 'group',
  intersections: { of: 1, required: false },
  limits: {
    demographic_parity_ratio: {
      disparity: 'demographic_parity_ratio',
      limit: 0.8,
      agg: 'worst_case',
      required: true,
    },
    equalized_odds_difference: {
      disparity: 'equalized_odds_difference',
      limit: 0.1,
      agg: 'worst_case',
      required: true,
    },
  },
  change: { margin: 0.02, 'ratio-margin': 0.02, required: false },
  exclude: [],
  'smallest-shown': 10,
};
const columns = { id: 'id', label: 'label', positive: '1', prediction: 'predicted', score: undefined };
const { evaluation, open, close } = await gatherEvaluation(
  {
    task,
    columns,
    folder,
    test: 'test.parquet',
    predictions: { challenger: { uri: 'challenger.parquet' }, champion: { uri: 'champion.parquet' } },
    slices: [{ columns: [{ column }] }],
    people: { missing: 'group' },
    needs: { ...needsOfFairness({ model: { task }, columns }), rows: true },
  },
  { engine: await loadEngine('duckdb') },
);
const { rows } = evaluation.overall;
const prediction = (model: 'challenger' | 'champion') => rows?.models[model]?.prediction as Int32Array;
const coded = {
  n: evaluation.overall.n,
  label: rows?.label as Int32Array,
  prediction: { challenger: prediction('challenger'), champion: prediction('champion') },
};
const [{ levels, codes }] = open.labelled.slices;
const reader: SliceReader = {
  column,
  asked: { column },
  expression: '',
  kind: 'i32',
  levels: [...levels.map(({ level }) => level[column]), '(missing)'],
  codes,
  code: (value) => value,
};
const classes = evaluation.classes.length;
const started = performance.now();
const counted: Evaluation = {
  task,
  classes: evaluation.classes,
  overall: { n: coded.n, cells: cellsOf(countCells(coded, classes))[0] },
  slices: groupSamples(crossSlices([[reader]], coded.n, true), { coded, classes }),
};
const { checks } = assessFairness({
  evaluation: counted,
  sets: groupSets(settings),
  settings,
  alpha: 0.05,
  seed: 7,
});
const seconds = (performance.now() - started) / 1_000;
await close();
const findings = checks
  .flatMap((check) => check.findings)
  .filter(({ statistic, model }) => statistic === 'value' && model === 'challenger')
  .map(({ subject, slice, by, value, interval }) => ({ subject, slice, by, value, interval }));
console.log(JSON.stringify({ seconds, findings }));
