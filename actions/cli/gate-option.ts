import { Option } from 'commander';
import type { GateDescription } from './gate.ts';

/** Inputs that stand for themselves: `--self-test` is `--self-test true`. */
const switches = ['self-test'];

/** An action's input as the option of a command. */
export function gateOption(input: GateDescription['inputs'][number]): Option {
  const isSwitch = switches.includes(input.name);
  const option = new Option(`--${input.name} ${isSwitch ? '[value]' : '<value>'}`, input.description);
  if (isSwitch) option.preset('true');
  return input.default === undefined ? option : option.default(input.default);
}
