import { z } from 'zod';
import { checkShell, reportShell, tableShell } from './report-shells.ts';
import { chart, finding, most, type Report, section, series, tableRow } from './schema.ts';
import { type Place, take } from './take.ts';

const chartShell = chart.extend({ series: z.array(z.unknown()).max(most.series) });
const kind = z.looseObject({ type: z.unknown() });
const broken = 'report breaks tollgate/report/v1';

/**
 * A value as a report: itself, not a copy, checked part by part, so that a large one costs no second of its kind.
 * Throws an Error that names each path that breaks the schema (the first five). `place` is where the report
 * stands in a larger document.
 */
export function parseReport(value: unknown, place: Place = () => []): Report {
  const { checks, sections } = take(reportShell, value, broken, place);
  for (const [i, each] of checks.entries()) checkCheck(each, () => [...place(), 'checks', i]);
  for (const [i, each] of sections.entries()) checkSection(each, () => [...place(), 'sections', i]);
  return value as Report;
}

function checkCheck(value: unknown, place: Place): void {
  const { findings } = take(checkShell, value, broken, place);
  for (const [i, each] of findings.entries()) {
    take(finding, each, broken, () => [...place(), 'findings', i]);
  }
}

function checkSection(value: unknown, place: Place): void {
  const { type } = take(kind, value, broken, place);
  if (type === 'table') {
    const { rows } = take(tableShell, value, broken, place);
    for (const [i, each] of rows.entries()) take(tableRow, each, broken, () => [...place(), 'rows', i]);
  } else if (type === 'chart') {
    const shell = take(chartShell, value, broken, place);
    for (const [i, each] of shell.series.entries()) {
      take(series, each, broken, () => [...place(), 'series', i]);
    }
  } else {
    take(section, value, broken, place);
  }
}
