import { statuses, type Verdict, worst } from '../verdict.ts';
import type { CommentSection } from './comment-section.ts';
import { inertText } from './inert-text.ts';

const words: Record<Verdict, string> = {
  pass: '✅ pass',
  warn: '⚠️ warn',
  inconclusive: '❔ inconclusive',
  fail: '⛔ fail',
  error: '💥 error',
};

/**
 * The sections, the worst first, and what stands above several of them: the worst verdict in words, and a row
 * each. A section of an older commit says nothing of this one, so it is never better than inconclusive here.
 */
export function overviewOf(
  sections: readonly CommentSection[],
  isStale: (section: CommentSection) => boolean,
): { heading: string[]; sections: CommentSection[] } {
  const counted = (section: CommentSection) =>
    isStale(section) ? worst([section.verdict, 'inconclusive']) : section.verdict;
  const ordered = sections.toSorted(
    (a, b) => statuses.indexOf(counted(b)) - statuses.indexOf(counted(a)) || (a.id < b.id ? -1 : 1),
  );
  if (ordered.length < 2) return { heading: [], sections: ordered };
  const verdict = worst(ordered.map(counted));
  const deciding = ordered.filter((section) => counted(section) === verdict);
  const rows = ordered.map((section) => {
    const from = isStale(section) ? `, commit ${section.sha.slice(0, 7)}` : '';
    return `| ${inertText(section.title, 120)} | ${words[section.verdict]}${from} | ${inertText(section.decision, 240)} |`;
  });
  const heading = `### ${words[verdict]}: ${reason(deciding, ordered.length)}`;
  return {
    heading: [[heading, '', '| | Verdict | What decides |', '|:-|:-|:-|', ...rows].join('\n')],
    sections: ordered,
  };
}

function reason(deciding: readonly CommentSection[], count: number): string {
  if (deciding.length === count) return `all ${count}`;
  const [first, ...others] = deciding;
  const more = others.length > 0 ? ` and ${others.length} more of ${count}` : `, 1 of ${count}`;
  return `${inertText(first.title, 120)}${more}`;
}

/** Stands above a section that says nothing of the newest commit. */
export function staleLine({ sha }: CommentSection): string {
  return sha === ''
    ? '> From an unknown commit; no newer result here yet.'
    : `> From commit ${sha.slice(0, 7)}; no newer result here yet.`;
}

/** Stands in for a section whose text has no room. */
export function spareSection({ verdict, title, decision }: CommentSection): string {
  return [
    `### ${words[verdict]}: ${inertText(title, 120)}`,
    inertText(decision, 240),
    "There is no room for more of it in this comment; its run's page shows all.",
  ].join('\n\n');
}
