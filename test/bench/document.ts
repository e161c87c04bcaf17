import { cpus, totalmem, type } from 'node:os';
import { markdownTable } from 'markdown-table';
import { fairnessSection } from './fairness-section.ts';
import type { MeasuredFairness } from './measure-fairness.ts';
import type { MeasuredPictures } from './measure-pictures.ts';
import type { MeasuredValidation } from './measure-validation.ts';
import { picturesSection } from './pictures-section.ts';
import type { StartTimes } from './start-times.ts';
import { validationSection } from './validation-section.ts';

export interface Measured {
  /** Median seconds of the whole process with integer and with text ids; processor seconds and peak bytes with integers. */
  speed: { integer: number; text: number; cpu: number; peak: number; repeats: number };
  peer: {
    read: number;
    points: number;
    /** The same values in the 20 slices. */
    slices: number;
    replicate: number;
    replicates: number;
    versions: string;
    /** Largest difference between a value of Tollgate's and the peer's. */
    distance: number;
  };
  memory: { rows: number; seconds: number; peak: number }[];
  pictures: MeasuredPictures;
  validation: MeasuredValidation;
  fairness: MeasuredFairness;
  start: StartTimes;
  download: number;
}

export const seconds = (value: number) =>
  value < 100 ? `${value.toFixed(2)} s` : `${Math.round(value).toLocaleString('en')} s`;
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
const thousandReplicates = 1_000;

/** docs/benchmarks.md from what was measured. */
export function document({
  speed,
  peer,
  memory,
  pictures,
  validation,
  fairness,
  start,
  download,
}: Measured): string {
  const extrapolated = peer.read + peer.points + thousandReplicates * peer.replicate;
  const [processor] = cpus();
  const faster = extrapolated / speed.integer;
  const alike = extrapolated + peer.slices + thousandReplicates * peer.slices;
  return `# Benchmarks

Written by \`npm run bench\` on ${cpus().length} × ${processor.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()}, Node ${process.versions.node}. The rows are drawn by \`test/bench/rows.ts\` with a fixed seed; both sides read the same files.

## One million rows, two models

Eight metrics (roc_auc, average_precision, log_loss, brier_score, accuracy, recall, f1, expected_calibration_error); two predictions files and the labels as Parquet, each in a random order of its own. Tollgate is timed as a whole process, from its start to the written report, and judges all eight with intervals in all rows **and** in 20 slices. The peer is timed inside Python, after its imports, on all rows alone: the 16 values and a paired percentile bootstrap of the eight differences. That is less than half of what Tollgate does; the last row adds the same work in the slices.

${markdownTable(
  [
    ['', 'Seconds', ''],
    [
      '**Tollgate**, integer ids',
      seconds(speed.integer),
      `median of ${speed.repeats}; ${seconds(speed.cpu)} of processor time, peak ${megabytes(speed.peak)}`,
    ],
    ['Tollgate, text ids', seconds(speed.text), `median of ${speed.repeats}`],
    ['Peer: reading and joining', seconds(peer.read), 'pandas'],
    ['Peer: the 16 values', seconds(peer.points), peer.versions],
    ['Peer: one bootstrap replicate', seconds(peer.replicate), `mean of ${peer.replicates}`],
    [
      'Peer, 1,000 replicates of all rows, extrapolated',
      seconds(extrapolated),
      `not run: reading + values + 1,000 × one replicate; ${Math.floor(faster)} times Tollgate's`,
    ],
    ['Peer: the values in the 20 slices', seconds(peer.slices), ''],
    [
      '**Peer, 1,000 replicates of all rows and of the slices**, extrapolated',
      seconds(alike),
      `not run: the row above + 1,001 × the values in the slices; **${Math.floor(alike / speed.integer)} times** Tollgate's`,
    ],
  ],
  { align: ['l', 'r', 'l'] },
)}

The largest difference between a value of Tollgate's and the peer's is ${peer.distance.toExponential(1)}.

## Memory

Metrics of classes (accuracy, recall, f1) need counted cells only; what is left to grow with the rows is the pairing by id, a join inside DuckDB that goes to disk beyond its memory limit. Peak resident memory of the whole process, median of 3:

${markdownTable(
  [
    ['Rows', 'Seconds', 'Peak'],
    ...memory.map(({ rows, ...taken }) => [
      rows.toLocaleString('en'),
      seconds(taken.seconds),
      megabytes(taken.peak),
    ]),
  ],
  { align: ['r', 'r', 'r'] },
)}

${picturesSection(pictures)}
${validationSection(validation)}
${fairnessSection(fairness)}
## Start

Medians of ${start.runs}, taken in turns:

${markdownTable(
  [
    ['', 'Seconds', 'Over bare Node'],
    ['`node -e 0`', start.bare.toFixed(3), ''],
    ['`tollgate --version`', start.commandLine.toFixed(3), `${(start.commandLine - start.bare).toFixed(3)}`],
    [
      'the built action up to its first refusal',
      start.action.toFixed(3),
      `${(start.action - start.bare).toFixed(3)}`,
    ],
  ],
  { align: ['l', 'r', 'r'] },
)}

## Download

\`uses:\` downloads ${megabytes(download)} (the repository at the commit, as \`git archive\` packs it).
`;
}
