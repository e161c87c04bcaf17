import { formatCount } from '../format-number.ts';
import type { Section } from '../schema.ts';
import { barChart, mostGroups } from './bar-chart.ts';
import { type Chart, seriesClasses } from './chart-frame.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import { lineChart } from './line-chart.ts';
import { sectionTable } from './section-table.ts';

/** A chart section as a figure: legend, picture, caption, and its numbers as a folded table. */
export function chartFigure(chart: Chart, { top, ids }: { top: number; ids: Ids }): Html {
  const length = Math.min(chart.x.values.length, ...chart.series.map(({ values }) => values.length));
  const drawable = length > 0 && chart.series.length > 0;
  const classes = seriesClasses(chart);
  const legend =
    chart.series.length > 1 &&
    html`<ul class="legend">${chart.series.map(({ name }, i) => html`<li>${swatch(chart.kind, classes[i])}<bdi>${name}</bdi></li>`)}</ul>`;
  const omitted = chart.kind === 'bar' ? Math.max(0, length - mostGroups) : 0;
  return html`<figure>${legend}
${drawable ? (chart.kind === 'bar' ? barChart : lineChart)(chart, length, ids) : html`<p>Nothing to draw.</p>`}
${(chart.caption !== undefined || omitted > 0) && html`<figcaption>${chart.caption}${omitted > 0 && html` Showing ${formatCount(mostGroups)} of ${formatCount(length)}; the table has all.`}</figcaption>`}
</figure>
<details><summary>The numbers of this chart</summary>
${sectionTable(chartTable(chart), { top, ids })}</details>
`;
}

function swatch(kind: Chart['kind'], look: string): Html {
  const shape =
    kind === 'bar'
      ? html`<path class="bar ${look}" d="M2 1H22V11H2z"/>`
      : html`<path class="ln ${look}" d="M0 6H24"/>`;
  return html`<svg class="key" viewBox="0 0 24 12" aria-hidden="true" focusable="false">${shape}</svg>`;
}

/** A chart's numbers: a row a point. */
export function chartTable(chart: Chart): Extract<Section, { type: 'table' }> {
  return {
    type: 'table',
    title: `The numbers of “${chart.title}”`,
    columns: [chart.x.title, ...chart.series.map(({ name }) => name)].map((title) => ({ title })),
    rows: chart.x.values.map((x, i) => [x, ...chart.series.map(({ values }) => values[i] ?? null)]),
  };
}
