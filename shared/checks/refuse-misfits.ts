import type { Evaluation } from '../data/evaluation.ts';
import { InputError } from '../errors.ts';
import { hasChampion } from './has-champion.ts';
import { metricByName } from './metrics/index.ts';
import type { EvaluateSettings } from './settings.ts';

/**
 * Throws an InputError where settings do not fit the data: an option that names a class that is not there, or
 * nothing that could decide on a first model.
 */
export function refuseMisfits(evaluation: Evaluation, settings: EvaluateSettings): void {
  for (const [key, { metric, options }] of Object.entries(settings.metrics)) {
    const fault = metricByName(metric)?.misfit?.(evaluation, options);
    if (fault) throw new InputError({ ...fault, input: `evaluate.metrics.${key}.${fault.input}` });
  }
  if (hasChampion(evaluation)) return;
  const own = Object.values(settings.metrics).some(
    (setting) => setting['at-least'] !== undefined || setting['at-most'] !== undefined,
  );
  if (own || settings.baseline !== undefined || Object.keys(settings.cost).length > 0) return;
  throw new InputError({
    input: 'models.champion',
    rule: 'must be given, or the challenger needs limits of its own',
    fix: 'A first model is judged by at-least, at-most, a baseline or cost alone: set one under evaluate, or name the champion.',
  });
}
