import { markdownTable } from 'markdown-table';
import { clopperPearson } from '../../shared/stats/index.ts';
import type { Accuracy } from './accuracy.ts';
import type { ColumnAccuracy } from './columns.ts';
import type { NameAccuracy } from './name-accuracy.ts';
import type { Seconds } from './seconds-per-million.ts';

export interface Measured {
  seed: number;
  values: readonly Accuracy[];
  columns: { detectors: readonly ColumnAccuracy[]; innocent: number };
  names: NameAccuracy;
  seconds: readonly Seconds[];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** A share with its 95 % Clopper–Pearson interval. */
function share(hits: number, n: number): string {
  if (n === 0) return '–';
  const [low, high] = clopperPearson({ n, hits }).interval(0.95);
  return `${percent(hits / n)} (${percent(low)} to ${percent(high)})`;
}

const counted = (count: number): string => count.toLocaleString('en-US');

function byValue(values: readonly Accuracy[]): string {
  return markdownTable(
    [
      ['Detector', 'n', 'Recall', 'messy', 'innocent', 'Precision', 'Most often wrong on'],
      ...values.map(({ detector, positives, found, messyFound, negatives, wrong, worst }) => [
        `\`${detector}\``,
        counted(positives),
        share(found, positives),
        percent(messyFound / positives),
        negatives === 0 ? '–' : counted(negatives),
        negatives === 0 ? 'by the column’s name' : share(found, found + wrong),
        worst ? `${worst.kind}, ${percent(worst.share)}` : '',
      ]),
    ],
    { align: ['l', 'r', 'r', 'r', 'r', 'r', 'l'] },
  );
}

function byColumn({ detectors, innocent }: Measured['columns']): string {
  return markdownTable(
    [
      ['Detector', 'its own columns found', `of ${counted(innocent)} innocent columns wrong`],
      ...detectors.map(({ detector, own, found, wrong }) => [
        `\`${detector}\``,
        `${found} of ${own}`,
        wrong.length === 0 ? '0' : `${wrong.length} (${[...new Set(wrong)].join(', ')})`,
      ]),
    ],
    { align: ['l', 'r', 'l'] },
  );
}

function names({ positives, found, missed, negatives, wrong }: NameAccuracy): string {
  const lost = missed.length === 0 ? '' : ` Missed: ${missed.map((name) => `\`${name}\``).join(', ')}.`;
  const taken = wrong.length === 0 ? '' : ` Taken for one: ${wrong.map((name) => `\`${name}\``).join(', ')}.`;
  return `Of ${positives} names of columns that say what they hold, in six languages, ${found} are read so; of ${negatives} others ${wrong.length} are taken for one.${lost}${taken}`;
}

function seconds(all: readonly Seconds[]): string {
  return markdownTable(
    [
      ['A million cells of', 'counting traces', 'all detectors on every cell'],
      ...all.map(({ cells, traces, detectors }) => [
        cells,
        `${traces.toFixed(2)} s`,
        `${detectors.toFixed(1)} s`,
      ]),
    ],
    { align: ['l', 'r', 'r'] },
  );
}

/** The measured part of docs/personal-data.md. */
export function written(measured: Measured): string {
  return `
### Value by value

Seed ${measured.seed}. Recall: of \`n\` made values, a third of them inside a sentence; \`messy\`: of as many others in
which separators, spaces, case, quotes or labels were changed, or one number runs into the next. Precision: of all that it named among
these and the innocent values; it depends on how many there are of each. 95 % intervals (Clopper–Pearson).

${byValue(measured.values)}

### Column by column

The check as a gate runs it, on columns of 1,000 values: here a checksum's chance counts. Every detector is switched on,
\`url\` among them.

${byColumn(measured.columns)}

### Names of columns

${names(measured.names)}

### Time

Seconds of one core. The check counts traces in a million rows of a larger table, and reads 1,000 cells of each column that
has any.

${seconds(measured.seconds)}

`;
}
