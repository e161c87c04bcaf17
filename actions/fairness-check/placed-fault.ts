import type { LoadedSettings } from '../../shared/config/index.ts';
import { InputError } from '../../shared/errors.ts';

/** A fault of the protected column that one entry of `fairness.protected` names, with the line of that entry; any other as it is. */
export function placedFault(
  fault: unknown,
  { file, lineOfLimit }: Pick<LoadedSettings, 'file' | 'lineOfLimit'>,
): unknown {
  if (!(fault instanceof InputError) || fault.fault.at) return fault;
  const entry = /^fairness\.protected\[(\d+)\]$/.exec(fault.fault.input)?.[1];
  const line = entry === undefined ? undefined : lineOfLimit(['fairness', 'protected', Number(entry)]);
  if (line === undefined) return fault;
  return new InputError({ ...fault.fault, at: { file, line } }, { cause: fault.cause });
}
