import { scaleLinear } from 'd3-scale';
import type { GroupAxis } from '../fairness/group-axis.ts';
import type { Forbidden, GroupCell } from '../fairness/group-table.ts';
import type { Finding } from '../schema.ts';
import { type Html, html } from './html.ts';

const width = 240;
const height = 30;
const edge = 8;

/**
 * A group's value and interval for both models on the axis of its table, as a small SVG: the challenger a dot, the champion
 * below it a ring, the part that the limit forbids shaded. It says nothing that its row does not say in numbers, so it is
 * hidden from screen readers.
 */
export function groupPlot({ challenger, champion }: GroupCell, axis: GroupAxis, forbidden?: Forbidden): Html {
  const place = placing(axis);
  const limit =
    forbidden && (forbidden.at < axis.from || forbidden.at > axis.to ? undefined : place(forbidden.at));
  const mark = ({ value, interval }: Finding, y: number, kind: string) => {
    if (value === undefined) return undefined;
    const [from, to] = (interval ?? [value, value]).map(place);
    return html`<path class="in ${kind}" d="M${from} ${y}H${to}"/><circle class="${kind}" cx="${place(value)}" cy="${y}" r="4"/>`;
  };
  return html`<svg class="iv gp" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${[
    forbidden !== undefined && limit !== undefined && shade(forbidden, limit),
    html`<path class="ax" d="M0 ${height / 2}H${width}"/>`,
    limit !== undefined && html`<path class="lim" d="M${limit} 1V${height - 1}"/>`,
    champion && mark(champion, 21, 'old'),
    challenger && mark(challenger, 10, 'new'),
  ]}</svg>`;
}

/** The axis that all plots of a table share, with its values, for the table's head. */
export function groupPlotAxis(axis: GroupAxis): Html {
  const scale = scaleLinear()
    .domain([axis.from, axis.to])
    .range([edge, width - edge]);
  const ticks = scale.ticks(4);
  const write = scale.tickFormat(4);
  return html`<svg class="iv gp" viewBox="0 0 ${width} 18" aria-hidden="true" focusable="false">${ticks.map(
    (tick) =>
      html`<path class="ax" d="M${tenth(scale(tick))} 14v4"/><text x="${labelPlace(scale(tick), write(tick))}" y="10" class="k">${write(tick)}</text>`,
  )}</svg>`;
}

/** The middle of a tick's number: beside its tick where the number would be cut off at an end. */
function labelPlace(tick: number, text: string): number {
  const half = 3.5 * text.length;
  return tenth(Math.min(width - half, Math.max(half, tick)));
}

function shade({ side }: Forbidden, at: number): Html {
  return side === 'below'
    ? html`<path class="no" d="M0 2H${at}V${height - 2}H0Z"/>`
    : html`<path class="no" d="M${at} 2H${width}V${height - 2}H${at}Z"/>`;
}

function placing({ from, to }: GroupAxis): (value: number) => number {
  const scale = scaleLinear()
    .domain([from, to])
    .range([edge, width - edge])
    .clamp(true);
  return (value) => tenth(scale(value));
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
