import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { combine } from '../../../shared/report/combine.ts';
import { renderHtml } from '../../../shared/report/html/render-html.ts';
import { renderJUnit } from '../../../shared/report/junit/render-junit.ts';
import { renderComment } from '../../../shared/report/render-comment.ts';
import { renderSummary } from '../../../shared/report/render-summary.ts';
import { renderTerminal } from '../../../shared/report/render-terminal.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { links } from './golden-reports.ts';
import { told } from './html/told.ts';

/** Holds all that is made of reports of one gate to the texts that were looked at, kept in a folder of test/golden. */
export function holdGoldenTexts<Name extends string>(
  folder: string,
  names: readonly Name[],
  reportOf: (name: Name) => Report,
): void {
  describe.each(names)(`the report on ${folder} "%s"`, (name) => {
    const report = reportOf(name as Name);
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
      const kept = join(import.meta.dirname, '../../golden', folder, `${name}.${file}`);
      await expect(draw()).toMatchFileSnapshot(kept);
    });
  });
}
