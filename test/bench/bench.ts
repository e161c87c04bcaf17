import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readReport } from '../../shared/report/index.ts';
import { document, type Measured } from './document.ts';
import { downloadSize } from './download-size.ts';
import { fairnessHeading, fairnessSection } from './fairness-section.ts';
import { measureFairness } from './measure-fairness.ts';
import { measurePictures } from './measure-pictures.ts';
import { measureValidation } from './measure-validation.ts';
import { median } from './median.ts';
import { picturesHeading, picturesSection } from './pictures-section.ts';
import { writeRows } from './rows.ts';
import { type Finished, run } from './run.ts';
import { startTimes } from './start-times.ts';
import { validationHeading, validationSection } from './validation-section.ts';

const root = resolve(import.meta.dirname, '..', '..');
const work = join(root, '.tollgate', 'bench');
const million = 1_000_000;
const repeats = 5;
const replicates = 5;

const peerSchema = z.object({
  read: z.number(),
  points: z.number(),
  slices: z.number(),
  replicate: z.number(),
  replicates: z.number(),
  champion: z.array(z.number()),
  challenger: z.array(z.number()),
  versions: z.string(),
});

/** Tollgate's own values in the order of peer.py, so that the two are seen to measure the same. */
const metrics = [
  ...['roc_auc', 'average_precision', 'log_loss', 'brier_score', 'accuracy', 'recall', 'f1'],
  'expected_calibration_error',
];

function gate(folder: string, settings: string): Finished {
  const report = join(folder, `${settings}.json`);
  return run([
    ...[join(root, 'dist', 'tollgate.js'), 'evaluate-vs-champion', '--working-directory', folder],
    ...['--config', join(import.meta.dirname, `${settings}.yml`), '--report-path', report],
  ]);
}

function peer(folder: string): z.infer<typeof peerSchema> {
  const script = join(import.meta.dirname, 'peer.py');
  const { status, stdout, stderr, error } = spawnSync('python3', [script, folder, String(replicates)], {
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`peer.py ended with ${status}\n${stderr}`);
  return peerSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

/** The largest distance between Tollgate's values and the peer's. */
async function distance(folder: string, found: z.infer<typeof peerSchema>): Promise<number> {
  const { checks } = await readReport(join(folder, 'speed.json'));
  const findings = checks.flatMap((check) => check.findings);
  return Math.max(
    ...(['champion', 'challenger'] as const).flatMap((model) =>
      metrics.map((metric, i) => {
        const own = findings.find(
          (finding) =>
            finding.subject === metric &&
            finding.statistic === 'value' &&
            finding.model === model &&
            finding.slice === undefined,
        );
        return Math.abs((own?.value ?? Number.NaN) - found[model][i]);
      }),
    ),
  );
}

async function speed(folder: string, ids: 'integer' | 'text'): Promise<Finished[]> {
  await writeRows({ folder, rows: million, ids });
  gate(folder, 'speed');
  return Array.from({ length: repeats }, () => gate(folder, 'speed'));
}

async function memory(rows: number): Promise<{ rows: number; seconds: number; peak: number }> {
  const folder = join(work, `memory-${rows}`);
  await writeRows({ folder, rows, ids: 'integer' });
  const runs = Array.from({ length: 3 }, () => gate(folder, 'memory'));
  rmSync(folder, { recursive: true });
  return {
    rows,
    seconds: median(runs.map(({ seconds }) => seconds)),
    peak: median(runs.map(({ peak }) => peak)),
  };
}

async function measure(): Promise<Measured> {
  const tell = (what: string) => console.error(what);
  mkdirSync(work, { recursive: true });
  tell('One million rows');
  const integers = join(work, 'integer');
  const integerRuns = await speed(integers, 'integer');
  tell('The peer (its virtual environment takes a minute the first time)');
  const found = peer(integers);
  tell('One million rows with text ids');
  const textRuns = await speed(join(work, 'text'), 'text');
  tell('Memory at one and ten million rows');
  const held = [await memory(million), await memory(10 * million)];
  tell('Pictures of a large report');
  const pictures = await measurePictures(work, repeats);
  tell('Validating data');
  const validation = await measureValidation(work);
  tell('Fairness');
  const fairness = await measureFairness(work);
  tell('Start');
  return {
    speed: {
      integer: median(integerRuns.map(({ seconds }) => seconds)),
      text: median(textRuns.map(({ seconds }) => seconds)),
      cpu: median(integerRuns.map(({ cpu }) => cpu)),
      peak: median(integerRuns.map(({ peak }) => peak)),
      repeats,
    },
    peer: { ...found, distance: await distance(integers, found) },
    memory: held,
    pictures,
    validation,
    fairness,
    start: startTimes(root, 41),
    download: downloadSize(root),
  };
}

/** The sections that can be measured alone. */
const sections: Readonly<Record<string, { heading: string; measured: () => Promise<string> }>> = {
  pictures: {
    heading: picturesHeading,
    measured: async () => picturesSection(await measurePictures(work, repeats)),
  },
  validation: {
    heading: validationHeading,
    measured: async () => validationSection(await measureValidation(work)),
  },
  fairness: {
    heading: fairnessHeading,
    measured: async () => fairnessSection(await measureFairness(work)),
  },
};

/** The page with one section measured again, and all else as it was. */
async function withSection(page: string, name: string): Promise<string> {
  const section = sections[name];
  if (!section) throw new Error(`no section is called ${name}: ${Object.keys(sections).join(', ')}`);
  mkdirSync(work, { recursive: true });
  const { heading, measured } = section;
  const [before, rest] = page.split(`${heading}\n`);
  if (rest === undefined) return page.replace('\n## Start\n', `\n${await measured()}\n## Start\n`);
  const after = rest.slice(rest.indexOf('\n## ') + 1);
  return `${before}${await measured()}\n${after}`;
}

const page = join(root, 'docs', 'benchmarks.md');
const [, , name] = process.argv;
const text = name ? await withSection(readFileSync(page, 'utf8'), name) : document(await measure());
writeFileSync(page, text);
console.log(text);
