import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Check, Finding, Report } from '../../../shared/report/schema.ts';
import { runCommand } from '../cli/run-command.ts';

/** Runs fairness-check in a folder with these settings; gives its report. */
export async function judgedIn(folder: string, settings: string): Promise<Report> {
  writeFileSync(join(folder, 'tollgate.yml'), settings);
  const path = join(folder, 'report.json');
  const { exit, err } = await runCommand(
    ...['fairness-check', '--working-directory', folder, '--report-path', path, '--fail-on', 'never'],
  );
  expect([0, 1], err).toContain(exit);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What the command says of settings or data that are refused. */
export async function refusedIn(folder: string, settings: string): Promise<string> {
  writeFileSync(join(folder, 'tollgate.yml'), settings);
  const { exit, err } = await runCommand(
    ...['fairness-check', '--working-directory', folder, '--report-path', join(folder, 'report.json')],
  );
  expect(exit).toBe(2);
  return err;
}

export function checkOf({ checks }: Report, id: string): Check {
  const found = checks.find((check) => check.id === id);
  if (!found) throw new Error(`no check ${id} among ${checks.map((check) => check.id).join(', ')}`);
  return found;
}

export function findingsOf(check: Check, wanted: Partial<Finding>): Finding[] {
  const entries = Object.entries(wanted) as [keyof Finding, unknown][];
  return check.findings.filter((finding) =>
    entries.every(([key, value]) => JSON.stringify(finding[key]) === JSON.stringify(value)),
  );
}
