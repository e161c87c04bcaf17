import { type ComparisonRow, metricRows, otherRows, severityOf, sliceRows } from './comparison-row.ts';
import type { Report } from './schema.ts';

/** The lines that decide: metrics with a limit, and the slices, costs and baselines that do not pass; worst first, then the primary metric, then as the report has them. */
export function decidingRows(report: Report): ComparisonRow[] {
  const limited = metricRows(report).filter(({ judged }) => judged?.limit);
  const broken = [...sliceRows(report), ...otherRows(report)].filter(
    ({ status }) => status !== 'pass' && status !== 'skip',
  );
  return [...limited, ...broken].sort(
    (a, b) => severityOf(a.status) - severityOf(b.status) || Number(b.primary) - Number(a.primary),
  );
}
