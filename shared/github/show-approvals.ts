import { fittingTitle } from './check-annotations.ts';
import type { CountedApprovals } from './reviews.ts';

interface Shown {
  title: string;
  summary: string;
}

const words = {
  granted: 'approved',
  waiting: 'waiting for approvals',
  unknown: 'approvals unknown',
} as const;
const symbols = { granted: '✅', waiting: '⏳', unknown: '❔' } as const;
const titleEnd = new RegExp(` · (?:${Object.values(words).join('|')})$`);
/** Invisible; what stands between them in a summary is about approvals. */
const [begin, end] = ['<!-- tollgate:approvals -->', '<!-- /tollgate:approvals -->'];
const part = new RegExp(`${begin}[^]*?${end}\\s*`);

/**
 * A check's title and summary with what is to be said of the approvals, in place of what was said of
 * them before; in the summary it follows the heading. `why` as markdown, everything untrusted already
 * escaped.
 */
export function showApprovals(
  { title, summary }: Shown,
  status: CountedApprovals['status'],
  why: string,
): Shown {
  const word = ` · ${words[status]}`;
  const [heading, ...rest] = summary.replace(part, '').trim().split('\n\n');
  const said = `${begin}\n**Approvals:** ${symbols[status]} ${why}\n${end}`;
  return {
    title: `${fittingTitle(title.replace(titleEnd, ''), word.length)}${word}`,
    summary: `${[heading, said, ...rest].join('\n\n')}\n`,
  };
}
