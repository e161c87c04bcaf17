import type { Finding } from '../schema.ts';
import { type Html, html } from './html.ts';
import { sliceHtml } from './slice-html.ts';

/** Of what a finding was measured: its subject, model, slice, the columns and groups it compares. */
export function findingWhere({ subject, model, slice, by, pair, within }: Finding): Html {
  return html`<bdi>${breakable(subject)}</bdi>${[
    slice && html` in ${sliceHtml(slice)}`,
    by &&
      by.length > 0 &&
      html` by ${by.map((column, i) => html`${i > 0 && html` × `}<code>${column}</code>`)}`,
    within !== undefined && html` within <code>${within}</code>`,
    pair && html`, <code>${pair[0]}</code> against <code>${pair[1]}</code>`,
    model && html` <span class="tag">${model}</span>`,
  ]}`;
}

/** A long name may go on in the next line behind an underscore. */
function breakable(name: string): Html {
  return html`${name.split('_').map((part, i) => html`${i > 0 && html`_<wbr>`}${part}`)}`;
}
