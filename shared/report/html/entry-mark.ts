import type { GateEntry } from '../overall.ts';
import type { Html } from './html.ts';
import { statusMark } from './status-mark.ts';

/** A gate's verdict, and what is wrong with its report where something is: `error: missing`. */
export function entryMark({ verdict, problem }: GateEntry): Html {
  return statusMark(verdict, problem === undefined ? verdict : `${verdict}: ${problem}`);
}
