import { markdownTable } from 'markdown-table';
import { megabytes, seconds } from './document.ts';
import type { MeasuredPictures, PictureTimes } from './measure-pictures.ts';

export const picturesHeading = '## Pictures of a large report';

/** The section of docs/benchmarks.md on the report over all gates. */
export function picturesSection(pictures: MeasuredPictures): string {
  const { size, repeats, findings, bare, floor, read, together } = pictures;
  const row = (name: string, { seconds: took, cpu, bytes, peak }: PictureTimes) => [
    name,
    seconds(took),
    seconds(cpu),
    bytes < 1e6 ? `${Math.round(bytes / 1_000)} kB` : megabytes(bytes),
    megabytes(peak),
  ];
  return `${picturesHeading}

The root action's work without its requests, on ${size.gates} reports × ${size.metrics} metrics × ${size.slices} slices (${findings.toLocaleString('en')} findings, \`test/bench/large-reports.ts\`): each report is read from its file and checked against the schema, all are combined, and the pictures are drawn. The code is bundled as the actions are; each line is the median of ${repeats} processes of its own, its seconds and processor seconds (of all threads) those of the step alone, its peak the resident memory of the whole process, of which bare Node takes ${megabytes(bare)}. The floor is \`JSON.parse\` and \`JSON.stringify\` of the same files and nothing else. Measured by \`npm run bench -- pictures\`.

${markdownTable(
  [
    ['', 'Seconds', 'Processor', 'Bytes', 'Peak'],
    row('Floor', floor),
    row('Reading, checking, combining', read),
    row('Comment', pictures.comment),
    row('Job summary', pictures.summary),
    row('HTML page', pictures.html),
    row('JUnit', pictures.junit),
    row('**Comment, HTML page and JUnit**', together),
    [
      'the same with reading',
      seconds(together.withReading.seconds),
      seconds(together.withReading.cpu),
      '',
      `${(together.peak / floor.peak).toFixed(1)} × the floor`,
    ],
  ],
  { align: ['l', 'r', 'r', 'r', 'r'] },
)}
`;
}
