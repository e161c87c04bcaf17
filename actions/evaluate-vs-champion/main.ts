import { assess } from '../../shared/checks/assess.ts';
import { needsOf } from '../../shared/checks/needs.ts';
import { refuseMisfits } from '../../shared/checks/refuse-misfits.ts';
import type { GateResult, Host } from '../../shared/github/host.ts';
import { type GateRun, type Judged, runGate } from '../run-gate.ts';
import { gather } from './gather.ts';

/** Judges the challenger against the champion on the same labelled rows; throws an InputError for what the user can mend. */
export function main(host: Host): Promise<GateResult> {
  return runGate(host, 'evaluate-vs-champion', judge);
}

async function judge({ host, loaded: { settings }, folder, failOn }: GateRun): Promise<Judged> {
  const { model, evaluate } = settings;
  const gathered = await host.group('Reading the data and the models', () =>
    gather({ settings, folder, needs: needsOf(evaluate), host }),
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
    rows: gathered.evaluation.overall.n,
    notices: gathered.notices,
    inputs: gathered.inputs,
    outputs: { 'challenger-sha256': challenger.sha256, 'champion-sha256': champion?.sha256 },
  };
}
