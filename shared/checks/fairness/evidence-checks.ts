import type { Evaluation } from '../../data/evaluation.ts';
import type { FairnessEvidence } from '../../data/evidence.ts';
import type { Check } from '../../report/schema.ts';
import { baseRates } from './base-rates.ts';
import type { Groups } from './groups.ts';
import { inputs } from './inputs.ts';
import { missingness } from './missingness.ts';

export interface EvidenceRequest {
  evaluation: Evaluation;
  /** In the order of the evaluation's slices. */
  groups: readonly Groups[];
  evidence: FairnessEvidence;
  alpha: number;
}

/** What is known of groups besides how they are treated: what goes into the model, and who is in the data. */
export function evidenceChecks({ evaluation, groups, evidence, alpha }: EvidenceRequest): Check[] {
  const { levels, features } = evidence;
  const sets = groups
    .map((one, slice) => ({ groups: one, slice }))
    .filter(({ groups: { set } }) => set.within === undefined);
  const single = sets.filter(({ groups: { set } }) => set.by.length === 1);
  return [
    ...(features
      ? single.map(({ groups: one, slice }) => inputs(one, features, slice, levels[slice], alpha))
      : []),
    ...sets.map(({ groups: one, slice }) => baseRates(one, evaluation, levels[slice], alpha)),
    ...(features
      ? sets.map(({ groups: one, slice }) => {
          const missing = { missing: features.missing[slice], features: features.features.length };
          return missingness(one, missing, levels[slice], alpha);
        })
      : []),
  ];
}
