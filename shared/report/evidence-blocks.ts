import { metricRows, sliceRows } from './comparison-row.ts';
import { decidingRows } from './deciding-rows.ts';
import type { Detail } from './detail.ts';
import { decidingGroups } from './fairness/group-blocks.ts';
import { pressingRows } from './fairness/pressing-rows.ts';
import { counted } from './format-number.ts';
import { judgedTables } from './judged-tables.ts';
import { measuredRows } from './measured-row.ts';
import { metricTable } from './metric-table.ts';
import { nextSteps } from './next-steps.ts';
import { reasons } from './reasons.ts';
import type { Report } from './schema.ts';
import { showing } from './showing.ts';
import { sliceName } from './slice-name.ts';

/** Lines that stand unfolded; a reader takes in no more. */
const mostDeciding = 12;

/** The evidence: the lines that decide, what else did not pass and why, what to do now. */
export function evidenceBlocks(report: Report, detail: Detail): string[] {
  const all = decidingRows(report).filter(({ status }) => detail.passing || status !== 'pass');
  const rows = all.filter(({ slice, status }) => !slice || status === report.verdict);
  const top = Math.min(mostDeciding, detail.top);
  const table = `${caption(report)}\n\n${metricTable(rows.slice(0, top))}${showing(top, rows.length)}`;
  const steps = nextSteps(report, sliceName);
  const reasoned = reasons(report, top);
  // what could not be judged is told in words, and is worse than what was measured
  const [first, second] = report.verdict === 'error' ? [reasoned, ''] : ['', reasoned];
  return [
    rows.length === 0 ? '' : table,
    besides(report, all.length - rows.length),
    first,
    measured(report, top, detail),
    decidingGroups(report, detail),
    second,
    steps === '' ? '' : `**To go on:** ${steps}.`,
  ];
}

/** What is judged without comparing models and did not pass. */
function measured(report: Report, top: number, { passing }: Detail): string {
  const troubled = measuredRows(report).filter(({ status }) => status !== 'pass' && status !== 'skip');
  const { rows, rest, left } = pressingRows(troubled, report.verdict);
  // a long comment has no room for all checks
  const where = passing ? 'see all checks below' : `${left === 1 ? 'it stands' : 'they stand'} in the report`;
  return [judgedTables(rows, top), rest === '' ? '' : `${rest}; ${where}.`]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The slices that did not pass but do not decide, and those that could not be judged: counted, never dropped. */
function besides(report: Report, milder: number): string {
  const unjudged = sliceRows(report).filter(
    ({ status, judged }) => status === 'skip' && judged?.limit,
  ).length;
  const parts = [
    milder > 0 && `${counted(milder, 'more slice')} did not pass either`,
    unjudged > 0 && `${counted(unjudged, 'slice')} could not be judged`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `${parts.join('; ')}. See the slices below.`;
}

function caption(report: Report): string {
  const level = metricRows(report).find(({ judged }) => judged?.level !== undefined)?.judged?.level;
  const interval = level === undefined ? 'interval' : `${Number((level * 100).toFixed(2))} % interval`;
  if (!report.model.champion) return `The challenger with its ${interval}; \`┊\` what is allowed`;
  const slices = sliceRows(report).length > 0 ? ' (wider in slices)' : '';
  return `Challenger − champion with its ${interval}${slices}; \`┊\` what is allowed, \`│\` no change`;
}
