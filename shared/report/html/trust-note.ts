import type { Overall } from '../overall.ts';
import { type Html, html } from './html.ts';

/** Says which numbers were measured by code that this repository does not trust; nothing where none were. */
export function trustNote({ models }: Overall): Html | undefined {
  const entries = models.flatMap(({ gates }) => gates).filter(({ report }) => report !== undefined);
  const told = entries.filter(({ trust }) => trust === 'self-reported');
  if (told.length === 0) return undefined;
  const names = [...new Set(told.map(({ gate }) => gate))].slice(0, 10);
  const which =
    told.length === entries.length
      ? html`These numbers were`
      : html`The numbers of ${names.map((name, i) => html`${i > 0 && html`, `}<bdi>${name}</bdi>`)} were`;
  return html`<div class="notes"><p><b>Self-reported.</b> ${which} measured by the code of a fork, on its own word. They are judged here again, by the limits of the base branch.</p></div>\n`;
}
