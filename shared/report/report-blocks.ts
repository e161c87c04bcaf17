import type { Links } from './compared-line.ts';
import type { Detail } from './detail.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import { foldedBlocks } from './folded-blocks.ts';
import { noticesBlock } from './notices-block.ts';
import type { Report } from './schema.ts';
import { verdictBlocks } from './verdict-blocks.ts';

/** A gate's report as blocks of markdown, in reading order: the verdict, the evidence, and the rest folded. */
export function reportBlocks(report: Report, detail: Detail, links: Links): string[] {
  const verdict = verdictBlocks(report, links);
  const rest = detail.evidence
    ? [noticesBlock(report), ...evidenceBlocks(report, detail), ...foldedBlocks(report, detail)]
    : [];
  return [...verdict, ...rest].filter((block) => block !== '');
}
