import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { exitCodes } from '../shared/github/exit-codes.ts';
import { escapeTerminal } from '../shared/report/escape-terminal.ts';
import { type Report, readReport } from '../shared/report/index.ts';

/** The pull requests against the champion of census-employment, each with what its author would write. */
export const pullRequests = [
  { number: 1, branch: 'boosted-trees', title: 'Gradient-boosted trees instead of the logistic regression' },
  { number: 2, branch: 'without-health', title: 'The trees, without the health questions' },
  { number: 3, branch: 'retrained', title: 'The champion, trained on a later year' },
] as const;

const root = resolve(import.meta.dirname, '..');
const folder = join('workflows-examples', 'census-employment');
const tollgate = join(root, 'dist', 'tollgate.js');

/** Where a pull request's report is written, from the root of the repository. */
export function reportPath(branch: string): string {
  return join('.tollgate', 'demo', `${branch}.json`);
}

/** Judges one pull request as `npx tollgate` would, in a process of its own; throws where the gate itself failed. */
async function judge(branch: string): Promise<Report> {
  const report = join(root, reportPath(branch));
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [
      ...[tollgate, 'evaluate-vs-champion', '--working-directory', join(root, folder)],
      ...['--challenger', `predictions/${branch}.parquet`, '--report-path', report],
    ],
    { stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' },
  );
  if (error) throw error;
  if (status !== exitCodes.through && status !== exitCodes.blocked) {
    throw new Error(`the gate ended with ${status} for ${branch}\n${stderr}`);
  }
  return readReport(report);
}

const words = {
  pass: '✅ may be merged',
  warn: '⚠️ may be merged, with a warning',
  inconclusive: '❔ inconclusive: not enough rows to tell',
  fail: '⛔ blocked',
  error: '💥 the gate failed',
} as const;

async function demo(): Promise<void> {
  const lines: string[] = [];
  let failed = false;
  for (const { number, branch, title } of pullRequests) {
    console.log(`\n━━━ Pull request #${number}: ${title} ━━━\n`);
    const { verdict, summary } = await judge(branch);
    failed ||= verdict === 'error';
    lines.push(
      `#${number} ${branch}: ${words[verdict]}\n   ${escapeTerminal(summary)}\n   ${reportPath(branch)}`,
    );
  }
  console.log(`\n━━━ Three pull requests, three verdicts ━━━\n\n${lines.join('\n')}\n`);
  if (failed) process.exitCode = 1;
}

if (import.meta.main) await demo();
