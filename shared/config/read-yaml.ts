import { type ReadDocument, readDocument } from '../documents/read-document.ts';

export type YamlFile = ReadDocument;

/**
 * Reads a settings file and remembers its lines. Duplicate keys, more than one document, alias bombs and files of more
 * than 256 KiB are refused.
 * @throws InputError with the line of the fault
 */
export function readYaml(text: string, file: string): YamlFile {
  return readDocument(text, file, {
    longest: {
      characters: 262_144,
      words: '256 KiB',
      fix: 'Settings hold names and limits; put data and lists in files of their own.',
    },
    merge: false,
    oddKey: (name) => ({
      input: name ?? 'a key',
      rule: 'is not a known setting',
      fix: 'Keys are words. Remove it.',
    }),
  });
}
