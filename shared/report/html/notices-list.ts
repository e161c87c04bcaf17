import { formatCount } from '../format-number.ts';
import { type Html, html } from './html.ts';

/** What a reader should know and no check says; nothing where there is nothing. */
export function noticesList(notices: readonly string[] = []): Html | undefined {
  if (notices.length === 0) return undefined;
  return html`<div class="notes"><p><b>${notices.length === 1 ? 'A notice' : `${formatCount(notices.length)} notices`}</b></p><ul>${notices.map((notice) => html`<li>${notice}</li>`)}</ul></div>\n`;
}
