import { sliceRows } from './comparison-row.ts';
import { metricTable } from './metric-table.ts';
import type { Report } from './schema.ts';

/** All slices, worst first, at most `top` of them, and "showing N of M" where there are more. */
export function sliceTable(report: Report, top: number): string {
  const all = sliceRows(report);
  if (all.length === 0) return '';
  const shown = all.slice(0, top);
  const more = all.length > shown.length ? `\n\nshowing ${shown.length} of ${all.length}, worst first` : '';
  return metricTable(shown) + more;
}
