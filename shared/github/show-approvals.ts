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
const titleEnd = new RegExp(` · (?:${Object.values(words).join('|')})$`);
/** Invisible; what follows it in a summary is about approvals. */
const mark = '<!-- tollgate:approvals -->';

/**
 * A check's title and summary with what is to be said of the approvals, in place of what was said of
 * them before. `why` as markdown, everything untrusted already escaped.
 */
export function showApprovals(
  { title, summary }: Shown,
  status: CountedApprovals['status'],
  why: string,
): Shown {
  const end = ` · ${words[status]}`;
  const begin = fittingTitle(`${title.replace(titleEnd, '')}`, end.length);
  const [verdict] = summary.split(mark);
  return { title: `${begin}${end}`, summary: `${verdict.trimEnd()}\n\n${mark}\n**Approvals:** ${why}\n` };
}
