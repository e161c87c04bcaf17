import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { combine } from '../../../shared/report/combine.ts';
import { renderHtml } from '../../../shared/report/html/render-html.ts';
import { renderJUnit } from '../../../shared/report/junit/render-junit.ts';
import { renderComment } from '../../../shared/report/render-comment.ts';
import { renderSummary } from '../../../shared/report/render-summary.ts';
import { renderTerminal } from '../../../shared/report/render-terminal.ts';
import { fairnessReport, fairnessReportNames } from './fairness-reports.ts';
import { links } from './golden-reports.ts';
import { told } from './html/told.ts';

const folder = join(import.meta.dirname, '../../golden/fairness');

/** Kept pictures, to be looked at when they change: `npx vitest run test/shared/report/golden-fairness -u`. */
describe.each(fairnessReportNames)('the report on fairness "%s"', (name) => {
  const report = fairnessReport(name);
  const { tool, started, seconds } = report.provenance;
  const overall = combine({
    reports: [{ source: `${name}.json`, trust: 'own', report }],
    unusable: [],
    expected: [{ name: report.model.name, gates: [report.gate] }],
    provenance: { tool, started, seconds },
  });

  it.each([
    ['comment.md', () => renderComment(report, { links })],
    ['summary.md', () => renderSummary(report, { links })],
    ['terminal.txt', () => renderTerminal(report)],
    ['junit.xml', () => renderJUnit(overall)],
    ['page.txt', () => told(renderHtml(overall))],
  ])('has the %s that was looked at', async (file, draw) => {
    await expect(draw()).toMatchFileSnapshot(join(folder, `${name}.${file}`));
  });
});
