import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../../shared/errors.ts';
import { readReport } from '../../../shared/report/read-report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { reportText, writeReport } from '../../../shared/report/write-report.ts';
import { golden, goldenReports } from './golden-reports.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-report-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The same report with the keys of every object the other way round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, of]) => [key, reversed(of)]),
  ) as T;
}

/** A golden report whose first finding has this value. */
function withValue(value: number): Report {
  const report = golden('pass');
  report.checks[0].findings[0].value = value;
  return report;
}

describe('writeReport', () => {
  it('creates the folder, and what it wrote reads back the same', async () => {
    for (const [name, report] of goldenReports) {
      const path = join(folder, 'a', 'b', `${name}.json`);
      await writeReport(path, report);
      expect(await readReport(path)).toEqual(report);
    }
  });

  it('writes over an older report and leaves nothing else behind', async () => {
    const path = join(folder, 'report.json');
    await writeReport(path, golden('fail-slice'));
    await writeReport(path, golden('pass'));
    expect((await readReport(path)).verdict).toBe('pass');
    expect(await readdir(folder)).toEqual(['report.json']);
  });

  it('writes the bytes of its text, however many there are', async () => {
    const path = join(folder, 'report.json');
    const report = golden('pass');
    const [one] = report.checks[0].findings;
    report.checks[0].findings = Array.from({ length: 2_000 }, (_, k) => ({
      ...one,
      why: '−×🦉'.repeat(k % 60),
    }));
    await writeReport(path, report);
    const text = reportText(report);
    expect(text.length).toBeGreaterThan(600_000);
    expect((await readFile(path)).equals(Buffer.from(text))).toBe(true);
    expect(JSON.parse(text)).toEqual(report);
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('refuses %s, names where it is, and keeps the older report', async (_name, value) => {
    const path = join(folder, 'report.json');
    await writeReport(path, golden('pass'));
    const before = await readFile(path, 'utf8');
    await expect(writeReport(path, withValue(value))).rejects.toThrow(/checks\[0\]\.findings\[0\]\.value/);
    expect(await readFile(path, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['report.json']);
  });

  it('refuses a key that the schema does not know', async () => {
    const report = { ...golden('pass'), extra: 1 };
    await expect(writeReport(join(folder, 'report.json'), report)).rejects.toThrow('extra');
  });
});

describe('reportText', () => {
  it('has the same bytes whatever the order of the keys', () => {
    for (const report of goldenReports.values()) {
      const slices = (of: Report) => of.checks.flatMap(({ findings }) => findings.map(({ slice }) => slice));
      const turned = reversed(report);
      expect(slices(turned)).toEqual(slices(report));
      expect(reportText({ ...turned, checks: report.checks, sections: report.sections })).toBe(
        reportText(report),
      );
    }
  });

  it('keeps every bit of a double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = JSON.parse(reportText(withValue(value))) as Report;
        expect(read.checks[0].findings[0].value === value).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('holds no undefined and no null where a key is left out', () => {
    const report = golden('pass');
    report.checks[0].findings[0].p = undefined;
    expect(reportText(report)).not.toMatch(/undefined|null/);
  });
});

describe('readReport', () => {
  it.each([
    ['a file that is not there', undefined, 'must be a readable report'],
    ['an empty file', '', 'must be a report, got an empty file'],
    ['a file that is cut', '{"schema": "tollgate/report/v1", "gate"', 'must be a whole JSON document'],
    ['another document', '{"schema": "other/v1"}', "must be a gate's report"],
    ['a list', '[]', "must be a gate's report"],
  ])('names the file and the rule for %s', async (_name, text, rule) => {
    const path = join(folder, 'report.json');
    if (text !== undefined) await writeFile(path, text);
    const failure = await readReport(path).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect((failure as InputError).message).toContain(`report.json ${rule}`);
  });

  it.skipIf(!existsSync('/dev/zero'))('stops reading a file that never ends', async () => {
    await expect(readReport('/dev/zero')).rejects.toThrow('/dev/zero must be at most 64 MB');
  });
});
