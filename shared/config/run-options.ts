import { nearest } from '../documents/nearest.ts';
import { show } from '../documents/show.ts';
import { InputError } from '../errors.ts';
import { type FailOn, failOnLevels } from '../verdict.ts';
import { given, type Inputs } from './inputs.ts';

/** What belongs to one run of a gate rather than to the model's settings. */
export interface RunOptions {
  /** The settings file, from the working directory. */
  config: string;
  /** The folder that all paths start from, as it was given. */
  workingDirectory: string;
  /** Where the report goes, from the working directory. */
  reportPath: string;
  /** The mildest verdict that stops the step. */
  failOn: FailOn;
}

/** Inputs that `runOptions` reads; together with `overrides` they are all that a gate takes. */
export const runInputs = ['config', 'working-directory', 'report-path', 'fail-on'] as const;

/** Reads the inputs that all gates share. @throws InputError for an unknown `fail-on` */
export function runOptions(inputs: Inputs, gate: string): RunOptions {
  return {
    config: given(inputs, 'config') ?? 'tollgate.yml',
    workingDirectory: given(inputs, 'working-directory') ?? '.',
    reportPath: given(inputs, 'report-path') ?? `.tollgate/${gate}.json`,
    failOn: failOn(given(inputs, 'fail-on') ?? 'inconclusive'),
  };
}

function failOn(text: string): FailOn {
  const level = failOnLevels.find((known) => known === text);
  if (level !== undefined) return level;
  const meant = nearest(text, failOnLevels);
  throw new InputError({
    input: 'fail-on',
    rule: `must be one of ${failOnLevels.join(', ')}`,
    received: show(text),
    fix: meant === undefined ? undefined : `Did you mean ${meant}?`,
  });
}
