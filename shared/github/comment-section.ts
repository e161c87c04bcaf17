import { z } from 'zod';
import { statuses } from '../verdict.ts';
import { digest } from './comment-marker.ts';

const hash = z.string().regex(/^[0-9a-f]{32}$/);
const packed = z.string().max(20_000);
const idCharacters = 200;

/** What a comment remembers of one of its sections, besides its text. */
export const sectionState = z.object({
  id: z.string().max(idCharacters),
  /** The commit that was judged; empty where it is not known. */
  sha: z.string().regex(/^[0-9a-f]{0,64}$/),
  runId: z.number().int().nonnegative(),
  attempt: z.number().int().nonnegative(),
  /** When the publication began, in milliseconds since 1970: the order within one attempt. */
  at: z.number().int().nonnegative(),
  verdict: z.enum(statuses),
  title: z.string().max(120),
  decision: z.string().max(240),
  /** Digest of what the section says, times aside. */
  bodyHash: hash,
  /** Digest of the verdict and what decides it. */
  decisionHash: hash,
  /** What the next push is compared with, and what this one was compared with; see packed-memory.ts. */
  memory: packed.optional(),
  before: packed.optional(),
  /** The sections that this one tells, too, so that they have gone. */
  tells: z.array(z.string().max(idCharacters)).max(100).optional(),
});

/** One publisher's part of a comment. */
export interface CommentSection extends z.infer<typeof sectionState> {
  /** Its markdown; absent where there was no room for it, or where it was not as it had been written. */
  text?: string;
}

/** A section's name as the comment keeps it: the name itself, or its beginning and a digest where it is long. */
export function sectionId(name: string): string {
  const id = name.toWellFormed();
  return id.length <= idCharacters ? id : `${id.slice(0, idCharacters - 33).toWellFormed()} ${digest(id)}`;
}

type Run = Pick<CommentSection, 'runId' | 'attempt'>;

/** Negative where the first comes from an earlier run or attempt, positive where from a later one. */
export function compareRuns(a: Run, b: Run): number {
  return a.runId - b.runId || a.attempt - b.attempt;
}

/** As compareRuns, and within one attempt by when the publication began. */
export function compareSections(a: CommentSection, b: CommentSection): number {
  return compareRuns(a, b) || a.at - b.at;
}

/** The newest of each section in several lists; of two that are the same age the first. */
export function newestSections(lists: readonly (readonly CommentSection[])[]): CommentSection[] {
  const newest = new Map<string, CommentSection>();
  for (const section of lists.flat()) {
    const known = newest.get(section.id);
    if (!known || compareSections(section, known) > 0) newest.set(section.id, section);
  }
  return [...newest.values()];
}

/** The sections that no other one tells. Only what is not newer is told, so that no two can tell each other away. */
export function withoutTold(sections: readonly CommentSection[]): CommentSection[] {
  const newestFirst = sections.toSorted(
    (a, b) => compareRuns(b, a) || (b.tells?.length ?? 0) - (a.tells?.length ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const kept: CommentSection[] = [];
  for (const section of newestFirst) {
    if (!kept.some(({ tells }) => tells?.includes(section.id))) kept.push(section);
  }
  return kept;
}
