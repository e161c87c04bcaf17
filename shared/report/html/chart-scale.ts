import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../format-number.ts';

/** A linear axis: where a value stands, which values are marked, and how those are written. */
export interface ChartScale {
  place: (value: number) => number;
  ticks: readonly { at: number; text: string }[];
}

export interface ChartScaleInput {
  values: readonly number[];
  /** Ends that the chart states; the axis then keeps to them. */
  min?: number;
  max?: number;
  /** Pixels of the axis' two ends. */
  range: readonly [number, number];
  /** About how many values to mark. */
  count: number;
  /** Bars stand on zero. */
  zero?: boolean;
  /** Round ends, where the chart states none. */
  nice?: boolean;
}

/** Below this a difference of two doubles loses its digits. */
const closest = 1e-300;
/** Beyond this a difference of two doubles overflows. */
const farthest = Number.MAX_VALUE / 4;

/** An axis for these values; one with room around it where they are all the same. Places are rounded to a tenth of a pixel. */
export function chartScale({
  values,
  min,
  max,
  range,
  count,
  zero = false,
  nice = false,
}: ChartScaleInput): ChartScale {
  let low = min ?? values.reduce((a, b) => Math.min(a, b), zero ? 0 : Number.POSITIVE_INFINITY);
  let high = max ?? values.reduce((a, b) => Math.max(a, b), zero ? 0 : Number.NEGATIVE_INFINITY);
  if (!(high - low > closest)) {
    const room = Math.max(Math.abs(low), 1) / 2;
    [low, high] = [low - room, low + room];
  }
  low = Math.max(low, -farthest);
  high = Math.min(high, farthest);
  const scale = scaleLinear().domain([low, high]).range(range).clamp(true);
  if (nice && min === undefined && max === undefined) scale.nice(count);
  const place = (value: number) => Math.round(scale(value) * 10) / 10;
  const marked = scale.ticks(count);
  const words = tickWords(marked);
  return { place, ticks: marked.map((value, i) => ({ at: place(value), text: words[i] })) };
}

/** As few digits as tell neighbours apart; powers of ten where plain numbers would be long. */
function tickWords(ticks: readonly number[]): string[] {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  const largest = ticks.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  if (largest >= 1e7 || (largest > 0 && largest < 1e-4)) {
    return ticks.map((tick) =>
      tick === 0 ? '0' : Number(tick.toPrecision(3)).toExponential().replace('e+', 'e').replaceAll('-', '−'),
    );
  }
  const decimals = Math.min(8, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
  return ticks.map((tick) => formatNumber(tick, decimals));
}
