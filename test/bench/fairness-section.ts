import { markdownTable } from 'markdown-table';
import { megabytes, seconds } from './document.ts';
import type { MeasuredFairness } from './measure-fairness.ts';
import type { ProcessTimes } from './measure-validation.ts';

export const fairnessHeading = '## Fairness';

const figures = ({ seconds: took, cpu, peak }: ProcessTimes) => [
  seconds(took),
  seconds(cpu),
  megabytes(peak),
];
const times = (one: number, other: number) => `${(one / other).toFixed(1)} ×`;
const thousandReplicates = 1_000;

/** The section of docs/benchmarks.md on fairness-check. */
export function fairnessSection(measured: MeasuredFairness): string {
  const { rows, repeats, sets, groups, findings, floor, beside, own, scores, six, peer, distance } = measured;
  const bootstrapped = peer.points + thousandReplicates * peer.replicate;
  return `${fairnessHeading}

${rows.toLocaleString('en')} rows, two models' predictions and the labels as Parquet, each in a random order of its own (\`test/bench/fairness-rows.ts\`). Six protected columns (sex, race, age cut at three edges, region, disability, nativity) and all pairs of them are ${sets} sets of ${groups.toLocaleString('en')} groups. Every group has every metric of classes for both models with its interval, and its change against the champion; three disparities are judged pair by pair: ${findings.toLocaleString('en')} findings. Every line is the median of ${repeats} whole processes, from the start to the written report. The floor is one scan by DuckDB that counts the rows by these columns and the label; it pairs no models. Measured by \`npm run bench -- fairness\`.

${markdownTable(
  [
    ['Six protected columns, crossed by two', 'Seconds', 'Processor', 'Peak', 'To the floor'],
    ['Floor', ...figures(floor), ''],
    ['**Protected columns beside the labels**', ...figures(beside), times(beside.seconds, floor.seconds)],
    ['In a file of their own, joined by id', ...figures(own), times(own.seconds, floor.seconds)],
    [
      'With every metric of scores, too (calibration, log loss)',
      ...figures(scores),
      times(scores.seconds, floor.seconds),
    ],
  ],
  { align: ['l', 'r', 'r', 'r', 'r'] },
)}

One protected column with six groups, beside the peer. The peer is timed inside Python, with its data in memory, on six metrics (selection, true and false positive, false and true negative rate, accuracy) of one model. Tollgate's first line has the same start, arrays in memory, and does more: every metric of classes of both models with its interval, two disparities with their verdicts, the change.

${markdownTable(
  [
    ['Six groups', 'Seconds', ''],
    ['**Tollgate**, from arrays in memory', seconds(six.judging), `median of ${repeats}`],
    ['Tollgate, the whole process with reading', seconds(six.whole.seconds), `median of ${repeats}`],
    ['Peer: reading and joining', seconds(peer.read), 'pandas'],
    [
      'Peer: the values',
      seconds(peer.points),
      `${peer.versions}; ${times(peer.points, six.judging)} Tollgate's`,
    ],
    ['Peer: one bootstrap replicate', seconds(peer.replicate), `mean of ${peer.replicates}`],
    [
      '**Peer, the values and 1,000 replicates**, extrapolated',
      seconds(bootstrapped),
      `not run; **${Math.floor(bootstrapped / six.judging).toLocaleString('en')} times** Tollgate's`,
    ],
  ],
  { align: ['l', 'r', 'l'] },
)}

The largest difference between a value of Tollgate's and the peer's is ${distance.toExponential(1)}.
`;
}
