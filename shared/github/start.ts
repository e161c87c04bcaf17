import { relative, resolve, sep } from 'node:path';
import { type AnnotationProperties, error, setFailed, setOutput } from '@actions/core';
import { InputError } from '../errors.ts';
import { actionHost } from './action-host.ts';
import { hasAbandonedWork } from './at-most.ts';
import { exitCodes } from './exit-codes.ts';
import type { GateMain } from './host.ts';
import { readInput } from './inputs.ts';

/**
 * Runs a gate as a step of a workflow. This is the one place that fails the step: with one message
 * for what the user can mend, with a stack for what is our bug, and in few words for a verdict that
 * blocks, because the gate has already said why.
 */
export async function start(main: GateMain): Promise<void> {
  try {
    const { verdict, blocks } = await main(actionHost(process.env));
    if (blocks) setFailed(`The verdict is ${verdict}, which stops this step`);
    process.exitCode = blocks ? exitCodes.blocked : exitCodes.through;
  } catch (fault) {
    setOutput('verdict', 'error');
    if (fault instanceof InputError) {
      error(fault.message, { title: fault.fault.input, ...placeOf(fault, process.env) });
      process.exitCode = exitCodes.input;
    } else {
      error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault), {
        title: 'This is a bug in Tollgate',
      });
      process.exitCode = exitCodes.bug;
    }
  }
  // a service that does not answer must not keep the step waiting; what was written comes out first
  if (hasAbandonedWork()) process.stdout.write('', () => process.exit());
}

/** Where GitHub shows the message in the files of a pull request: paths from the repository's root. */
function placeOf({ fault: { at } }: InputError, env: NodeJS.ProcessEnv): AnnotationProperties {
  if (at === undefined) return {};
  const path = resolve(readInput('working-directory', env) ?? '.', at.file);
  const file = relative(resolve(env.GITHUB_WORKSPACE || '.'), path)
    .split(sep)
    .join('/');
  return { file, startLine: at.line };
}
