import { flipWords, isFlip } from '../fairness/flip-words.ts';
import { formatCount } from '../format-number.ts';
import { measuredLead } from '../measured-lead.ts';
import { measuredNumbers } from '../measured-numbers.ts';
import type { MeasuredRow } from '../measured-row.ts';
import { measuredWords } from '../measured-words.ts';
import { findingWhere } from './finding-where.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import type { Ids } from './ids.ts';
import { intervalPlot } from './interval-plot.ts';
import { statusMark } from './status-mark.ts';
import { tableFrame } from './table-frame.ts';

/** Columns that `rowBudget` counts a measured value as. */
export const measuredColumns = 10;

/** Values that checks measured, a line each. `judged: false`: they are only reported, so no verdict and no plot. */
export function measuredTable(
  caption: HtmlValue,
  measured: readonly MeasuredRow[],
  { top, ids, judged = true, quiet }: { top: number; ids: Ids; judged?: boolean; quiet?: boolean },
): Html {
  const shown = measured.slice(0, top).map((row) => ({
    row,
    numbers: measuredNumbers(row),
    plot: judged ? plotOf(row) : undefined,
  }));
  const plots = shown.some(({ plot }) => plot);
  const limits = judged && shown.some(({ numbers }) => numbers.limit !== '');
  const champions = shown.some(({ numbers }) => numbers.champion !== '');
  const counts = shown.some(
    ({ row, numbers }) => row.finding.n !== undefined && !numbers.value.includes(' of '),
  );
  const columns = [
    { title: 'What' },
    judged && { title: 'Verdict' },
    { title: 'Measured', numeric: true },
    limits && { title: 'Allowed', numeric: true },
    plots && {
      title: html`worse <span aria-hidden="true">↔</span><span class="sr">to</span> better`,
      align: 'center' as const,
      unsorted: true,
    },
    champions && { title: 'Champion', numeric: true },
    counts && { title: 'n', numeric: true },
  ].filter((column) => column !== false);
  const rows = shown.map(({ row, numbers, plot }) => {
    const { finding, champion, status } = row;
    const words = measuredWords(row);
    const lead = measuredLead(row);
    const below = [numbers.interval, numbers.p].filter((part) => part !== '');
    const named = row.line || isFlip(row) ? { ...finding, model: undefined } : finding;
    return html`<tr${judged && html` data-s="${status}"`}><th scope="row">${lead && `${lead} `}${findingWhere(named)}${small(...qualified(row), judged ? '' : (finding.why ?? ''))}</th>${[
      judged &&
        html`<td class="v">${statusMark(status, words.verdict)}${small([words.needed && `needs about ${words.needed} rows`, words.besides ?? '', told(row)].filter((part) => part).join('; '))}</td>`,
      finding.value === undefined
        ? html`<td class="r d">${!judged && finding.why !== undefined && 'undefined'}</td>`
        : html`<td class="r d" title="${finding.value}">${numbers.value}${below.map((part) => html`<small>${part}</small>`)}</td>`,
      limits &&
        html`<td class="r l"${finding.limit && html` title="${finding.limit.value}"`}>${numbers.limit}</td>`,
      plots && html`<td class="p">${plot}</td>`,
      champions &&
        html`<td class="r a"${champion?.value !== undefined && html` title="${champion.value}"`}>${numbers.champion}</td>`,
      counts && html`<td class="r n">${finding.n !== undefined && formatCount(finding.n)}</td>`,
    ]}</tr>\n`;
  });
  return tableFrame({ caption, columns, rows, all: measured.length, kind: 'compare', quiet }, ids);
}

/** The rule and the statistic that the value is of, where its name does not say so. */
function qualified(row: MeasuredRow): string[] {
  const { check, line, finding } = row;
  const { subject, metric, by = [], statistic } = finding;
  if (isFlip(row)) return [flipWords(finding)];
  if (line) return metric === undefined || metric === subject ? [] : [metric];
  const isTold = check.title === subject || by.some((column) => check.title.includes(column));
  const isPlain = ['value', 'failing_rows', 'failures', 'count', 'share'].includes(statistic);
  return [isTold ? '' : check.title, isPlain || check.title.includes(statistic) ? '' : statistic];
}

/** The reason, where no number tells it. */
function told({ finding, check, status }: MeasuredRow): string {
  if (status === 'pass' || (finding.value !== undefined && finding.limit)) return '';
  return finding.why ?? check.why;
}

function plotOf({ finding: { value, interval, limit, better, statistic } }: MeasuredRow): Html | undefined {
  if (value === undefined || !limit || !interval) return undefined;
  return intervalPlot({
    value,
    interval,
    limit: limit.value,
    origin: statistic === 'difference' ? 0 : undefined,
    better: better ?? (limit.op.startsWith('>') ? 'larger' : 'smaller'),
  });
}

function small(...parts: readonly string[]): Html | undefined {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? undefined : html`<small>${said.join(', ')}</small>`;
}
