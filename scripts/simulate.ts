/**
 * Measures how often the shipped decision passes a challenger that truly loses exactly the margin, and writes
 * docs/error-rates.json and docs/error-rates.md. `npm run simulate` runs every cell; `-- --quick` a twentieth of the draws,
 * printed and not written; `-- --only means` one family, the others kept as they stand;
 * `-- --missing` only what was not measured yet; `-- --share 0.2` a fifth of the draws. The families `disparities` and
 * `group-…` measure the verdict of fairness-check and have a page of their own, docs/fairness-error-rates.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { fairnessFamilies, simulateDisparities } from './simulation/disparities/simulate-disparities.ts';
import { drawsOf, type Job, jobs, worldOf } from './simulation/jobs.ts';
import type { Outcome } from './simulation/outcome.ts';
import { rateOfPasses } from './simulation/rate-of-passes.ts';
import { tally } from './simulation/tally.ts';
import { written } from './simulation/written.ts';

interface Task {
  job: number;
  firstSeed: number;
  draws: number;
}

const chunk = 1000;
const dataFile = new URL('../docs/error-rates.json', import.meta.url);
const pageFile = new URL('../docs/error-rates.md', import.meta.url);

function answer({ job, firstSeed, draws }: Task): Outcome | undefined {
  const asked = jobs[job];
  if (asked.family === 'rates') return { exact: rateOfPasses(asked.setting) };
  const world = worldOf(asked);
  return world && tally(world, firstSeed, draws);
}

function tasksOf(wanted: readonly Job[], share: number): Task[] {
  return wanted.flatMap((job) => {
    const index = jobs.indexOf(job);
    if (job.family === 'rates') return [{ job: index, firstSeed: 0, draws: 1 }];
    const draws = Math.ceil(drawsOf(job) * share);
    return Array.from({ length: Math.ceil(draws / chunk) }, (_, k) => ({
      job: index,
      firstSeed: index * 1_000_000 + k * chunk,
      draws: Math.min(chunk, draws - k * chunk),
    }));
  });
}

async function measured(
  tasks: Task[],
  workers: number,
  done: (job: number, outcome: Outcome) => void,
): Promise<void> {
  const queue = [...tasks];
  const hire = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url));
      let current: Task | undefined;
      const next = () => {
        current = queue.shift();
        if (current) worker.postMessage(current);
        else worker.terminate().then(() => resolve(), reject);
      };
      worker.on('message', (outcome: Outcome | undefined) => {
        if (current && outcome) done(current.job, outcome);
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: workers }, hire));
}

function added(a: Outcome | undefined, b: Outcome): Outcome {
  if (!a || 'exact' in a || 'exact' in b) return b;
  return {
    draws: a.draws + b.draws,
    passed: a.passed + b.passed,
    insufficient: a.insufficient + b.insufficient,
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      only: { type: 'string' },
      workers: { type: 'string' },
      missing: { type: 'boolean' },
      share: { type: 'string' },
    },
  });
  const workers = values.workers ? Number(values.workers) : availableParallelism();
  const share = values.quick ? 0.05 : Number(values.share ?? 1);
  const ofFairness = values.only !== undefined && fairnessFamilies.includes(values.only);
  if (!values.missing && (!values.only || ofFairness)) {
    await simulateDisparities(share, workers, !values.quick, values.only);
  }
  if (ofFairness) return;
  const known = (): Record<string, Outcome> =>
    existsSync(dataFile) ? JSON.parse(readFileSync(dataFile, 'utf8')) : {};
  const before = values.missing ? known() : {};
  const wanted = jobs.filter((job) => (!values.only || job.family === values.only) && !before[nameOf(job)]);
  const fresh: Record<string, Outcome> = {};
  const save = () => {
    const all = { ...known(), ...fresh };
    const named = jobs.map(nameOf).filter((name) => all[name]);
    writeFileSync(
      dataFile,
      `${JSON.stringify(Object.fromEntries(named.map((name) => [name, all[name]])), null, 1)}\n`,
    );
    writeFileSync(pageFile, written(jobs.map((job) => ({ job, outcome: all[nameOf(job)] }))));
  };
  const tasks = tasksOf(wanted, share);
  const left = new Map<number, number>();
  for (const { job } of tasks) left.set(job, (left.get(job) ?? 0) + 1);
  const sums = new Map<number, Outcome>();
  await measured(tasks, workers, (job, outcome) => {
    sums.set(job, added(sums.get(job), outcome));
    const open = (left.get(job) ?? 1) - 1;
    left.set(job, open);
    if (open > 0) return;
    fresh[nameOf(jobs[job])] = sums.get(job) as Outcome;
    console.log(nameOf(jobs[job]), JSON.stringify(sums.get(job)));
    if (!values.quick) save();
  });
  if (!values.quick) save();
}

function nameOf({ family, setting }: Job): string {
  return `${family} ${Object.entries(setting)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')}`;
}

if (isMainThread) await main();
else parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)));
