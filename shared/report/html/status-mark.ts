import type { Status } from '../../verdict.ts';
import { type Html, html } from './html.ts';

/** A status as symbol and word: the symbol's shape comes from the style, so neither hangs on colour. */
export function statusMark(status: Status, words: string = status): Html {
  return html`<span class="m ${status}">${words}</span>`;
}
