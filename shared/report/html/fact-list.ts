import { type Html, type HtmlValue, html } from './html.ts';

/** Facts by name as a description list, without those that are not known. */
export function factList(facts: readonly (readonly [name: string, value: HtmlValue])[]): Html | undefined {
  const known = facts.filter(([, value]) => value !== undefined && value !== false && value !== '');
  if (known.length === 0) return undefined;
  return html`<dl>${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>\n`;
}
