import { InputError } from '../errors.ts';
import type { EvaluateSettings } from './settings.ts';

/** @throws InputError where nothing is asked of the challenger: other gates do without, this one can't decide. */
export function refuseNoMetrics(settings: Pick<EvaluateSettings, 'metrics'>): void {
  if (Object.keys(settings.metrics).length > 0) return;
  throw new InputError({
    input: 'evaluate.metrics',
    rule: 'must set a limit somewhere, or nothing is decided',
    received: 'no metric',
    fix: 'Give the most important metric the loss that you tolerate. For example: roc_auc: { margin: 0.01 }.',
  });
}
