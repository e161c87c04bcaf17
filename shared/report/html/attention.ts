import type { Status } from '../../verdict.ts';
import { type ComparisonRow, severityOf } from '../comparison-row.ts';
import { pressingRows } from '../fairness/pressing-rows.ts';
import { counted } from '../format-number.ts';
import { foundPlaces } from '../found-places.ts';
import { nextSteps } from '../next-steps.ts';
import { toldOf, untold } from '../reasons.ts';
import type { Check, Report } from '../schema.ts';
import { tableOf } from '../table-of.ts';
import { comparisonTable } from './comparison-table.ts';
import { entryMark } from './entry-mark.ts';
import { foundTable } from './found-table.ts';
import type { GatePart } from './gate-part.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import { measuredTable } from './measured-table.ts';
import type { ModelPart } from './model-part.ts';
import { sliceLine } from './slice-html.ts';
import { statusMark } from './status-mark.ts';

/** Lines and reasons that a reader takes in at once; everything stands further down. */
const mostLines = 12;
const mostGates = 30;

/** What did not pass, worst gate first: the lines that decide, the reasons, and what a person can do now. */
export function attention(parts: readonly ModelPart[], ids: Ids): Html {
  const troubled = parts
    .flatMap(({ model, gates }) => gates.map((part) => ({ model, part })))
    .filter(({ part }) => part.entry.verdict !== 'pass')
    .sort((a, b) => severityOf(a.part.entry.verdict) - severityOf(b.part.entry.verdict));
  const several = parts.length > 1;
  return html`<section aria-labelledby="attention"><h2 id="attention" tabindex="-1">What needs attention</h2>
${troubled.length === 0 && html`<p>Nothing: every gate passes.</p>`}
${troubled.slice(0, mostGates).map(({ model, part }) => one(several ? model.name : undefined, part, ids))}
${troubled.length > mostGates && html`<p class="cut">Showing ${mostGates} of ${counted(troubled.length, 'gate')}, worst first; all stand below.</p>`}
</section>
`;
}

function one(
  model: string | undefined,
  { entry, lines, id, shown }: GatePart & { shown: boolean },
  ids: Ids,
): Html {
  const { report } = entry;
  const deciding = lines
    ? [...lines.metrics, ...lines.slices, ...lines.others].filter(isTrouble).sort(byWeight)
    : [];
  const troubles = lines?.measured.filter(isTrouble) ?? [];
  const found = troubles.filter(({ table }) => table !== undefined);
  const places = foundPlaces(found);
  const { rows: measured, rest } = pressingRows(
    troubles.filter(({ table }) => table === undefined),
    entry.verdict,
  );
  // what could not be judged is told in words, and is worse than what was measured
  const told = report && reasonsList(report);
  const steps = report ? nextSteps(report, sliceLine) : '';
  const name = html`<bdi>${entry.gate}</bdi>`;
  return html`<article>
<h3>${model !== undefined && html`<bdi>${model}</bdi>: `}${shown ? html`<a href="#${id}">${name}</a>` : name} ${entryMark(entry)}</h3>
<p class="lead">${entry.summary}</p>
${deciding.length > 0 && comparisonTable(html`What decides in ${name}`, deciding.slice(0, mostLines), { top: mostLines, ids })}
${entry.verdict === 'error' && told}
${
  found.length > 0 &&
  foundTable(
    html`What decides in ${name}`,
    places.slice(0, mostLines).flatMap(({ rows }) => rows),
    { top: mostLines, ids },
  )
}
${measured.length > 0 && measuredTable(html`What decides in ${name}`, measured.slice(0, mostLines), { top: mostLines, ids })}
${rest !== '' && html`<p class="cut">${rest}; see the gate’s part below.</p>`}
${further(Math.max(0, deciding.length - mostLines) + Math.max(0, measured.length - mostLines) + Math.max(0, places.length - mostLines), 'line')}
${entry.verdict !== 'error' && told}
${steps !== '' && html`<p class="next"><b>To go on:</b> ${steps}.</p>`}
</article>
`;
}

function reasonsList(report: Report): Html | undefined {
  const reasons = untold(report);
  if (reasons.length === 0) return undefined;
  const lines = reasons.slice(0, mostLines).map((check) => html`<li>${reason(report, check)}</li>\n`);
  return html`<ul class="reasons">${lines}</ul>${further(reasons.length - mostLines, 'check')}`;
}

function reason(report: Report, check: Check): Html {
  const table = tableOf(report, check);
  if (table === undefined) {
    return html`${statusMark(check.status)} <b><bdi>${check.title}</bdi></b>: ${check.why}`;
  }
  return html`${statusMark(check.status)} <b><bdi>${toldOf(check, table).name}</bdi></b> in <bdi>${table}</bdi>: ${check.why}`;
}

function further(more: number, noun: string): Html | undefined {
  return more > 0
    ? html`<p class="cut">${counted(more, `more ${noun}`)} ${more === 1 ? 'stands' : 'stand'} in the gate’s part below.</p>`
    : undefined;
}

function isTrouble({ status }: { status: Status }): boolean {
  return status !== 'pass' && status !== 'skip';
}

function byWeight(a: ComparisonRow, b: ComparisonRow): number {
  return severityOf(a.status) - severityOf(b.status) || Number(b.primary) - Number(a.primary);
}
