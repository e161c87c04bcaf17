import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseOverallBytes } from '../../../shared/report/parse-overall-bytes.ts';
import { writeOverall } from '../../../shared/report/write-overall.ts';
import { madeOverall } from './overalls.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-overall-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('writeOverall', () => {
  it('creates the folder, and what it wrote reads back the same', async () => {
    const path = join(folder, '.tollgate', 'report.json');
    await writeOverall(path, madeOverall());
    expect(parseOverallBytes(await readFile(path), path)).toEqual(madeOverall());
    expect(await readdir(join(folder, '.tollgate'))).toEqual(['report.json']);
  });

  it('refuses NaN, names where it is, and keeps the older report', async () => {
    const path = join(folder, 'report.json');
    await writeOverall(path, madeOverall());
    const before = await readFile(path, 'utf8');
    const overall = madeOverall();
    overall.provenance.seconds = Number.NaN;
    await expect(writeOverall(path, overall)).rejects.toThrow('provenance.seconds');
    expect(await readFile(path, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['report.json']);
  });

  it('names the input where the path leads through a file', async () => {
    await writeOverall(join(folder, 'file'), madeOverall());
    await expect(writeOverall(join(folder, 'file', 'report.json'), madeOverall())).rejects.toThrow(
      'report-path must be a file that can be written',
    );
  });
});
