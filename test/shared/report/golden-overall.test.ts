import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryOf } from '../../../shared/report/memory-of.ts';
import { renderOverallComment } from '../../../shared/report/render-overall-comment.ts';
import { renderOverallSummary } from '../../../shared/report/render-overall-summary.ts';
import { renderOverallTerminal } from '../../../shared/report/render-overall-terminal.ts';
import { overallText } from '../../../shared/report/write-overall.ts';
import { overallBefore, overallLinks, overalls } from './overall-reports.ts';

const folder = join(import.meta.dirname, '../../golden/overall');

/** Kept pictures, to be looked at when they change: `npx vitest run test/shared/report/golden-overall -u`. */
describe.each([...overalls])('the report over all gates "%s"', (name, overall) => {
  const options = { links: overallLinks, before: memoryOf(overallBefore) };

  it('is the document that was looked at', async () => {
    await expect(overallText(overall)).toMatchFileSnapshot(join(folder, `${name}.json`));
  });

  it('has the comment that was looked at', async () => {
    await expect(renderOverallComment(overall, options)).toMatchFileSnapshot(
      join(folder, `${name}.comment.md`),
    );
  });

  it('has the job summary that was looked at', async () => {
    await expect(renderOverallSummary(overall, options)).toMatchFileSnapshot(
      join(folder, `${name}.summary.md`),
    );
  });

  it('has the terminal text that was looked at', async () => {
    await expect(renderOverallTerminal(overall)).toMatchFileSnapshot(join(folder, `${name}.terminal.txt`));
  });
});
