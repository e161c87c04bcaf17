import { plainText } from '../plain-text.ts';

/** What may stand in a template: text and numbers are escaped, markup is not, `undefined` and `false` are nothing. */
export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[];

/** Markup that is safe to put on the page. Only `html` and `trustedHtml` make it. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type { Html };

/**
 * Markup from a template whose every value is escaped, unless it is markup already. Values may stand
 * between tags and inside double-quoted attributes; never in names of elements or attributes, in
 * addresses (`safeUrl` first), in styles or in scripts.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = strings[0];
  for (let i = 0; i < values.length; i += 1) text += written(values[i]) + strings[i + 1];
  return new Html(text);
}

/** Our own constants as they are: the style and the script. Never for anything that was read. */
export function trustedHtml(text: string): Html {
  return new Html(text);
}

function written(value: HtmlValue): string {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Html) return value.text;
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === false) return '';
  return value.map(written).join('');
}

/** One line of visible text, as everywhere; long enough for the longest text that a report may hold. */
function escaped(value: string): string {
  const line = harmless.test(value) ? value : plainText(value, 10_000);
  return special.test(line) ? line.replace(/[&<>"']/g, (sign) => entities[sign]) : line;
}

/** What `plainText` leaves as it is: most of what is written, and our own signs. */
const harmless = /^[\x20-\x7E·×…–−αΔ]*$/;
const special = /[&<>"']/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
