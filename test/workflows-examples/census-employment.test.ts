import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finding, type Report, readReport } from '../../shared/report/index.ts';
import { runCommand } from '../actions/cli/run-command.ts';

const example = resolve(import.meta.dirname, '..', '..', 'workflows-examples', 'census-employment');

/** Everything that names a finding apart from its numbers. */
function nameOf({ subject, statistic, model, slice, method, status, limit, n }: Finding) {
  return { subject, statistic, model, slice, method, status, limit, n };
}

describe('two models exported to ONNX', () => {
  const folder = mkdtempSync(join(tmpdir(), 'census-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function compare(champion: string, challenger: string): Promise<Report> {
    const report = join(folder, `${challenger.replaceAll('/', '-')}.json`);
    const { exit, err } = await runCommand(
      ...['evaluate-vs-champion', '--working-directory', example, '--report-path', report],
      ...['--champion', champion, '--challenger', challenger],
    );
    expect(exit, err).toBe(0);
    return readReport(report);
  }

  let fromModels: Report;
  let fromFiles: Report;
  beforeAll(async () => {
    fromModels = await compare('models/champion.onnx', 'models/boosted-trees.onnx');
    fromFiles = await compare('predictions/champion.parquet', 'predictions/boosted-trees.parquet');
  });

  it('come to the same verdict on every check as their predictions files', () => {
    const statuses = ({ checks }: Report) => checks.map(({ id, status }) => ({ id, status }));
    expect(statuses(fromModels)).toEqual(statuses(fromFiles));
    expect(fromModels.verdict).toBe(fromFiles.verdict);
  });

  it("give the same findings, to single precision's seven digits", () => {
    const findings = ({ checks }: Report) => checks.flatMap((check) => check.findings);
    const ours = findings(fromModels);
    const theirs = findings(fromFiles);
    expect(ours.map(nameOf)).toEqual(theirs.map(nameOf));
    for (const [i, finding] of ours.entries()) {
      expect(finding.value).toBeCloseTo(theirs[i].value as number, 6);
      for (const end of [0, 1]) {
        const bound = theirs[i].interval?.[end];
        if (bound !== undefined) expect(finding.interval?.[end]).toBeCloseTo(bound, 5);
      }
    }
  });

  it('are small enough to live in a repository', () => {
    for (const name of ['champion', 'boosted-trees']) {
      expect(statSync(join(example, 'models', `${name}.onnx`)).size).toBeLessThan(300_000);
    }
  });
});
