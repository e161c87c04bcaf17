import { type BigIntStats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import type { Source } from './source.ts';

function stampOf(path: string): string {
  const found: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? [found.dev, found.ino, found.size, found.mtimeNs].join(' ') : 'absent';
}

/** Remembers a source's files as they are now; the function that it gives throws an InputError where one is no longer so. */
export function unchangedFiles({ input, files }: Pick<Source, 'input' | 'files'>): () => void {
  const before = files.map(stampOf);
  return () => {
    const changed = files.find((file, k) => stampOf(file) !== before[k]);
    if (changed === undefined) return;
    throw new InputError({
      input,
      rule: 'must not change while it is read',
      received: `${JSON.stringify(basename(changed))}, which was written meanwhile`,
      fix: 'Run the step that writes it before this one.',
    });
  };
}
