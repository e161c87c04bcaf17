import type { Finding } from '../schema.ts';
import { type Html, html } from './html.ts';
import { sliceHtml } from './slice-html.ts';

/** Of what a finding was measured: its subject, model, slice, the columns and groups it compares. */
export function findingWhere({ subject, model, slice, by, pair }: Finding): Html {
  return html`<bdi>${subject}</bdi>${[
    slice && html` in ${sliceHtml(slice)}`,
    by &&
      by.length > 0 &&
      html` by ${by.map((column, i) => html`${i > 0 && html` × `}<code>${column}</code>`)}`,
    pair && html`, <code>${pair[0]}</code> against <code>${pair[1]}</code>`,
    model && html` <span class="tag">${model}</span>`,
  ]}`;
}
