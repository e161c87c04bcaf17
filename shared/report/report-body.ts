import { comparedLine, type Links } from './compared-line.ts';
import { metricRows, otherRows, sliceRows } from './comparison-row.ts';
import { decidingRows } from './deciding-rows.ts';
import type { Detail } from './detail.ts';
import { details } from './details.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatCount } from './format-number.ts';
import { mermaidChart } from './mermaid-chart.ts';
import { methodsTable } from './methods-table.ts';
import { metricTable } from './metric-table.ts';
import { nextSteps } from './next-steps.ts';
import { provenanceLine } from './provenance-line.ts';
import { bullet, reasons } from './reasons.ts';
import type { Report, Section } from './schema.ts';
import { sectionTable } from './section-table.ts';
import { sliceName } from './slice-name.ts';
import { verdictHeading } from './verdict-heading.ts';

/** The verdict in three lines: heading, who is compared with whom, what a reader should know besides. */
export function verdictBlocks(report: Report, links: Links): string[] {
  const notices = (report.notices ?? []).slice(0, 5).map((notice) => `> ℹ️ ${escapeMarkdown(notice, 600)}`);
  return [verdictHeading(report), comparedLine(report, links), notices.join('\n>\n')];
}

/** The evidence: the lines that decide, what did not pass and why, what to do now. */
export function evidenceBlocks(report: Report, detail: Detail): string[] {
  const all = decidingRows(report).filter(({ status }) => detail.passing || status !== 'pass');
  const rows = all.filter(({ slice, status }) => !slice || status === report.verdict);
  const top = Math.min(mostDeciding, detail.top);
  const steps = nextSteps(report, sliceName);
  return [
    rows.length === 0
      ? ''
      : `${tableCaption(report)}\n\n${metricTable(rows.slice(0, top))}${more(rows.length, top)}`,
    milder(all.length - rows.length),
    reasons(report, top),
    steps === '' ? '' : `**To go on:** ${steps}.`,
  ];
}

/** Slices that did not pass, but are not what decides. */
function milder(count: number): string {
  if (count === 0) return '';
  return `${counted(count, 'more slice')} did not pass either; see below.`;
}

/** Lines that stand unfolded; a reader takes in no more. */
const mostDeciding = 12;

/** Everything else, folded: all metrics, slices, other checks, sections, provenance. */
export function foldedBlocks(report: Report, detail: Detail): string[] {
  return [
    metricsBlock(report, detail),
    slicesBlock(report, detail),
    othersBlock(report, detail),
    ...report.sections.slice(0, detail.top).map((section) => sectionBlock(section, detail)),
    detail.methods ? details('How each was judged', methodsTable(report, detail.top)) : '',
    details('Where this comes from', provenanceLine(report)),
  ];
}

/** All metrics, where the lines that decide are not all of them already. */
function metricsBlock(report: Report, { passing, top }: Detail): string {
  const all = metricRows(report);
  if (!passing || all.every(({ judged }) => judged?.limit)) return '';
  const checks = report.checks.filter(({ id }) => id.startsWith('metric/')).length;
  return details(`All ${counted(checks, 'metric')}`, metricTable(all.slice(0, top)) + more(all.length, top));
}

function slicesBlock(report: Report, { passing, top }: Detail): string {
  const all = sliceRows(report);
  const shown = passing ? all : all.filter(({ status }) => status !== 'pass' && status !== 'skip');
  if (shown.length === 0) return '';
  const title = passing
    ? `All ${counted(all.length, 'slice')}, worst first`
    : `${formatCount(shown.length)} of ${formatCount(all.length)} slices did not pass`;
  return details(title, metricTable(shown.slice(0, top)) + more(shown.length, top));
}

/** Cost and baseline as a table, and what has no numbers to compare as bullets. */
function othersBlock(report: Report, { passing, top }: Detail): string {
  if (!passing) return '';
  const rows = otherRows(report);
  const rest = report.checks.filter(({ id }) => !/^(metric|slices|cost|baseline)\//.test(id));
  const table = rows.length === 0 ? '' : metricTable(rows.slice(0, top)) + more(rows.length, top);
  const bullets = rest.slice(0, top).map(bullet).join('\n') + more(rest.length, top);
  return details('Other checks', [table, bullets].filter((part) => part !== '').join('\n\n'));
}

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function more(all: number, top: number): string {
  return all > top ? `\n\nshowing ${formatCount(top)} of ${formatCount(all)}` : '';
}

function sectionBlock(section: Section, detail: Detail): string {
  const { title } = section;
  if (section.type === 'chart') return detail.charts ? details(title, mermaidChart(section)) : '';
  if (!detail.passing) return '';
  if (section.type === 'table')
    return details(title, sectionTable(section, detail.methods ? detail.top : Math.min(20, detail.top)));
  return details(title, escapeMarkdown(section.text, 4_000));
}

function tableCaption(report: Report): string {
  const level = metricRows(report).find(({ judged }) => judged?.level !== undefined)?.judged?.level;
  const interval = level === undefined ? 'interval' : `${Number((level * 100).toFixed(2))} % interval`;
  if (!report.model.champion) return `The challenger with its ${interval}; \`┊\` what is allowed`;
  const slices = sliceRows(report).length > 0 ? ' (wider in slices)' : '';
  return `Challenger − champion with its ${interval}${slices}; \`┊\` what is allowed, \`│\` no change`;
}
