import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import { explainReadError } from './explain-read-error.ts';
import { refuseStandIns } from './refuse-stand-ins.ts';
import type { Source } from './source.ts';
import { unpackedStream } from './unpacked-stream.ts';

/** Reads packed files to their end, because a reader of csv takes a cut one for a short one. */
async function checkUnpacks(source: Source): Promise<void> {
  if (source.compression === 'none') return;
  for (const path of source.files) {
    try {
      for await (const _ of unpackedStream(path, source.compression));
    } catch (error) {
      throw new InputError(
        {
          input: source.input,
          rule: `must be a whole ${source.compression} file`,
          received: `${JSON.stringify(basename(path))}, which is cut short or damaged (${error instanceof Error ? error.message : String(error)})`,
          fix: 'Write or download it again.',
        },
        { cause: error },
      );
    }
  }
}

/**
 * Reads a source by `work`, and its packed files to their end beside it.
 *
 * @throws InputError where the files are at fault.
 */
export async function readSource<T>(source: Source, work: () => Promise<T>): Promise<T> {
  try {
    await refuseStandIns(source);
  } catch (error) {
    throw await explainReadError(source, error);
  }
  const [intact, done] = await Promise.allSettled([checkUnpacks(source), work()]);
  if (intact.status === 'rejected') throw intact.reason;
  if (done.status === 'rejected') throw await explainReadError(source, done.reason);
  return done.value;
}
