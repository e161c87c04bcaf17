import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../../shared/report/parse-report.ts';
import type { Report } from '../../../shared/report/schema.ts';

export const goldenFolder = join(import.meta.dirname, '../../golden/report');

/** The reports kept under test/golden/report, by name. */
export const goldenReports: ReadonlyMap<string, Report> = new Map(
  readdirSync(goldenFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [
      file.replace(/\.json$/, ''),
      parseReport(JSON.parse(readFileSync(join(goldenFolder, file), 'utf8'))),
    ]),
);

/** A golden report that a test may change. */
export function golden(name: string): Report {
  const report = goldenReports.get(name);
  if (!report) throw new Error(`no golden report is called ${name}`);
  return structuredClone(report);
}

export const links = {
  report: 'https://github.com/acme/credit-risk/actions/runs/8675309/artifacts/1',
  run: 'https://github.com/acme/credit-risk/actions/runs/8675309',
};

/** The report with every text in it that is not ours replaced, the same text by the same one. */
export function renamed(report: Report, rename: (text: string) => string): Report {
  const known = new Map<string, string>();
  const name = (text: string): string => {
    const kept = known.get(text) ?? rename(text);
    known.set(text, kept);
    return kept;
  };
  const artifact = <A extends { uri: string; version?: number | string }>(of: A | undefined): A | undefined =>
    of && {
      ...of,
      uri: name(of.uri),
      ...(of.version !== undefined && { version: name(String(of.version)) }),
    };
  return {
    ...report,
    model: {
      ...report.model,
      name: name(report.model.name),
      challenger: artifact(report.model.challenger),
      champion: artifact(report.model.champion),
    },
    summary: name(report.summary),
    notices: report.notices?.map(name),
    checks: report.checks.map((check) => ({
      ...check,
      title: check.title.endsWith(' (primary)')
        ? `${name(check.title.slice(0, -10))} (primary)`
        : name(check.title),
      why: name(check.why),
      findings: check.findings.map((finding) => ({
        ...finding,
        subject: name(finding.subject),
        ...(finding.slice && {
          slice: Object.fromEntries(Object.entries(finding.slice).map(([a, b]) => [name(a), name(b)])),
        }),
        ...(finding.metric !== undefined && { metric: name(finding.metric) }),
        ...(finding.by && { by: finding.by.map(name) }),
        ...(finding.pair && { pair: finding.pair.map(name) }),
        ...(finding.neededOf && {
          neededOf: finding.neededOf.map(({ group, rows }) => ({ group: name(group), rows })),
        }),
        ...(finding.why !== undefined && { why: name(finding.why) }),
        ...(finding.method !== undefined && { method: name(finding.method) }),
      })),
    })),
    sections: report.sections.map((section) => {
      const title = name(section.title);
      if (section.type === 'text')
        return { ...section, title, text: name(section.text).replace(/[\r\n]+/g, ' ') };
      if (section.type === 'table') {
        return {
          ...section,
          title,
          ...(section.note !== undefined && { note: name(section.note) }),
          columns: section.columns.map((column) => ({ ...column, title: name(column.title) })),
          rows: section.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? name(cell) : cell))),
        };
      }
      return {
        ...section,
        title,
        x: {
          title: name(section.x.title),
          values: section.x.values.map((value) => (typeof value === 'string' ? name(value) : value)),
        },
        y: { ...section.y, title: name(section.y.title) },
        series: section.series.map((series) => ({ ...series, name: name(series.name) })),
        ...(section.caption !== undefined && { caption: name(section.caption) }),
      };
    }),
    provenance: {
      ...report.provenance,
      tool: name(report.provenance.tool),
      commit: name(report.provenance.commit ?? ''),
      inputs: report.provenance.inputs.map((input) => ({
        ...input,
        name: name(input.name),
        uri: name(input.uri),
      })),
    },
  };
}
