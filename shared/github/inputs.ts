import { InputError } from '../errors.ts';

const yes = ['true', 'True', 'TRUE'];
const no = ['false', 'False', 'FALSE'];

/** A yes-or-no input in the words of YAML 1.2's core schema. Throws an InputError on any other. */
export function yesOrNo(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (yes.includes(text)) return true;
  if (no.includes(text)) return false;
  throw new InputError({
    input: name,
    rule: 'must be true or false',
    received: JSON.stringify(text.slice(0, 100)),
    fix: 'Other spellings, such as yes and on, are not booleans in YAML 1.2.',
  });
}

/**
 * An action's input from the runner's environment, trimmed; nothing where it is empty, because a
 * runner cannot tell an empty input from an absent one. Kebab-case names keep their hyphens.
 */
export function readInput(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const text = env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
  return text === '' ? undefined : text;
}
