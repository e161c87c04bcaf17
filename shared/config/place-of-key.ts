import { guideTo } from './guide.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Path } from './path.ts';

/** Blocks whose keys are names of a catalogue: what an entry of them takes says nothing of another place. */
const catalogues = ['evaluate.metrics', 'fairness.limits', 'validate.checks'];

/**
 * The nearest block that knows a key which stands at another one, as where it is indented too little or too much: one below
 * it, one around it, or one beside it. `[]` is the top of the file.
 */
export function placeOfKey(key: string, path: Path, schema: JsonSchema): Path | undefined {
  for (let length = path.length; length >= 0; length--) {
    const block = path.slice(0, length);
    const { keys } = guideTo(schema, block);
    if (length < path.length && keys.includes(key)) return block;
    if (length < path.length - 1 || catalogues.includes(block.join('.'))) continue;
    const child = keys.find((one) => guideTo(schema, [...block, one]).keys.includes(key));
    if (child !== undefined) return [...block, child];
  }
  return undefined;
}
