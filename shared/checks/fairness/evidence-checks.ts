import type { Evaluation } from '../../data/evaluation.ts';
import type { FairnessEvidence, GroupCounts, RowLevels } from '../../data/evidence.ts';
import type { Check } from '../../report/schema.ts';
import { baseRates } from './base-rates.ts';
import { flipLimit } from './flip-limit.ts';
import { flipTest } from './flip-test.ts';
import type { Groups } from './groups.ts';
import { inputs } from './inputs.ts';
import { missingness } from './missingness.ts';
import { population } from './population.ts';
import type { FairnessSettings } from './settings.ts';

export interface EvidenceRequest {
  evaluation: Evaluation;
  /** In the order of the evaluation's slices. */
  groups: readonly Groups[];
  evidence: FairnessEvidence;
  settings: FairnessSettings;
  alpha: number;
}

/** What is known of groups besides how they are treated: what goes into the model, and who is in the data. */
export function evidenceChecks({ evaluation, groups, evidence, settings, alpha }: EvidenceRequest): Check[] {
  const { levels, features, flips, population: people = {}, train } = evidence;
  const sets = groups
    .map((one, slice) => ({ groups: one, slice }))
    .filter(({ groups: { set } }) => set.within === undefined);
  const single = sets.filter(({ groups: { set } }) => set.by.length === 1);
  const flipped = [...new Set(flips.map(({ column }) => column))];
  return [
    ...flipped.map((column) =>
      flipTest({
        column,
        flips: flips.filter((one) => one.column === column),
        limit: flipLimit(settings, column),
        alpha,
        smallest: settings['smallest-shown'],
      }),
    ),
    ...(features
      ? single.map(({ groups: one, slice }) => inputs(one, features, slice, levels[slice], alpha))
      : []),
    ...sets.map(({ groups: one, slice }) => baseRates(one, evaluation, levels[slice], alpha)),
    ...(features
      ? single.map(({ groups: one, slice }) => {
          const missing = { missing: features.missing.get(slice) ?? [], features: features.features.length };
          return missingness(one, missing, levels[slice], alpha);
        })
      : []),
    ...single.flatMap(({ groups: { set }, slice }) => {
      const [{ column }] = set.by;
      if (!Object.hasOwn(people, column)) return [];
      const own = levels[slice];
      const { cluster } = evaluation.overall.rows ?? {};
      return [
        population({
          column,
          shares: people[column],
          tables: [countedIn('data.test', column, own), ...train.filter((one) => one.column === column)],
          ...(cluster && { clusters: { levels: own, cluster } }),
          alpha,
        }),
      ];
    }),
  ];
}

function countedIn(input: string, column: string, { levels }: RowLevels): GroupCounts {
  const all = levels.map(({ level, n }) => ({ name: level[column], n }));
  return {
    input,
    column,
    counts: all.filter(({ name }) => name !== '(missing)'),
    missing: all.find(({ name }) => name === '(missing)')?.n ?? 0,
  };
}
