import { metricRows, sliceRows } from './comparison-row.ts';
import { details } from './details.ts';
import { groupFolds } from './fairness/group-blocks.ts';
import { foldedBlocks, othersBody } from './folded-blocks.ts';
import { counted } from './format-number.ts';
import type { GateEntry } from './overall.ts';
import type { OverallDetail } from './overall-detail.ts';
import { provenanceLines } from './provenance-lines.ts';
import type { Report } from './schema.ts';
import { sectionBlock } from './section-block.ts';
import { statusSymbols } from './verdict-heading.ts';

/** All that a gate reported, folded under its name; empty where it reported nothing. */
export function gateFold({ gate, verdict, report }: GateEntry, detail: OverallDetail): string {
  if (!report) return '';
  const blocks =
    metricRows(report).length > 0 ? foldedBlocks(report, detail) : measuredBlocks(report, detail);
  const title = `${statusSymbols[verdict]} ${gate}: ${contents(report)}`;
  return details(title, blocks.filter((block) => block !== '').join('\n\n'));
}

function measuredBlocks(report: Report, detail: OverallDetail): string[] {
  return [
    othersBody(report, detail),
    ...groupFolds(report, detail),
    ...report.sections.slice(0, detail.top).map((section) => sectionBlock(section, report, detail)),
    provenanceLines(report),
  ];
}

/** `9 metrics, 12 slices`, or `42 checks` */
function contents(report: Report): string {
  const metrics = report.checks.filter(({ id }) => id.startsWith('metric/')).length;
  if (metrics === 0) return counted(report.checks.length, 'check');
  const slices = sliceRows(report).length;
  return [counted(metrics, 'metric'), slices > 0 ? counted(slices, 'slice') : '']
    .filter((part) => part !== '')
    .join(', ');
}
