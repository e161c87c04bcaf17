import { type Dirent, type Stats, statSync } from 'node:fs';
import { glob, readdir, realpath } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve, sep } from 'node:path';
import { InputError } from '../errors.ts';
import { download, isAddress, shownUri } from './download.ts';

export const formats = ['csv', 'tsv', 'parquet', 'jsonl'] as const;
export type Format = (typeof formats)[number];
export type Compression = 'none' | 'gzip' | 'zstd';

/** A table as the user names it, found on disk: one file or several, all of one format. */
export interface Source {
  /** The input that named it, as the user knows it: `challenger`, `data.test`. */
  input: string;
  /** What the user wrote; an address without its query. */
  uri: string;
  /** Absolute paths of the files, sorted as text. */
  files: readonly string[];
  /** The same with links resolved: what tells that two names are one file. */
  realFiles: readonly string[];
  format: Format;
  compression: Compression;
  /** It may hold protected values: no message shows what stands in its rows. */
  hidesValues?: boolean;
}

const endings: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.parquet': 'parquet',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** Format and compression by a file's name, or undefined where it is no table. */
export function formatOf(path: string): { format: Format; compression: Compression } | undefined {
  const match = /(\.[a-z]+?)(\.gz|\.zst)?$/i.exec(path);
  const format = match && endings[match[1].toLowerCase()];
  if (!format) return undefined;
  const packed = match[2]?.toLowerCase();
  if (format === 'parquet' && packed) return undefined;
  return { format, compression: packed === '.gz' ? 'gzip' : packed === '.zst' ? 'zstd' : 'none' };
}

/** The ending that tells a source's format and compression: `.csv.gz`. */
export function endingOf({ format, compression }: Pick<Source, 'format' | 'compression'>): string {
  return `.${format}${{ none: '', gzip: '.gz', zstd: '.zst' }[compression]}`;
}

function stat(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

async function filesOfFolder(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && formatOf(entry.name) && !/^[._]/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

async function expand(path: string, folder: string): Promise<string[]> {
  const found = stat(path);
  if (found?.isFile()) return [path];
  if (found?.isDirectory()) return filesOfFolder(path);
  if (!/[*?[{]/.test(path)) return [];
  const matches: string[] = [];
  for await (const match of glob(path, { cwd: folder })) {
    const file = isAbsolute(match) ? match : resolve(folder, match);
    if (stat(file)?.isFile()) matches.push(file);
  }
  return matches;
}

/**
 * The files behind a path, a folder, a glob, an http(s) address or several of them. Relative paths
 * start from `folder`; what is fetched goes to `downloads`. A file whose name happens to hold glob
 * characters is that file.
 *
 * @throws InputError where nothing is found, the format is unknown, or formats are mixed.
 */
export async function findSource(
  input: string,
  uri: string | readonly string[],
  folder: string,
  downloads: string,
): Promise<Source> {
  const uris = typeof uri === 'string' ? [uri] : uri;
  const written = uris.map(shownUri).join(', ');
  const files = new Set<string>();
  for (const one of uris) {
    if (isAddress(one)) {
      files.add(await download(input, one, downloads));
      continue;
    }
    const path = resolve(folder, one);
    const found = await expand(path, folder);
    if (found.length === 0) {
      const isFolder = stat(path)?.isDirectory();
      throw new InputError({
        input,
        rule: isFolder
          ? 'must be a folder that holds .csv, .tsv, .parquet or .jsonl files'
          : 'must be a file that exists',
        received: `${JSON.stringify(one)} (looked in ${folder}${folder.endsWith(sep) ? '' : sep})`,
        fix: isFolder ? undefined : 'Check the path and that an earlier step has written it.',
      });
    }
    for (const file of found) files.add(file);
  }
  const sorted = [...files].sort();
  const kinds = sorted.map((file) => formatOf(file));
  const kind = kinds[0];
  const odd = kinds.findIndex(
    (other) => !other || other.format !== kind?.format || other.compression !== kind?.compression,
  );
  if (!kind || odd >= 0) {
    const unknown = kinds.findIndex((other) => !other);
    throw new InputError({
      input,
      rule:
        unknown >= 0
          ? 'must end in .csv, .tsv, .parquet or .jsonl (text also .gz or .zst)'
          : 'must be files of one format',
      received:
        unknown >= 0
          ? JSON.stringify(basename(sorted[unknown]))
          : `${JSON.stringify(basename(sorted[0]))} and ${JSON.stringify(basename(sorted[odd]))}`,
    });
  }
  const realFiles = await Promise.all(sorted.map((file) => realpath(file)));
  return { input, uri: written, files: sorted, realFiles, ...kind };
}
