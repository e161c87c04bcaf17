import { InputError } from '../../errors.ts';
import { greatExpectations } from './great-expectations.ts';
import type { Imported, Importer } from './importer.ts';

/** Every format that rules are read from; a format is one file here and one line. */
export const importers: readonly Importer[] = [greatExpectations];

/**
 * A contract from the rules of another tool, and what of them is lost.
 *
 * @throws InputError where the text is no JSON, or of no format that is known
 */
export function importContract(
  { text, name }: { text: string; name: string },
  named: { id: string; table?: string },
): Imported {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new InputError(
      {
        input: name,
        rule: `must be JSON: ${formats()}`,
        received: cause instanceof Error ? cause.message.slice(0, 200) : undefined,
      },
      { cause },
    );
  }
  const importer = importers.find((one) => one.recognises(document));
  if (importer) return importer.translate(document, { ...named, file: name });
  const keys = typeof document === 'object' && document !== null ? Object.keys(document).slice(0, 8) : [];
  throw new InputError({
    input: name,
    rule: `must be ${formats()}`,
    received: Array.isArray(document)
      ? 'a list'
      : `keys ${keys.map((key) => JSON.stringify(key)).join(', ') || 'none'}`,
  });
}

function formats(): string {
  return importers.map(({ name }) => name).join(' or ');
}
