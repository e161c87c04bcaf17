import { InputError } from '../errors.ts';
import type { Role } from './evaluation.ts';
import type { LabelledRows } from './labelled-rows.ts';
import type { PairedPredictions } from './pair-predictions.ts';
import { quoted } from './refuse-rows.ts';
import type { EvaluationRequest } from './request.ts';
import { suggestion } from './suggestion.ts';

/**
 * Turns labels, predictions and scores so that the class that is good for people is the positive one: a score becomes
 * that class's. Predictions keep what they say, because the threshold was applied to the score as it was written.
 * Predictions and scores are turned in place, the labelled rows are not: models may be asked again about them. Where no
 * class is named, or the positive one, nothing turns.
 *
 * @throws InputError where the task is not binary, or the label has no such class.
 */
export function favorLabel(
  { task, people }: Pick<EvaluationRequest, 'task' | 'people'>,
  labelled: LabelledRows,
  models: ReadonlyMap<Role, PairedPredictions>,
): LabelledRows {
  const favorable = people?.favorable;
  if (favorable === undefined) return labelled;
  const { classes, label } = labelled;
  if (task !== 'binary') {
    throw new InputError({
      input: 'fairness.favorable-label',
      rule: 'must be left out where the task is not binary',
      received: quoted(favorable),
      fix: `The task is ${task}: metrics of groups are of every class, or of values.`,
    });
  }
  if (!classes.includes(favorable)) {
    throw new InputError({
      input: 'fairness.favorable-label',
      rule: 'must be a class of the label',
      received: quoted(favorable),
      fix: suggestion(favorable, classes, 'The label holds'),
    });
  }
  if (classes[1] === favorable) return labelled;
  const turn = (codes: { length: number; [row: number]: number }): void => {
    for (let i = 0; i < codes.length; i++) codes[i] = 1 - codes[i];
  };
  const turned = label.slice();
  turn(turned);
  for (const { prediction, scores } of models.values()) {
    if (prediction) turn(prediction);
    for (const arrays of scores ?? []) turn(arrays);
  }
  return { ...labelled, label: turned, classes: [classes[1], favorable] };
}
