import { type ReadDocument, readDocument } from '../documents/read-document.ts';

/**
 * Reads a contract's one YAML document and remembers its lines. Merge keys (`<<`) are followed, as the contracts' other
 * readers do.
 * @throws InputError with the line where it is no YAML, holds a key twice or expands without end
 */
export function readContractDocument(text: string, file: string): ReadDocument {
  return readDocument(text, file, {
    // room for some thousands of columns
    longest: {
      characters: 4 * 1024 * 1024,
      words: '4 MiB',
      fix: 'Describe each table in a contract of its own.',
    },
    merge: true,
    oddKey: () => ({ input: file, rule: 'must have plain words for keys', fix: 'Remove this key.' }),
  });
}
