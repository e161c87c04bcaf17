import type { CommentRequest } from './comment.ts';
import { digest } from './comment-marker.ts';
import { type CommentSection, compareRuns, sectionId } from './comment-section.ts';
import { memoryCharacters, packMemory } from './packed-memory.ts';
import type { RunContext } from './run-context.ts';

/**
 * What a request puts into the comment, still without its text. `stored` is the section as it stood there
 * before; `now` in milliseconds since 1970.
 */
export function requestedSection(
  { section, verdict, title, decision, fingerprint, memory }: CommentRequest,
  run: RunContext,
  now: number,
  stored?: CommentSection,
): CommentSection {
  const sha = /^[0-9a-f]{1,64}$/.test(run.commit ?? '') ? (run.commit ?? '') : '';
  const runId = run.id ?? 0;
  const attempt = run.attempt ?? 1;
  const isSameRun = stored && compareRuns(stored, { runId, attempt }) === 0;
  return {
    id: sectionId(section),
    sha,
    runId,
    attempt,
    // later than what stands there, even where the clocks of two machines differ
    at: Math.max(Math.round(now), isSameRun ? stored.at + 1 : 0),
    verdict,
    title: clipped(title, 120),
    decision: clipped(decision, 240),
    bodyHash: digest(fingerprint),
    decisionHash: digest(decision),
    memory: memory !== undefined && memory.length <= memoryCharacters ? packMemory(memory) : undefined,
    before: stored && (stored.sha === sha ? stored.before : stored.memory),
  };
}

function clipped(text: string, most: number): string {
  if (text.length <= most) return text.toWellFormed();
  const start = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.toWellFormed()}…`;
}
