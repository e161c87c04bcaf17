import { readCommentBody, type SharedComment } from './comment-body.ts';
import { type CommentSection, compareSections, newestSections, withoutTold } from './comment-section.ts';
import type { PullRequestComment } from './pull-request-comments.ts';

/** A comment of ours with what it holds; nothing of that where its state is spoilt. */
export interface HeldComment extends PullRequestComment {
  held?: SharedComment;
}

/** Our comments of one key on a pull request, as they stood at one moment. */
export interface CommentView {
  /** The one that stays. Whoever sees the same comments chooses the same one. */
  target?: HeldComment;
  /** The others, whose sections go over to the target before they are removed. */
  duplicates: readonly HeldComment[];
  /** When the question was sent, in milliseconds. */
  since: number;
}

export function hold(comment: PullRequestComment): HeldComment {
  return { ...comment, held: readCommentBody(comment.body) };
}

/** Chooses the oldest comment that no newer one stands in for. `own`: the oldest first. */
export function viewOf(own: readonly PullRequestComment[], since: number): CommentView {
  const all = own.map(hold);
  const replaced = Math.max(0, ...all.map(({ held }) => held?.instead ?? 0));
  const target = all.find(({ id }) => id > replaced) ?? all.at(-1);
  return { target, duplicates: all.filter((comment) => comment !== target), since };
}

/** All sections of a view, the newest of each, those told by others included. */
export function sectionsOf({ target, duplicates }: CommentView): CommentSection[] {
  return newestSections([target, ...duplicates].map((comment) => comment?.held?.sections ?? []));
}

/** Whether a comment holds these sections, none of them older, and no others. */
export function holds({ held }: HeldComment, sections: readonly CommentSection[]): boolean {
  return (
    held !== undefined &&
    held.sections.length === sections.length &&
    sections.every((section) => {
      const there = held.sections.find(({ id }) => id === section.id);
      return there !== undefined && compareSections(there, section) >= 0;
    })
  );
}

/** Whether nothing is lost with a comment, because another holds all of it. */
export function isCovered(comment: HeldComment, by: HeldComment): boolean {
  const lists = [by.held?.sections ?? [], comment.held?.sections ?? []];
  return holds(by, withoutTold(newestSections(lists)));
}
