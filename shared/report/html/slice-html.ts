import type { Finding } from '../schema.ts';
import { type Html, html } from './html.ts';

type Slice = NonNullable<Finding['slice']>;

/** A slice on the page: each column and level as code. */
export function sliceHtml(slice: Slice): Html {
  const parts = Object.entries(slice).map(([column, level]) => html`<code>${column} = ${level}</code>`);
  return html`${parts.map((part, i) => (i === 0 ? part : html` × ${part}`))}`;
}

/** The same as a plain line: `region = north × sex = F`. */
export function sliceLine(slice: Slice): string {
  return Object.entries(slice)
    .map(([column, level]) => `${column} = ${level}`)
    .join(' × ');
}
