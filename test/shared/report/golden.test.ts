import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../shared/report/render-comment.ts';
import { renderSummary } from '../../../shared/report/render-summary.ts';
import { renderTerminal } from '../../../shared/report/render-terminal.ts';
import { goldenFolder, goldenReports, links } from './golden-reports.ts';

/** Kept pictures, to be looked at when they change: `npx vitest run test/shared/report/golden -u`. */
describe.each([...goldenReports])('the report "%s"', (name, report) => {
  it('has the comment that was looked at', async () => {
    await expect(renderComment(report, { links })).toMatchFileSnapshot(
      join(goldenFolder, `${name}.comment.md`),
    );
  });

  it('has the job summary that was looked at', async () => {
    await expect(renderSummary(report, { links })).toMatchFileSnapshot(
      join(goldenFolder, `${name}.summary.md`),
    );
  });

  it('has the terminal text that was looked at', async () => {
    await expect(renderTerminal(report)).toMatchFileSnapshot(join(goldenFolder, `${name}.terminal.txt`));
  });
});
