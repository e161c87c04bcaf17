import { groupSets } from '../../shared/checks/fairness/group-sets.ts';
import { looseLimits } from '../../shared/checks/fairness/loose-limits.ts';
import { unmetExclusions } from '../../shared/checks/fairness/unmet-exclusions.ts';
import type { Settings } from '../../shared/config/index.ts';
import { InputError } from '../../shared/errors.ts';
import type { Host } from '../../shared/github/host.ts';
import { type GateRun, type Judged, type ReportedResult, runGate } from '../run-gate.ts';
import type { GatheredEvidence } from './gather-evidence.ts';
import { groupsToGather } from './groups-to-gather.ts';
import { nothingAsked } from './nothing-asked.ts';
import { placeOf } from './place-of.ts';
import { placedFault } from './placed-fault.ts';

/** Judges whether groups of people are treated worse than allowed, or worse than the champion treats them. */
export function main(host: Host): Promise<ReportedResult> {
  return runGate(host, 'fairness-check', judge);
}

async function judge({ host, loaded, folder }: GateRun): Promise<Judged> {
  const { settings } = loaded;
  const { model, evaluate } = settings;
  const fairness = protectedSettings(settings);
  // The heavy halves are loaded once the settings are known to be good.
  const [{ gatherModels }, { gatherEvidence }, { assessFairness }, { needsOfFairness }] = await Promise.all([
    import('../gather-models.ts'),
    import('./gather-evidence.ts'),
    import('../../shared/checks/fairness/assess-fairness.ts'),
    import('../../shared/checks/fairness/needs-of-fairness.ts'),
  ]);
  const sets = groupSets(fairness);
  let found: GatheredEvidence | undefined;
  const gathered = await host.group('Reading the data and the models', () =>
    gatherModels({
      settings: { ...settings, evaluate: { ...evaluate, slices: [], cost: {}, baseline: undefined } },
      folder,
      needs: needsOfFairness(settings),
      groups: groupsToGather(fairness, sets),
      host,
      also: async (open) => {
        found = await gatherEvidence(open, { settings, sets, folder, host });
      },
    }).catch((fault) => {
      throw placedFault(fault, loaded);
    }),
  );
  const assessment = assessFairness({
    evaluation: gathered.evaluation,
    sets,
    settings: fairness,
    alpha: evaluate.alpha,
    seed: evaluate.seed,
    evidence: found?.evidence,
  });
  const { challenger, champion } = gathered.models;
  return {
    model: { name: model.name, task: model.task, challenger, champion },
    ...assessment,
    placeOf: ({ id }) => placeOf(id, settings),
    rows: gathered.evaluation.overall.n,
    notices: [
      ...gathered.notices,
      ...nothingAsked(settings),
      ...looseLimits(fairness),
      ...unmetExclusions(gathered.evaluation.slices, fairness),
    ],
    inputs: [...gathered.inputs, ...(found?.inputs ?? [])],
    outputs: {
      'failed-checks': JSON.stringify(failedChecks(assessment.checks)),
      'worse-than-champion': champion && String(isWorse(assessment.checks)),
      'challenger-sha256': challenger.sha256,
      'champion-sha256': champion?.sha256,
    },
  };
}

function failedChecks(checks: Judged['checks']): string[] {
  return checks.filter(({ status }) => status === 'fail' || status === 'error').map(({ id }) => id);
}

/** Whether any group is shown to be treated worse than by the champion, also where that only warns. */
function isWorse(checks: Judged['checks']): boolean {
  return checks.some(
    ({ id, status }) => id.startsWith('change/') && (status === 'fail' || status === 'warn'),
  );
}

function protectedSettings({ fairness }: Settings): NonNullable<Settings['fairness']> {
  if (fairness) return fairness;
  throw new InputError({
    input: 'fairness',
    rule: 'must say which columns are protected',
    fix: 'Write them in tollgate.yml, as in fairness: { protected: [sex, race], limits: { demographic_parity_ratio: { at-least: 0.8 } } }.',
  });
}
