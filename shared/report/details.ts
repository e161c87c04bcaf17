import { escapeHtml } from './escape-html.ts';

/** A folded block; `title` is plain text, the body markdown. Empty where the body is. */
export function details(title: string, body: string, { open = false } = {}): string {
  if (body === '') return '';
  return `<details${open ? ' open' : ''}><summary>${escapeHtml(title, 160)}</summary>\n\n${body}\n\n</details>`;
}
