import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { disparitiesWritten } from './disparities-written.ts';
import { type DisparityJob, disparityJobs } from './disparity-jobs.ts';
import { type DisparityTally, disparityTally } from './disparity-tally.ts';

const dataFile = new URL('../../../docs/fairness-error-rates.json', import.meta.url);
const pageFile = new URL('../../../docs/fairness-error-rates.md', import.meta.url);

interface Part {
  share: number;
  part: number;
  parts: number;
}

/** Measures every cell with `share` of its draws, and writes docs/fairness-error-rates.json and .md unless told not to. */
export async function simulateDisparities(share: number, workers: number, write: boolean): Promise<void> {
  const tallies: DisparityTally[] = [];
  const hire = (part: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), {
        workerData: { share, part, parts: workers } satisfies Part,
      });
      worker.on('message', ([index, tally]: [number, DisparityTally]) => {
        tallies[index] = tally;
        console.log(nameOf(disparityJobs[index]), JSON.stringify(tally));
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  await Promise.all(Array.from({ length: workers }, (_, part) => hire(part)));
  if (!write) return;
  const named = disparityJobs.map((job, i) => [nameOf(job), tallies[i]]);
  writeFileSync(dataFile, `${JSON.stringify(Object.fromEntries(named), null, 1)}\n`);
  writeFileSync(pageFile, disparitiesPage());
}

/** The page as it follows from the numbers that were measured last. */
export function disparitiesPage(): string {
  const known: Record<string, DisparityTally> = JSON.parse(readFileSync(dataFile, 'utf8'));
  const rows = disparityJobs.flatMap((job) => {
    const tally = known[nameOf(job)];
    return tally ? [{ job, tally }] : [];
  });
  return disparitiesWritten(rows, disparityJobs.length);
}

function nameOf({ table, limit, row, column, side }: DisparityJob): string {
  return `${table}: ${limit}, ${row}, ${column}${side ? `, the first is ${side}` : ''}`;
}

if (!isMainThread && workerData && 'parts' in workerData) {
  const { share, part, parts } = workerData as Part;
  for (const [index, job] of disparityJobs.entries()) {
    if (index % parts !== part) continue;
    parentPort?.postMessage([index, disparityTally(job, index * 1_000_000, Math.ceil(job.draws * share))]);
  }
}
