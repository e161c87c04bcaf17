import { scaleLinear } from 'd3-scale';
import { betterOf, type ComparisonRow } from '../comparison-row.ts';
import { type Html, html } from './html.ts';

const width = 170;
const height = 22;
const middle = height / 2;
/** Where limit and no change always stand, so that rows compare and the margin is the unit. */
const limitAt = 40;
const originAt = 80;
/** What lies beyond is drawn as an arrow. */
const edge = 5;

export interface IntervalPlotInput {
  value: number;
  interval?: readonly [number, number];
  /** What is allowed. */
  limit?: number;
  /** Where nothing changed: 0 for a difference; absent for a value. */
  origin?: number;
  /** Which way is good; the picture is turned so that right is. */
  better: 'larger' | 'smaller';
}

/**
 * A value with its interval as a small SVG, right is better: what is not allowed is shaded, its limit
 * dashed, no change a line. It says nothing that its row does not say in numbers, so it is hidden from
 * screen readers.
 */
export function intervalPlot({ value, interval, limit, origin, better }: IntervalPlotInput): Html {
  const turn = better === 'larger' ? 1 : -1;
  const ends = (interval ?? [value, value]).map((end) => end * turn);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const marks = marksOf(
    limit === undefined ? undefined : limit * turn,
    origin === undefined ? undefined : origin * turn,
  );
  const place = placing(marks, [low, high, value * turn]);
  const [from, to, at] = [low, high, value * turn].map(place);
  return html`<svg class="iv" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${[
    marks.limit && html`<path class="no" d="M0 2H${place(marks.limit.at)}V20H0Z"/>`,
    html`<path class="ax" d="M0 ${middle}H${width}"/>`,
    marks.limit && html`<path class="lim" d="M${place(marks.limit.at)} 1V21"/>`,
    marks.origin && html`<path class="zero" d="M${place(marks.origin.at)} 1V21"/>`,
    html`<path class="in" d="M${inside(from)} ${middle}H${inside(to)}"/>`,
    from < edge && html`<path class="tip" d="M0 ${middle}l7 -4v8z"/>`,
    to > width - edge && html`<path class="tip" d="M${width} ${middle}l-7 -4v8z"/>`,
    at >= edge && at <= width - edge && html`<circle cx="${at}" cy="${middle}" r="4"/>`,
  ]}</svg>`;
}

/** The plot of a comparison's line; nothing where no value is judged or no direction is known. */
export function rowPlot(row: ComparisonRow): Html | undefined {
  const { judged } = row;
  const better = betterOf(row);
  if (judged?.value === undefined || !better) return undefined;
  return intervalPlot({
    value: judged.value,
    interval: judged.interval,
    limit: judged.limit?.value,
    origin: judged.statistic === 'value' ? undefined : 0,
    better,
  });
}

interface Mark {
  at: number;
  x: number;
}

function marksOf(limit?: number, origin?: number): { limit?: Mark; origin?: Mark } {
  if (limit === undefined) return origin === undefined ? {} : { origin: { at: origin, x: originAt } };
  if (origin === undefined) return { limit: { at: limit, x: limitAt } };
  if (limit === origin) return { limit: { at: limit, x: originAt }, origin: { at: origin, x: originAt } };
  return limit < origin
    ? { limit: { at: limit, x: limitAt }, origin: { at: origin, x: originAt } }
    : { origin: { at: origin, x: width - originAt }, limit: { at: limit, x: width - limitAt } };
}

/** Maps a value to its place: inside the picture, and never on the other side of a mark. */
function placing(
  { limit, origin }: { limit?: Mark; origin?: Mark },
  shown: readonly number[],
): (value: number) => number {
  const scale = scaleLinear();
  const marks = [limit, origin].filter((mark) => mark !== undefined);
  const [one] = marks;
  if (limit && origin && limit.at !== origin.at) {
    scale.domain([limit.at, origin.at]).range([limit.x, origin.x]);
  } else {
    const at = one?.at ?? (Math.min(...shown) + Math.max(...shown)) / 2;
    const x = one?.x ?? width / 2;
    const unit = Math.max(
      (at - Math.min(...shown)) / (x - 2 * edge),
      (Math.max(...shown) - at) / (width - 2 * edge - x),
    );
    scale.domain([at, at + (unit > 0 ? unit : 1)]).range([x, x + 1]);
  }
  return (value) => {
    const x = scale(value);
    // beyond what doubles can tell, only the side is known
    let place = Number.isNaN(x) ? (value > (one?.at ?? 0) ? width : 0) : Math.min(width, Math.max(0, x));
    for (const mark of marks) {
      if (value === mark.at) return mark.x;
      place = value > mark.at ? Math.max(place, mark.x) : Math.min(place, mark.x);
    }
    return Math.round(place * 10) / 10;
  };
}

function inside(x: number): number {
  return Math.min(width - edge, Math.max(edge, x));
}
