import type { Section } from '../schema.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import type { Ids } from './ids.ts';

/** A chart section, and as many points as all of its series have. */
export type Chart = Extract<Section, { type: 'chart' }>;

export const chartWidth = 460;

export interface ChartFrame {
  height: number;
  /** What the picture shows, for who does not see it. */
  description: string;
  marks: HtmlValue;
}

/** The SVG around a chart's marks, with title and description; it takes the width that it is given. */
export function chartFrame(chart: Chart, { height, description, marks }: ChartFrame, ids: Ids): Html {
  const [title, desc] = [ids(), ids()];
  return html`<svg class="chart" viewBox="0 0 ${chartWidth} ${height}" role="img" aria-labelledby="${title} ${desc}">
<title id="${title}">${chart.title}</title><desc id="${desc}">${description}</desc>
${marks}</svg>`;
}

/** The well-known look the same in every chart. */
const roles: Readonly<Record<string, string>> = {
  challenger: 's0',
  champion: 's1',
  baseline: 's2',
  perfect: 's7',
};
const others = ['s3', 's4', 's5', 's6', 's8', 's9', 's0', 's1', 's2', 's7'] as const;

/** The class of each series, which gives it colour and dashes; none twice in a chart. */
export function seriesClasses({ series }: Chart): string[] {
  const known = series.map(({ name }) => (Object.hasOwn(roles, name) ? roles[name] : undefined));
  const taken = new Set<string>();
  const classes = known.map((one) => {
    if (one === undefined || taken.has(one)) return undefined;
    taken.add(one);
    return one;
  });
  const free = (taken.size === 0 ? colours : others).filter((one) => !taken.has(one));
  return classes.map((one) => one ?? free.shift() ?? 's0');
}

/** In order, where no series is well-known. */
const colours = Array.from({ length: 10 }, (_, i) => `s${i}`);

/** The width that a label takes at the chart's type size, as a browser would about set it. */
export function labelWidth(text: string): number {
  return 7.2 * [...text].length;
}

/** The label, or its beginning where it is too long for the picture; the table beside it has it whole. */
export function shortLabel(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
