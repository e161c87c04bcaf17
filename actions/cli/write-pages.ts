import { resolve } from 'node:path';
import { combine, type Overall, renderHtml, renderJUnit, writeWhole } from '../../shared/report/index.ts';
import type { ReportedResult } from '../run-gate.ts';

/** Writes the page and, where asked for, the JUnit file of one gate's report. Paths from the working directory. */
export async function writePages(
  written: ReportedResult['written'],
  pages: { html?: string; junit?: string },
): Promise<void> {
  if (pages.html === undefined && pages.junit === undefined) return;
  const overall = overallOf(written);
  if (pages.html !== undefined) await writeWhole(resolve(pages.html), renderHtml(overall));
  if (pages.junit !== undefined) await writeWhole(resolve(pages.junit), renderJUnit(overall));
}

function overallOf({ path, report }: ReportedResult['written']): Overall {
  const { commit, repository, run, tool, started, seconds } = report.provenance;
  return combine({
    reports: [{ source: path, trust: 'own', report }],
    unusable: [],
    expected: [{ name: report.model.name, gates: [report.gate] }],
    commit,
    provenance: { commit, repository, run, tool, started, seconds },
  });
}
