import { scaleBand } from 'd3-scale';
import { formatNumber } from '../format-number.ts';
import { plainText } from '../plain-text.ts';
import { type Chart, chartFrame, chartWidth, labelWidth, seriesClasses, shortLabel } from './chart-frame.ts';
import { chartScale } from './chart-scale.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';

/** Groups of bars that a picture can hold. */
export const mostGroups = 60;

const top = 34;
const right = chartWidth - 24;

/**
 * A bar chart, its bars lying so that every name can be read; of several series a bar each, side by side,
 * in the order of the legend. At most 60 groups.
 */
export function barChart(chart: Chart, length: number, ids: Ids): Html {
  const groups = Math.min(length, mostGroups);
  const classes = seriesClasses(chart);
  const series = chart.series.map(({ values }) => values.slice(0, groups));
  const words = chart.x.values
    .slice(0, groups)
    .map((value) => (typeof value === 'number' ? formatNumber(value) : shortLabel(plainText(value), 22)));
  const left = 10 + Math.max(...words.map(labelWidth), 20);
  const thick = Math.max(22, 9 * series.length + 8);
  const bottom = top + thick * groups;
  const across = chartScale({
    values: series.flat(),
    min: chart.y.min,
    max: chart.y.max,
    range: [left, right],
    count: 5,
    zero: true,
    nice: true,
  });
  const down = scaleBand<number>()
    .domain(words.map((_, i) => i))
    .range([top, bottom])
    .paddingInner(0.25)
    .paddingOuter(0.15);
  const within = scaleBand<number>()
    .domain(series.map((_, i) => i))
    .range([0, down.bandwidth()]);
  const ground = across.place(0);
  const tenth = (pixels: number) => Math.round(pixels * 10) / 10;
  const marks = [
    across.ticks.map(
      ({ at, text }) =>
        html`<path class="grid" d="M${at} ${top - 4}V${bottom}"/><text x="${at}" y="${bottom + 18}" class="k">${text}</text>`,
    ),
    html`<text x="${left}" y="14">${shortLabel(plainText(chart.x.title), 32)}</text>`,
    html`<text x="${right}" y="${bottom + 38}" class="e">${shortLabel(plainText(chart.y.title), 32)}</text>`,
    words.map((word, i) => {
      const y = down(i) ?? top;
      return html`<text x="${left - 6}" y="${tenth(y + down.bandwidth() / 2)}" class="e h">${word}</text>${series.map(
        (values, j) => {
          const end = across.place(values[i]);
          return html`<path class="bar ${classes[j]}" d="M${ground} ${tenth(y + (within(j) ?? 0))}H${end}v${tenth(within.bandwidth())}H${ground}z"/>`;
        },
      )}`;
    }),
    html`<path class="axis" d="M${ground} ${top - 4}V${bottom}"/>`,
  ];
  const description = `Bar chart of ${chart.y.title} by ${chart.x.title}: ${chart.series.map(({ name }) => name).join(', ')}. The numbers follow as a table.`;
  return chartFrame(chart, { height: bottom + 46, description, marks }, ids);
}
