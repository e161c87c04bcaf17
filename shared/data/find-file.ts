import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { download, isAddress } from './download.ts';

/** The path of one file that is no table, fetched to `downloads` where it is an address. @throws InputError where there is no such file or it is empty. */
export async function findFile(
  input: string,
  uri: string,
  folder: string,
  downloads: string,
): Promise<string> {
  const path = isAddress(uri) ? await download(input, uri, downloads) : resolve(folder, uri);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new InputError({
      input,
      rule: 'must be a file that exists',
      received: `${JSON.stringify(uri)} (looked in ${folder})`,
      fix: 'Check the path and that an earlier step has written it.',
    });
  }
  if (found.size === 0) {
    throw new InputError({ input, rule: 'must not be empty', received: JSON.stringify(uri) });
  }
  return path;
}
