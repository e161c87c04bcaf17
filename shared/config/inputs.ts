import { show } from '../documents/show.ts';
import { InputError } from '../errors.ts';
import type { Path } from './path.ts';

/** Hands over an action's input or a command's option by its kebab-case name; nothing, or empty, where it is not given. */
export type Inputs = (name: string) => string | undefined;

type Read = (text: string, input: string) => unknown;

/** Inputs that stand for a place in tollgate.yml, and how their text is read. */
export const overrides: Readonly<Record<string, { path: Path; read: Read }>> = {
  challenger: { path: ['models', 'challenger'], read: String },
  champion: { path: ['models', 'champion'], read: String },
  test: { path: ['data', 'test'], read: String },
  train: { path: ['data', 'train'], read: String },
  contract: { path: ['data', 'contract'], read: String },
  profile: { path: ['data', 'profile'], read: String },
  'model-name': { path: ['model', 'name'], read: String },
  task: { path: ['model', 'task'], read: String },
  comment: { path: ['report', 'comment'], read: String },
  alpha: { path: ['evaluate', 'alpha'], read: number },
  seed: { path: ['evaluate', 'seed'], read: number },
  baseline: { path: ['evaluate', 'baseline'], read: String },
  'self-test': { path: ['evaluate', 'self-test'], read: trueOrFalse },
  memory: { path: ['engine', 'memory'], read: String },
  'engine-path': { path: ['engine', 'path'], read: String },
};

/** The text of an input, or undefined where it was left empty. */
export function given(inputs: Inputs, name: string): string | undefined {
  const text = inputs(name)?.trim();
  return text === '' ? undefined : text;
}

function number(text: string, input: string): number {
  const value = Number(text);
  if (!Number.isFinite(value))
    throw new InputError({ input, rule: 'must be a number', received: show(text) });
  return value;
}

/** YAML 1.2's booleans, as the actions toolkit reads them. */
function trueOrFalse(text: string, input: string): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw new InputError({ input, rule: 'must be true or false', received: show(text) });
}
