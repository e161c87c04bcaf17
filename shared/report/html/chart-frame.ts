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

/** The width that a label takes at the chart's type size, as a browser would about set it. */
export function labelWidth(text: string): number {
  return 7.2 * [...text].length;
}

/** The label, or its beginning where it is too long for the picture; the table beside it has it whole. */
export function shortLabel(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
