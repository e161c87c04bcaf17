import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readReport } from '../../shared/report/index.ts';
import { protectedColumns, writeFairnessRows } from './fairness-rows.ts';
import type { ProcessTimes } from './measure-validation.ts';
import { median } from './median.ts';
import { type Finished, run } from './run.ts';

export interface MeasuredFairness {
  rows: number;
  repeats: number;
  /** Sets of groups, groups in all of them, and findings in the report. */
  sets: number;
  groups: number;
  findings: number;
  floor: ProcessTimes;
  /** The whole process: protected columns beside the labels, in a file of their own, and with metrics of scores. */
  beside: ProcessTimes;
  own: ProcessTimes;
  scores: ProcessTimes;
  /** One protected column with six groups: the whole process, and what comes after reading. */
  six: { whole: ProcessTimes; judging: number };
  peer: { read: number; points: number; replicate: number; replicates: number; versions: string };
  /** Largest difference between a value of Tollgate's and the peer's. */
  distance: number;
}

const root = resolve(import.meta.dirname, '..', '..');
const metrics = [
  ...['selection_rate', 'true_positive_rate', 'false_positive_rate', 'false_negative_rate'],
  ...['true_negative_rate', 'accuracy'],
];

const peerSchema = z.object({
  read: z.number(),
  points: z.number(),
  replicate: z.number(),
  replicates: z.number(),
  values: z.record(z.string(), z.record(z.string(), z.number())),
  difference: z.number(),
  ratio: z.number(),
  versions: z.string(),
});

const judgedSchema = z.object({ seconds: z.number() });

function medians(runs: readonly ProcessTimes[]): ProcessTimes {
  const of = (figure: keyof ProcessTimes) => median(runs.map((one) => one[figure]));
  return { seconds: of('seconds'), cpu: of('cpu'), peak: of('peak') };
}

/** Every metric of classes needs no scores; naming the column brings the metrics of scores, too. */
function settings(protects: string, { people = false, scores = false } = {}): string {
  return `version: 1
model: { name: bench, task: binary }
columns: { id: id, label: label, positive: "1", prediction: predicted${scores ? ', score: score' : ''} }
data: { test: test.parquet }
models: { champion: champion.parquet, challenger: challenger.parquet }
fairness:
  protected: [${protects}]${people ? '\n  data: people.parquet' : ''}
  limits:
    demographic_parity_difference: { at-most: 0.1 }
    demographic_parity_ratio: { at-least: 0.8 }
    equalized_odds_difference: { at-most: 0.1 }
`;
}

const sixColumns = Object.keys(protectedColumns)
  .map((name) => (name === 'age' ? '{ column: age, edges: [25, 45, 65] }' : name))
  .join(', ');

function gate(folder: string, name: string, text: string): Finished {
  writeFileSync(join(folder, `${name}.yml`), text);
  return run([
    ...[join(root, 'dist', 'tollgate.js'), 'fairness-check', '--working-directory', folder],
    ...['--config', `${name}.yml`, '--report-path', join(folder, `${name}.json`)],
  ]);
}

function peer(folder: string, replicates: number): z.infer<typeof peerSchema> {
  const script = join(import.meta.dirname, 'fairness-peer.py');
  const { status, stdout, stderr, error } = spawnSync('python3', [script, folder, String(replicates)], {
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`fairness-peer.py ended with ${status}\n${stderr}`);
  return peerSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

/** The largest distance between Tollgate's values of the challenger and the peer's. */
async function distance(report: string, found: z.infer<typeof peerSchema>): Promise<number> {
  const findings = (await readReport(report)).checks.flatMap((check) => check.findings);
  const own = findings.filter(({ model, statistic }) => model === 'challenger' && statistic === 'value');
  const measuredAs = (subject: string, group?: string) =>
    own.find((one) => one.subject === subject && one.slice?.group === group)?.value ?? Number.NaN;
  return Math.max(
    Math.abs(measuredAs('demographic_parity_difference') - found.difference),
    Math.abs(measuredAs('demographic_parity_ratio') - found.ratio),
    ...metrics.flatMap((metric) =>
      Object.entries(found.values[metric]).map(([group, value]) =>
        Math.abs(measuredAs(metric, group) - value),
      ),
    ),
  );
}

/** Writes the tables, runs all sides on them in turns, each run a process of its own, and removes the tables. */
export async function measureFairness(
  work: string,
  {
    repeats = 5,
    rows = 1_000_000,
    replicates = 2,
  }: { repeats?: number; rows?: number; replicates?: number } = {},
): Promise<MeasuredFairness> {
  const folder = join(work, 'fairness');
  mkdirSync(folder, { recursive: true });
  await writeFairnessRows(folder, rows);
  const sides: Record<'floor' | 'beside' | 'own' | 'scores' | 'whole', () => Finished> = {
    floor: () =>
      run([join(import.meta.dirname, 'group-by-floor.ts'), folder, ...Object.keys(protectedColumns)]),
    beside: () => gate(folder, 'beside', settings(sixColumns)),
    own: () => gate(folder, 'own', settings(sixColumns, { people: true })),
    scores: () => gate(folder, 'scores', settings(sixColumns, { scores: true })),
    whole: () => gate(folder, 'six', settings('group')),
  };
  const names = Object.keys(sides) as (keyof typeof sides)[];
  const runs = Array.from({ length: repeats }, () => names.map((name) => sides[name]()));
  const times = (name: keyof typeof sides) => medians(runs.map((one) => one[names.indexOf(name)]));
  const judging = Array.from({ length: repeats }, () => {
    const { stdout } = run([join(import.meta.dirname, 'fairness-judging.ts'), folder, 'group']);
    return judgedSchema.parse(JSON.parse(stdout)).seconds;
  });
  const found = peer(folder, replicates);
  const { checks } = await readReport(join(folder, 'beside.json'));
  const told = checks.filter(({ id }) => id.startsWith('groups/'));
  const groups = new Set(told.flatMap(({ findings }) => findings.map(({ slice }) => JSON.stringify(slice))));
  const measured: MeasuredFairness = {
    rows,
    repeats,
    sets: told.length,
    groups: groups.size,
    findings: checks.reduce((sum, { findings }) => sum + findings.length, 0),
    floor: times('floor'),
    beside: times('beside'),
    own: times('own'),
    scores: times('scores'),
    six: { whole: times('whole'), judging: median(judging) },
    peer: found,
    distance: await distance(join(folder, 'six.json'), found),
  };
  rmSync(folder, { recursive: true });
  return measured;
}
