import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { disparitiesWritten } from './disparities-written.ts';
import { type DisparityJob, disparityJobs } from './disparity-jobs.ts';
import { type DisparityTally, disparityTally } from './disparity-tally.ts';
import { type PairJob, pairJobs } from './pair-jobs.ts';
import { type PairTally, pairTally } from './pair-tally.ts';

const dataFile = new URL('../../../docs/fairness-error-rates.json', import.meta.url);
const pageFile = new URL('../../../docs/fairness-error-rates.md', import.meta.url);

type Tally = DisparityTally | PairTally;

interface Part {
  share: number;
  part: number;
  parts: number;
  only?: string;
}

interface Measurement {
  name: string;
  /** What `--only` calls it. */
  family: string;
  tally: (share: number) => Tally;
}

const measurements: readonly Measurement[] = [
  ...disparityJobs.map((job, index) => ({
    name: nameOf(job),
    family: 'disparities',
    tally: (share: number) => disparityTally(job, index * 1_000_000, Math.ceil(job.draws * share)),
  })),
  ...pairJobs.map((job, index) => ({
    name: nameOfPair(job),
    family: `group-${job.table}`,
    tally: (share: number) => pairTally(job, 1 + index * 1_000_000, Math.ceil(job.draws * share)),
  })),
];

/** The families that docs/fairness-error-rates.md is made of. */
export const fairnessFamilies: readonly string[] = [...new Set(measurements.map(({ family }) => family))];

/**
 * Measures every cell, or those of one family, with `share` of its draws, and writes docs/fairness-error-rates.json and .md
 * unless told not to; what is not measured is kept as it stands.
 */
export async function simulateDisparities(
  share: number,
  workers: number,
  write: boolean,
  only?: string,
): Promise<void> {
  const fresh: Record<string, Tally> = {};
  const hire = (part: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), {
        workerData: { share, part, parts: workers, only } satisfies Part,
      });
      worker.on('message', ([name, tally]: [string, Tally]) => {
        fresh[name] = tally;
        console.log(name, JSON.stringify(tally));
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  await Promise.all(Array.from({ length: workers }, (_, part) => hire(part)));
  if (!write) return;
  const all: Record<string, Tally> = { ...known(), ...fresh };
  const named = measurements.flatMap(({ name }) => (all[name] ? [[name, all[name]]] : []));
  writeFileSync(dataFile, `${JSON.stringify(Object.fromEntries(named), null, 2)}\n`);
  writeFileSync(pageFile, disparitiesPage());
}

/** The page as it follows from the numbers that were measured last. */
export function disparitiesPage(): string {
  const tallies = known();
  const rows = disparityJobs.flatMap((job) => {
    const tally = tallies[nameOf(job)] as DisparityTally | undefined;
    return tally ? [{ job, tally }] : [];
  });
  const pairs = pairJobs.flatMap((job) => {
    const tally = tallies[nameOfPair(job)] as PairTally | undefined;
    return tally ? [{ job, tally }] : [];
  });
  return disparitiesWritten(rows, pairs, measurements.length);
}

function known(): Record<string, Tally> {
  return existsSync(dataFile) ? JSON.parse(readFileSync(dataFile, 'utf8')) : {};
}

function nameOf({ table, limit, row, column, side }: DisparityJob): string {
  return `${table}: ${limit}, ${row}, ${column}${side ? `, the first is ${side}` : ''}`;
}

function nameOfPair({ table, name, truly }: PairJob): string {
  return `${table}: ${name}, ${truly}`;
}

if (!isMainThread && workerData && 'parts' in workerData) {
  const { share, part, parts, only } = workerData as Part;
  const wanted = measurements.filter(({ family }) => only === undefined || family === only);
  for (const [index, { name, tally }] of wanted.entries()) {
    if (index % parts !== part) continue;
    parentPort?.postMessage([name, tally(share)]);
  }
}
