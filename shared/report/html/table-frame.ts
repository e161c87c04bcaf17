import { formatCount } from '../format-number.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import type { Ids } from './ids.ts';

export interface TableColumnHead {
  title: HtmlValue;
  /** Numbers stand to the right and are sorted as numbers. */
  numeric?: boolean;
  align?: 'left' | 'right' | 'center';
  /** A column of pictures or lists has no order. */
  unsorted?: boolean;
}

export interface TableFrame {
  caption: HtmlValue;
  columns: readonly TableColumnHead[];
  /** `<tr>`s in reading order, at most as many as the page has room for. */
  rows: readonly Html[];
  /** How many there are in all; the rest is in the JSON report. */
  all?: number;
  /** On a narrow screen a `plain` table scrolls, a line of `stack` stands one cell below the other, one of `compare` is a card. */
  kind?: 'compare' | 'stack' | 'plain';
  /** The heading above says what the caption says, so only screen readers need it. */
  quiet?: boolean;
  /** In which order the first ones were taken, where not all are shown. */
  order?: string;
}

/** Tables longer than this scroll inside their own frame, under a head that stays. */
const tall = 25;
/** Fewer rows need no search. */
const searchable = 15;

/** A table with caption and column heads inside a frame that scrolls by keyboard, and which a script may sort and filter. */
export function tableFrame(
  {
    caption,
    columns,
    rows,
    all = rows.length,
    kind = 'plain',
    quiet = false,
    order = 'worst first',
  }: TableFrame,
  ids: Ids,
): Html {
  const id = ids();
  const heads = columns.map(
    ({ title, numeric, align, unsorted }) =>
      html`<th scope="col"${classOf(align ?? (numeric ? 'right' : undefined))}${unsorted && html` data-unsorted=""`}>${title}</th>`,
  );
  const cut =
    all > rows.length &&
    html`<p class="cut">Showing ${formatCount(rows.length)} of ${formatCount(all)}, ${order}; all are in the JSON report.</p>`;
  return html`<div class="frame${rows.length > tall && ' tall'}" role="group" tabindex="0" aria-labelledby="${id}">
<table class="${kind}"${rows.length >= searchable && html` data-search=""`}><caption id="${id}"${quiet && html` class="sr"`}>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody></table></div>${cut}
`;
}

function classOf(align: TableColumnHead['align']): Html | undefined {
  return align === undefined || align === 'left'
    ? undefined
    : html` class="${align === 'right' ? 'r' : 'c'}"`;
}
