import { escapeMarkdown } from './escape-markdown.ts';
import type { Overall } from './overall.ts';

/** Says which numbers were measured by code that this repository does not trust; empty where none were. */
export function trustBlock({ models }: Overall): string {
  const entries = models.flatMap(({ gates }) => gates).filter(({ report }) => report !== undefined);
  const told = entries.filter(({ trust }) => trust === 'self-reported');
  if (told.length === 0) return '';
  const names = [...new Set(told.map(({ gate }) => gate))]
    .slice(0, 10)
    .map((gate) => escapeMarkdown(gate, 60));
  const which =
    told.length === entries.length ? 'These numbers were' : `The numbers of ${names.join(', ')} were`;
  return `> ⚠️ **Self-reported.** ${which} measured by the code of a fork, on its own word. They are judged here again, by the limits of the base branch.`;
}
