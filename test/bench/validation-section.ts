import { markdownTable } from 'markdown-table';
import { megabytes, seconds } from './document.ts';
import type { MeasuredTable, MeasuredValidation, ProcessTimes } from './measure-validation.ts';

export const validationHeading = '## Validating data';

const figures = ({ seconds: took, cpu, peak }: ProcessTimes) => [
  seconds(took),
  seconds(cpu),
  megabytes(peak),
];
const times = (one: ProcessTimes, other: ProcessTimes) => `${(one.seconds / other.seconds).toFixed(1)} ×`;
const align = ['l', 'r', 'r', 'r', 'r'] as const;

/** The section of docs/benchmarks.md on validate-data. */
export function validationSection(measured: MeasuredValidation): string {
  const { repeats, rows, bytes, rules, floor, tollgate, peer, broken, tables } = measured;
  return `${validationHeading}

${rows.toLocaleString('en')} rows × 20 columns as one Parquet file of ${megabytes(bytes)} (\`test/bench/validation-rows.ts\`): an id, a time, seven measured and five whole numbers, five categories, a code. ${rules} rules, written by Great Expectations (\`test/bench/validation-peer.py\`: 20 on missing values, 12 ranges, 5 sets, uniqueness, a regular expression, a length, a pair of columns, a count of rows, a mean, a standard deviation) and imported by \`tollgate contract import\`. Every line is the median of ${repeats} whole processes (of the peer: ${peer.repeats}), from its start to the written report or result. The floor is one scan by DuckDB that hashes every column: what reading all values costs at least. Measured by \`npm run bench -- validation\`.

${markdownTable(
  [
    [`The same ${rules} rules`, 'Seconds', 'Processor', 'Peak', 'To the floor'],
    ['Floor', ...figures(floor), ''],
    ['**Tollgate**', ...figures(tollgate), times(tollgate, floor)],
    [`${peer.versions}`, ...figures(peer), `${times(peer, floor)}; **${times(peer, tollgate)} Tollgate's**`],
  ],
  { align: [...align] },
)}

The peer's reading alone takes ${seconds(peer.read)}. ${sameRows(broken)}

Every default check without a contract (\`tollgate checks\` lists them), on tables of several shapes:

${markdownTable(
  [
    ['Every default check', 'Seconds', 'Processor', 'Peak', 'To the floor'],
    ...tables.map(({ name, bytes, floor, tollgate }: MeasuredTable) => [
      `${name}, ${megabytes(bytes)}`,
      ...figures(tollgate),
      `${times(tollgate, floor)} of ${seconds(floor.seconds)}`,
    ]),
  ],
  { align: [...align] },
)}
`;
}

function sameRows(broken: MeasuredValidation['broken']): string {
  const told = broken.map(({ rule, tollgate, peer }) =>
    tollgate === peer
      ? `\`${rule}\` ${peer.toLocaleString('en')}`
      : `\`${rule}\` ${tollgate.toLocaleString('en')} by Tollgate and ${peer.toLocaleString('en')} by the peer`,
  );
  const agree = broken.every(({ tollgate, peer }) => tollgate === peer);
  return `Rows that break a rule, ${agree ? 'counted alike by both' : 'counted differently'}: ${told.join('; ')}.`;
}
