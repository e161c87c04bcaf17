import { needsOf } from '../../shared/checks/needs.ts';
import { refuseNoMetrics } from '../../shared/checks/refuse-no-metrics.ts';
import type { Host } from '../../shared/github/host.ts';
import { type GateRun, type Judged, type ReportedResult, runGate } from '../run-gate.ts';
import { placeOf } from './place-of.ts';

/** Judges the challenger against the champion on the same labelled rows; throws an InputError for what the user can mend. */
export function main(host: Host): Promise<ReportedResult> {
  return runGate(host, 'evaluate-vs-champion', judge);
}

async function judge({ host, loaded: { settings }, folder, failOn }: GateRun): Promise<Judged> {
  const { model, evaluate } = settings;
  refuseNoMetrics(evaluate);
  // The heavy halves are loaded once the settings are known to be good.
  const [{ gatherModels }, { assess }, { refuseMisfits }] = await Promise.all([
    import('../gather-models.ts'),
    import('../../shared/checks/assess.ts'),
    import('../../shared/checks/refuse-misfits.ts'),
  ]);
  const gathered = await host.group('Reading the data and the models', () =>
    gatherModels({ settings, folder, needs: needsOf(evaluate), host }),
  );
  refuseMisfits(gathered.evaluation, evaluate);
  const { challenger, champion, baseline } = gathered.models;
  const assessment = assess({
    evaluation: gathered.evaluation,
    settings: evaluate,
    failOn,
    costs: gathered.costs,
  });
  return {
    model: { name: model.name, task: model.task, challenger, champion, baseline },
    ...assessment,
    placeOf: ({ id }) => placeOf(id, settings),
    rows: gathered.evaluation.overall.n,
    notices: gathered.notices,
    inputs: gathered.inputs,
    outputs: { 'challenger-sha256': challenger.sha256, 'champion-sha256': champion?.sha256 },
  };
}
