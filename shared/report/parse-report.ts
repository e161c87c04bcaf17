import { z } from 'zod';
import {
  type Check,
  chart,
  check,
  finding,
  most,
  type Report,
  report,
  type Section,
  section,
  series,
  table,
  tableRow,
} from './schema.ts';
import { type Place, take } from './take.ts';

const unread = z.unknown();
const checkShell = check.extend({ findings: z.array(unread).max(most.findings) });
const tableShell = table.extend({ rows: z.array(unread).max(most.tableRows) });
const chartShell = chart.extend({ series: z.array(unread).max(most.series) });
const reportShell = report.extend({
  checks: z.array(unread).max(most.checks),
  sections: z.array(unread).max(most.sections),
});
const kind = z.looseObject({ type: z.unknown() });
const broken = 'report breaks tollgate/report/v1';

/**
 * A value as a report, its keys in the schema's order. Throws an Error that names each path that breaks the
 * schema (the first five). `place` is where the report stands in a larger document.
 */
export function parseReport(value: unknown, place: Place = () => []): Report {
  const shell = take(reportShell, value, broken, place);
  return {
    ...shell,
    checks: shell.checks.map((each, i) => parseCheck(each, () => [...place(), 'checks', i])),
    sections: shell.sections.map((each, i) => parseSection(each, () => [...place(), 'sections', i])),
  };
}

function parseCheck(value: unknown, place: Place): Check {
  const shell = take(checkShell, value, broken, place);
  const findings = shell.findings.map((each, i) =>
    take(finding, each, broken, () => [...place(), 'findings', i]),
  );
  return { ...shell, findings };
}

function parseSection(value: unknown, place: Place): Section {
  const { type } = take(kind, value, broken, place);
  if (type === 'table') {
    const shell = take(tableShell, value, broken, place);
    return {
      ...shell,
      rows: shell.rows.map((each, i) => take(tableRow, each, broken, () => [...place(), 'rows', i])),
    };
  }
  if (type === 'chart') {
    const shell = take(chartShell, value, broken, place);
    return {
      ...shell,
      series: shell.series.map((each, i) => take(series, each, broken, () => [...place(), 'series', i])),
    };
  }
  return take(section, value, broken, place);
}
