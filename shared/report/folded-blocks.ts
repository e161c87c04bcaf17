import { metricRows, otherRows, severityOf, sliceRows } from './comparison-row.ts';
import type { Detail } from './detail.ts';
import { details } from './details.ts';
import { groupFolds } from './fairness/group-blocks.ts';
import { isGroupTable } from './fairness/group-table.ts';
import { counted, formatCount } from './format-number.ts';
import { judgedTables } from './judged-tables.ts';
import { keptChecks, keptTable } from './kept-table.ts';
import { measuredRows, toldChecks } from './measured-row.ts';
import { methodsTable } from './methods-table.ts';
import { metricTable } from './metric-table.ts';
import { provenanceLines } from './provenance-lines.ts';
import { queriesBlock } from './queries-block.ts';
import { bullet } from './reasons.ts';
import type { Report } from './schema.ts';
import { sectionBlock } from './section-block.ts';
import { showing } from './showing.ts';
import { tableOf } from './table-of.ts';

/** Everything else, folded: all metrics, slices, other checks, sections, methods, provenance. */
export function foldedBlocks(report: Report, detail: Detail): string[] {
  return [
    queriesBlock(report, detail),
    metricsBlock(report, detail),
    slicesBlock(report, detail),
    ...groupFolds(report, detail),
    othersBlock(report, detail),
    ...report.sections.slice(0, detail.top).map((section) => sectionBlock(section, report, detail)),
    detail.methods ? details('How each was judged', methodsTable(report, detail.top)) : '',
    details('Where this comes from', provenanceLines(report)),
  ];
}

/** All metrics, where the lines that decide are not all of them already. */
function metricsBlock(report: Report, { passing, top }: Detail): string {
  const all = metricRows(report);
  if (!passing || all.every(({ judged }) => judged?.limit)) return '';
  const checks = report.checks.filter(({ id }) => id.startsWith('metric/')).length;
  return details(
    `All ${counted(checks, 'metric')}`,
    metricTable(all.slice(0, top)) + showing(top, all.length),
  );
}

function slicesBlock(report: Report, { passing, top }: Detail): string {
  const all = sliceRows(report);
  const shown = passing ? all : all.filter(({ status }) => status !== 'pass' && status !== 'skip');
  if (shown.length === 0) return '';
  const title = passing
    ? `All ${counted(all.length, 'slice')}, worst first`
    : `${formatCount(shown.length)} of ${counted(all.length, 'slice')} did not pass`;
  return details(title, metricTable(shown.slice(0, top)) + showing(top, shown.length));
}

function othersBlock(report: Report, detail: Detail): string {
  const compares = metricRows(report).length > 0;
  const title = compares ? 'Other checks' : `All ${counted(report.checks.length, 'check')}, worst first`;
  return details(title, othersBody(report, detail));
}

/**
 * Cost and baseline as a table, what was judged without a comparison as another, what has no numbers as bullets; of
 * tables of data what was found, and the checks that hold.
 */
export function othersBody(report: Report, { passing, top }: Detail): string {
  if (!passing) return '';
  const rows = otherRows(report);
  const kept = new Set(keptChecks(report));
  const values = measuredRows(report).filter(
    ({ table, status }) => table === undefined || (status !== 'pass' && status !== 'skip'),
  );
  const rest = toldChecks(report)
    .filter((check) => !kept.has(check) && !isGroupTable(check))
    .sort((a, b) => severityOf(a.status) - severityOf(b.status));
  const parts = [
    rows.length === 0 ? '' : metricTable(rows.slice(0, top)) + showing(top, rows.length),
    judgedTables(values, top),
    keptTable(report, top),
    rest
      .slice(0, top)
      .map((check) => bullet(check, tableOf(report, check)))
      .join('\n') + showing(top, rest.length),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
