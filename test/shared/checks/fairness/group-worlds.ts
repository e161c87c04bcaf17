import { disparities } from '../../../../shared/checks/fairness/disparities/index.ts';
import type { Disparity } from '../../../../shared/checks/fairness/disparity.ts';
import type { Groups } from '../../../../shared/checks/fairness/groups.ts';
import type { JudgeDisparityRequest } from '../../../../shared/checks/fairness/judge-disparity.ts';
import type { DisparitySetting } from '../../../../shared/checks/fairness/settings.ts';
import type { Sample } from '../../../../shared/data/evaluation.ts';

/** Rows of a group by label and prediction. */
export interface Confusion {
  tp?: number;
  fn?: number;
  fp?: number;
  tn?: number;
}

/** A group of which `hits` of `n` are predicted positive, none of them rightly. */
export function selected(hits: number, n: number): Confusion {
  return { fp: hits, tn: n - hits };
}

/** Groups of a column `g`, by name, from counted cells. */
export function groupsFrom(groups: Record<string, Confusion>, excluded: Record<string, string> = {}): Groups {
  return {
    set: { by: [{ column: 'g' }] },
    name: 'g',
    groups: Object.entries(groups).map(([name, confusion]) => {
      const sample = sampleOf(confusion);
      return {
        level: { g: name },
        name,
        n: sample.n,
        sample: () => sample,
        ...(excluded[name] && { excluded: excluded[name] }),
      };
    }),
  };
}

function sampleOf({ tp = 0, fn = 0, fp = 0, tn = 0 }: Confusion): Sample {
  const n = tp + fn + fp + tn;
  const prediction = Int32Array.of(1, 0, 1, 0);
  return {
    n,
    cells: {
      n,
      label: Int32Array.of(1, 1, 0, 0),
      prediction: { challenger: prediction, champion: prediction },
      count: Float64Array.of(tp, fn, fp, tn),
    },
  };
}

/** A request to judge one disparity, required and at alpha .05 unless said otherwise. */
export function asked(
  disparity: string,
  limit: number,
  groups: Groups,
  setting: Partial<DisparitySetting> = {},
): JudgeDisparityRequest {
  return {
    key: disparity,
    disparity: disparities.find(({ name }) => name === disparity) as Disparity,
    setting: { disparity, limit, agg: 'worst_case', required: true, ...setting },
    groups,
    evaluation: { task: 'binary', classes: ['0', '1'], overall: { n: 0 } },
    alpha: 0.05,
    seed: 1,
    required: setting.required ?? true,
  };
}
