import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import type { Source } from './source.ts';

/** What lies where a file should be, and reads as a table of a few odd rows. */
const standIns = [
  {
    begins: /^version https:\/\/git-lfs\.github\.com\/spec\//,
    name: "Git LFS's pointer to the file",
    fix: 'Check out with lfs: true, or run: git lfs pull.',
  },
  {
    begins: /^\ufeff?\s*<(!doctype|html|\?xml)\b/i,
    name: 'a page of HTML or XML',
    fix: 'Look into the file: a download that failed often leaves one.',
  },
] as const;

const looked = 200;

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(looked), 0, looked, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** @throws InputError where a file is none of its own, but what was put in its place. */
export async function refuseStandIns({ input, files }: Pick<Source, 'input' | 'files'>): Promise<void> {
  for (const path of files) {
    const beginning = await beginningOf(path);
    const standIn = standIns.find(({ begins }) => begins.test(beginning));
    if (!standIn) continue;
    throw new InputError({
      input,
      rule: 'must be the file itself',
      received: `${JSON.stringify(basename(path))}, which is ${standIn.name}`,
      fix: standIn.fix,
    });
  }
}
