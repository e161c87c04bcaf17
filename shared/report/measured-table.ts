import { markdownTable } from 'markdown-table';
import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { flipWords, isFlip } from './fairness/flip-words.ts';
import { formatCount } from './format-number.ts';
import { measuredLead } from './measured-lead.ts';
import { isCount, measuredNumbers } from './measured-numbers.ts';
import type { MeasuredRow } from './measured-row.ts';
import { measuredWords } from './measured-words.ts';
import { plainText } from './plain-text.ts';
import type { Finding } from './schema.ts';
import { sliceName } from './slice-name.ts';
import { statusSymbols } from './verdict-heading.ts';

/** Judged values as a table: what was measured, the value, what is allowed, a picture of the interval, the verdict in words. */
export function measuredTable(rows: readonly MeasuredRow[]): string {
  const body = rows.map(cellsOf);
  const kept = columns.filter(({ isOptional }, i) => !isOptional || body.some((cells) => cells[i] !== ''));
  const picked = (cells: readonly string[]) => kept.map((column) => cells[columns.indexOf(column)]);
  return markdownTable([kept.map(({ title }) => title), ...body.map(picked)], {
    align: kept.map(({ align }) => align),
    alignDelimiters: false,
  });
}

const columns: readonly { title: string; align: string; isOptional?: boolean }[] = [
  { title: 'What', align: 'l' },
  // before the numbers, because a phone shows two columns
  { title: 'Verdict', align: 'l' },
  { title: 'Measured', align: 'r' },
  { title: 'Allowed', align: 'r', isOptional: true },
  { title: 'worse&nbsp;↔&nbsp;better', align: 'c', isOptional: true },
];

function cellsOf(row: MeasuredRow): string[] {
  const { value, champion, interval, limit, p, bar } = measuredNumbers(row);
  const { verdict, needed, besides = '' } = measuredWords(row);
  const small = [
    interval,
    row.line ? '' : p.replace('<', '&lt;'),
    champion && `champion&nbsp;${champion}`,
  ].filter((part) => part !== '');
  return [
    twoLines(name(row), qualified(row)),
    twoLines(
      `${statusSymbols[row.status]} ${verdict}`.replaceAll(' ', '&nbsp;'),
      [needed && `needs about ${needed}&nbsp;rows`, escapeMarkdown(besides, 200), told(row)]
        .filter((part) => part !== '')
        .join('; '),
    ),
    twoLines(value.replaceAll(' ', '&nbsp;'), small.join('<br>')),
    limit.replaceAll(' ', '&nbsp;'),
    bar === '' ? '' : codeSpan(bar, { cell: true }),
  ];
}

function name(row: MeasuredRow): string {
  const { subject, slice, by, within } = row.finding;
  const columnsOf = (by ?? []).map((column) => codeSpan(column, { cell: true })).join(' × ');
  return [
    measuredLead(row),
    escapeMarkdown(subject, 80),
    columnsOf && `by ${columnsOf}`,
    within !== undefined && `within ${codeSpan(within, { cell: true })}`,
    slice && `in ${sliceName(slice, { cell: true })}`,
  ]
    .filter((part) => part)
    .join(' ');
}

/** The rule, the groups and the rows that the value is of; nothing that the name says. */
function qualified(row: MeasuredRow): string {
  const { check, finding, line } = row;
  if (line) return pairWords(finding);
  if (isFlip(row)) return flipWords(finding);
  const { subject, pair, n, statistic } = finding;
  const title = plainText(check.title, 100);
  const isTold =
    title.replace(/^[\d,]+ /, '') === plainText(subject, 100) ||
    (finding.by ?? []).some((column) => title.includes(column));
  return [
    !isTold && escapeMarkdown(title, 100),
    pair?.map((group) => codeSpan(group, { max: 40, cell: true })).join(' against '),
    !isCount(finding) &&
      statistic !== 'value' &&
      statistic !== 'share' &&
      statistic !== 'difference' &&
      !title.includes(statistic) &&
      escapeMarkdown(statistic, 40),
    n !== undefined && !isCount(finding) && `n = ${formatCount(n)}`,
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
}

/** `Asian` against `White`, false_positive_rate */
function pairWords({ pair, metric, subject }: Finding): string {
  const groups = pair ?? [];
  const named = groups
    .map((group) => codeSpan(group, { max: 60, cell: true }))
    .join(pair ? ' against ' : ', ');
  return [named, metric !== undefined && metric !== subject && escapeMarkdown(metric, 60)]
    .filter((part) => part)
    .join(', ');
}

/** The reason, where no number tells it. */
function told({ finding, check, status }: MeasuredRow): string {
  if (finding.value !== undefined && finding.limit) return '';
  return status === 'pass' ? '' : escapeMarkdown(finding.why ?? check.why, 200);
}

function twoLines(first: string, second: string): string {
  if (second === '') return first;
  return `${first}<br><sub>${second.replaceAll(' … ', '&nbsp;…&nbsp;')}</sub>`;
}
