import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { formatNumber } from '../format-number.ts';
import { plainText } from '../plain-text.ts';
import { type Chart, chartFrame, chartWidth, labelWidth, seriesClasses, shortLabel } from './chart-frame.ts';
import { type ChartScale, chartScale } from './chart-scale.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';

const height = 280;
const top = 30;
const bottom = height - 46;
const right = chartWidth - 18;
/** Series with fewer points show each of them. */
const dotted = 25;

/** A line chart: numbers along a linear axis, anything else equally spaced in the order given. */
export function lineChart(chart: Chart, length: number, ids: Ids): Html {
  const classes = seriesClasses(chart);
  const series = chart.series.map(({ values }) => values.slice(0, length));
  const up = chartScale({
    values: series.flat(),
    min: chart.y.min,
    max: chart.y.max,
    range: [bottom, top],
    count: 5,
    nice: true,
  });
  const left = 12 + Math.max(...up.ticks.map(({ text }) => labelWidth(text)), 10);
  const across = horizontal(chart.x.values.slice(0, length), left);
  const path = line<number>()
    .x((_, i) => across.places[i])
    .y((value) => up.place(value));
  const marks = [
    up.ticks.map(
      ({ at, text }) =>
        html`<path class="grid" d="M${left} ${at}H${right}"/><text x="${left - 6}" y="${at}" class="e h">${text}</text>`,
    ),
    across.ticks.map(
      ({ at, text }) =>
        html`<path class="tick" d="M${at} ${bottom}v5"/><text x="${at}" y="${bottom + 19}" class="k">${text}</text>`,
    ),
    html`<path class="axis" d="M${left} ${bottom}H${right}"/>`,
    html`<text x="${left}" y="14">${shortLabel(plainText(chart.y.title), 44)}</text>`,
    html`<text x="${right}" y="${height - 6}" class="e">${shortLabel(plainText(chart.x.title), 44)}</text>`,
    series.map((values, i) => html`<path class="ln ${classes[i]}" d="${path(values) ?? ''}"/>`),
    length <= dotted &&
      series.map((values, i) =>
        values.map(
          (value, j) =>
            html`<circle class="pt ${classes[i]}" cx="${across.places[j]}" cy="${up.place(value)}" r="2.5"/>`,
        ),
      ),
  ];
  const description = `Line chart of ${chart.y.title} by ${chart.x.title}: ${chart.series.map(({ name }) => name).join(', ')}. The numbers follow as a table.`;
  return chartFrame(chart, { height, description, marks }, ids);
}

function horizontal(
  values: readonly (string | number)[],
  left: number,
): { places: readonly number[]; ticks: ChartScale['ticks'] } {
  if (values.every((value) => typeof value === 'number')) {
    const scale = chartScale({ values, range: [left, right], count: 6 });
    return { places: values.map(scale.place), ticks: scale.ticks };
  }
  const scale = scalePoint<number>()
    .domain(values.map((_, i) => i))
    .range([left, right])
    .padding(0.3);
  const places = values.map((_, i) => Math.round((scale(i) ?? left) * 10) / 10);
  const words = values.map((value) =>
    typeof value === 'number' ? formatNumber(value) : shortLabel(plainText(value), 14),
  );
  const room = (right - left) / (Math.max(...words.map(labelWidth)) + 12);
  const step = Math.max(1, Math.ceil(values.length / room));
  return {
    places,
    ticks: words.map((text, i) => ({ at: places[i], text })).filter((_, i) => i % step === 0),
  };
}
