import { InputError } from '../errors.ts';

export const modelKinds = ['predictions', 'onnx', 'command'] as const;

/** How a model comes to its predictions: a file that holds them, a file that is run here, a program. */
export type ModelKind = (typeof modelKinds)[number];

/**
 * The kind of model that a path, glob, folder or command names; `kind` states it where the name does
 * not.
 *
 * @throws InputError where neither tells.
 */
export function modelKind(input: string, uri: string | readonly string[], kind?: string): ModelKind {
  if (kind !== undefined) {
    const stated = modelKinds.find((one) => one === kind);
    if (stated) return stated;
    throw new InputError({
      input: `${input}.kind`,
      rule: `must be ${modelKinds.join(', ')}`,
      received: JSON.stringify(kind),
    });
  }
  const names = typeof uri === 'string' ? [uri] : uri;
  if (names.length === 1) {
    if (names[0].startsWith('command:')) return 'command';
    if (/\.onnx([?#].*)?$/i.test(names[0])) return 'onnx';
  }
  const unknown = names.find((name) => {
    const last = name
      .replace(/[?#].*$/, (query) => (name.includes('://') ? '' : query))
      .replace(/^.*[/\\]/, '');
    const isTable = /\.(csv|tsv|parquet|jsonl|ndjson)(\.gz|\.zst)?$/i.test(last);
    const isFolderOrGlob = !last.includes('.') || /[*?[{]/.test(last);
    return !isTable && !isFolderOrGlob;
  });
  if (unknown === undefined) return 'predictions';
  throw new InputError({
    input,
    rule: 'must be a predictions file (.csv, .tsv, .parquet, .jsonl), an .onnx model or command:…',
    received: JSON.stringify(unknown),
    fix: 'Where the name does not tell, write kind: predictions or kind: onnx.',
  });
}
