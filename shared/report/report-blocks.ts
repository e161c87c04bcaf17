import type { Links } from './compared-line.ts';
import type { Detail } from './detail.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import { foldedBlocks } from './folded-blocks.ts';
import type { Report } from './schema.ts';
import { verdictBlocks } from './verdict-blocks.ts';

/** A gate's report as blocks of markdown, in reading order: the verdict, the evidence, and the rest folded. */
export function reportBlocks(report: Report, detail: Detail, links: Links): string[] {
  const rest = detail.evidence ? [...evidenceBlocks(report, detail), ...foldedBlocks(report, detail)] : [];
  return [...verdictBlocks(report, links), ...rest].filter((block) => block !== '');
}
