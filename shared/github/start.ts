import { error, setFailed, setOutput } from '@actions/core';
import { InputError } from '../errors.ts';
import { actionHost } from './action-host.ts';
import { exitCodes } from './exit-codes.ts';
import type { GateMain } from './host.ts';

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
      error(fault.message, { title: fault.fault.input });
      process.exitCode = exitCodes.input;
    } else {
      error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault), {
        title: 'This is a bug in Tollgate',
      });
      process.exitCode = exitCodes.bug;
    }
  }
}
