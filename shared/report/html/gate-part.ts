import type { ComparisonRow } from '../comparison-row.ts';
import { counted } from '../format-number.ts';
import type { GateEntry, Overall } from '../overall.ts';
import { recordLine } from '../record-line.ts';
import type { Report, Section } from '../schema.ts';
import { tableOf } from '../table-of.ts';
import { chartFigure } from './chart-figure.ts';
import { checksTable } from './checks-table.ts';
import { comparedModels } from './compared-models.ts';
import { comparisonTable } from './comparison-table.ts';
import { entryMark } from './entry-mark.ts';
import { foundTable } from './found-table.ts';
import type { GateLines } from './gate-lines.ts';
import { gateProvenance } from './gate-provenance.ts';
import { groupPart } from './group-part.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import { measuredTable } from './measured-table.ts';
import { methodsTable } from './methods-table.ts';
import { noticesList } from './notices-list.ts';
import { rowsToLookAt } from './rows-to-look-at.ts';
import { sectionTable } from './section-table.ts';

/** What every part of the page is given. */
export interface PartContext {
  /** Most rows of a table. */
  top: number;
  ids: Ids;
  whole: Overall['provenance'];
}

export interface GatePart {
  entry: GateEntry;
  /** Absent where there is no report to go by. */
  lines?: GateLines;
  id: string;
}

/** Everything that one gate says of one model. */
export function gatePart({ entry, lines, id }: GatePart, limits: PartContext): Html {
  const { report } = entry;
  return html`<section class="gate" aria-labelledby="${id}">
<h3 id="${id}" tabindex="-1"><bdi>${entry.gate}</bdi> ${entryMark(entry)}</h3>
<p class="lead">${entry.summary}</p>
${entry.trust === 'self-reported' && html`<p>Self-reported by code of a fork, judged again from its numbers.</p>`}
${report && lines && body(report, lines, entry, limits)}
<p class="back"><a href="#overview">Back to the overview</a></p>
</section>
`;
}

function body(report: Report, lines: GateLines, entry: GateEntry, limits: PartContext): Html {
  const { metrics, slices, others, checks, measured, reported } = lines;
  const compares = metrics.length + slices.length + others.length + measured.length > 0;
  const tables = new Map(checks.map((check) => [check, tableOf(report, check)]));
  const found = measured.filter(({ table }) => table !== undefined);
  const values = measured.filter(({ table }) => table === undefined);
  const methods = methodsTable([...metrics, ...slices, ...others], limits);
  return html`${comparedModels(report)}${noticesList(report.notices)}
${metrics.length > 0 && html`<h4>Metrics</h4>\n${comparisonTable(caption(report, metrics), metrics, { ...limits, order: 'in the order of the report' })}`}
${slices.length > 0 && html`<h4>Slices</h4>\n${comparisonTable(html`${counted(slices.length, 'slice')}, worst first`, slices, limits)}`}
${others.length > 0 && html`<h4>Cost and baseline</h4>\n${comparisonTable('Cost and baseline', others, { ...limits, quiet: true })}`}
${found.length > 0 && html`<h4>Found in the data</h4>\n${foundTable('What was found in the data; worst first', found, { ...limits, quiet: true })}`}
${values.length > 0 && html`<h4>Measured</h4>\n${measuredTable('What was measured; worst first', values, { ...limits, quiet: true })}`}
${lines.groups.map((table) => groupPart(table, limits))}
${
  checks.length > 0 &&
  (compares
    ? html`<details><summary>All ${counted(checks.length, 'check')} with their reasons</summary>\n${checksTable(checks, { ...limits, tables })}</details>`
    : html`<h4>Checks</h4>\n${checksTable(checks, { ...limits, tables })}`)
}
${reported.length > 0 && html`<details><summary>What was measured besides</summary>\n${measuredTable('What was measured besides', reported, { ...limits, judged: false, quiet: true })}</details>`}
${rowsToLookAt(lines.listed, limits.top)}
${report.sections.map((section) => sectionPart(section, report, limits))}
${methods && html`<details><summary>How each was judged</summary>\n${methods}</details>`}
<h4>Where this comes from</h4>
${gateProvenance(report, entry, limits)}`;
}

function sectionPart(section: Section, report: Report, limits: PartContext): Html {
  const head = html`<h4><bdi>${section.title}</bdi></h4>\n`;
  switch (section.type) {
    case 'chart':
      return html`${head}${chartFigure(section, limits)}`;
    case 'table':
      return html`${head}${section.note !== undefined && html`<p>${section.note}</p>\n`}${section.record && html`<p class="about">${recordLine(report)}.</p>\n`}${sectionTable(section, limits)}`;
    case 'text':
      return html`${head}${section.text
        .split(/\r\n|\r|\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => html`<p>${line}</p>\n`)}`;
  }
}

function caption(report: Report, metrics: readonly ComparisonRow[]): Html {
  const level = metrics.find(({ judged }) => judged?.level !== undefined)?.judged?.level;
  const interval = level === undefined ? 'interval' : `${Number((level * 100).toFixed(2))} % interval`;
  const what = report.model.champion ? 'Challenger − champion' : 'The challenger';
  return html`${what} with its ${interval}; right is better, the shaded part is not allowed${report.model.champion && html`, the line is no change`}`;
}
