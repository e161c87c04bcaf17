import type { CommentDesk, CommentOutcome, CommentRequest } from './comment.ts';
import { isWrittenBy } from './comment-author.ts';
import { isIntact, plainLines, readCommentBody } from './comment-body.ts';
import { isMarked } from './comment-marker.ts';
import { fittingBody } from './comment-room.ts';
import {
  type CommentSection,
  compareRuns,
  compareSections,
  newestSections,
  sectionId,
  withoutTold,
} from './comment-section.ts';
import { type CommentView, hold, holds, sectionsOf, viewOf } from './comment-view.ts';
import { failureOf, isGone, isPassing, isUncertain } from './failure.ts';
import { unpackMemory } from './packed-memory.ts';
import { realClock } from './patience.ts';
import type { PullRequestComment, PullRequestComments } from './pull-request-comments.ts';
import { removeCovered } from './remove-covered.ts';
import { requestedSection } from './requested-section.ts';
import { unlessGone } from './unless-gone.ts';

/** Milliseconds between a write and the look at what became of it; also the most that a write may lag behind its look. */
const leastWait = 750;
const longestWait = 15_000;
const mostWrites = 5;

/**
 * Puts the publisher's section into the one comment of its key. GitHub has no compare-and-swap: so it
 * looks, writes, waits until whoever looked before the write has written too, and looks again; until the
 * comment holds its own section and all that it has seen of others. docs/comment.md says what that guarantees.
 * Throws what octokit throws.
 */
export async function writeComment(
  request: CommentRequest,
  { run, patience, clock = realClock, author: givenAuthor }: CommentDesk,
  comments: PullRequestComments,
): Promise<CommentOutcome> {
  const { mode } = request;
  const author = givenAuthor ?? (await comments.viewer());
  const gone = new Set<number>();
  const isOwn = (comment: PullRequestComment) =>
    !gone.has(comment.id) && isMarked(comment.body, request.key) && isWrittenBy(comment, author);

  let view = await lookAtAll();
  const initial = new Set([view.target, ...view.duplicates].map((comment) => comment?.id));
  const stored = sectionsOf(view).find(({ id }) => id === sectionId(request.section));
  const mine = requestedSection(request, run, clock.now(), stored);
  if (stored && compareRuns(stored, mine) > 0) return superseded();
  const isSpoilt = view.target !== undefined && view.target.held === undefined;
  if (mode === 'on-failure' && !request.blocks && !stored && !isSpoilt) return { status: 'not-needed' };

  const created = new Set<number>();
  /** Sections that had to go, because there were too many. */
  const roomless = new Set<string>();
  let isCreateLost = false;
  /** Where the own section stands, as far as is known. */
  let standing: PullRequestComment | undefined;
  let hasText = true;
  let known: readonly CommentSection[] = [];
  let isFresh = false;
  let failures = 0;

  try {
    for (let writes = 0; ; ) {
      const { target, duplicates } = view;
      const wanted = wantedSections();
      const own = wanted.find(({ id }) => id === mine.id);
      const isMine = own === mine;
      if (own === undefined && writes === 0) return superseded();

      if (target && isSettled()) {
        standing = target;
        const untidy = await removeCovered(duplicates, target, { comments, patience, isOwn });
        if (untidy !== 'again') return { ...written(target, own), untidy };
        view = await lookAtAll();
        writes++;
        continue;
      }
      standing = target?.held?.sections.some((there) => isSame(there)) ? target : undefined;
      if (writes >= mostWrites) {
        const why = `other jobs wrote it at the same time, ${writes} times in a row`;
        if (standing === undefined) {
          return { status: 'failed', why: `The comment could not be published: ${why}.` };
        }
        return { ...written(standing, own), untidy: `The comment may lack a part: ${why}.` };
      }

      const isNew = target === undefined || isToBeRecreated();
      if (!isNew && !isFresh && clock.now() - view.since > leastWait) {
        view = await lookAgain(target);
        isFresh = true;
        continue;
      }
      const instead = isNew && target ? Math.max(...[target, ...duplicates].map(({ id }) => id)) : undefined;
      const fitting = fittingBody(
        request.key,
        { instead: instead ?? target?.held?.instead, sections: wanted },
        isMine ? { id: mine.id, render } : undefined,
      );
      if (target && !isNew && duplicates.length === 0 && fitting.body === plainLines(target.body)) {
        return written(target, own);
      }
      known = wanted;
      hasText = fitting.hasText;
      const kept = readCommentBody(fitting.body)?.sections ?? [];
      for (const { id } of wanted) if (!kept.some((section) => section.id === id)) roomless.add(id);
      try {
        standing = isNew
          ? await comments.create(fitting.body)
          : await comments.update(target.id, fitting.body);
        if (isNew) created.add(standing.id);
        writes++;
        failures = 0;
        const wait = Math.max(leastWait, 3 * (clock.now() - view.since)) * (1 + clock.random() / 2);
        if (Math.min(wait, longestWait) >= patience.left()) {
          return {
            ...written(standing, own),
            untidy: 'There was no time left to look at the comment again.',
          };
        }
        await clock.sleep(Math.min(wait, longestWait));
      } catch (error) {
        const failure = failureOf(error);
        if (!isNew && isGone(failure)) gone.add(target.id);
        else if (!isPassing(failure) || !(await patience.waitAfter(failure, ++failures))) throw error;
        else isCreateLost ||= isNew && isUncertain(failure);
      }
      view = isNew || duplicates.length > 0 ? await lookAtAll() : await lookAgain(target);
      isFresh = false;

      /** Whether the comment needs no writing. */
      function isSettled(): boolean {
        if (!target || isToBeRecreated()) return false;
        if (!isMine) return holds(target, wanted);
        const there = target.held?.sections.find(({ id }) => id === mine.id);
        if (there === undefined) return false;
        if (isSame(there)) return holds(target, wanted) && (!hasText || there.text !== undefined);
        if (writes > 0 || !saysTheSame(there)) return false;
        const others = wanted.map((section) => (section === mine ? there : section));
        return holds(target, others) && (mode === 'on-change' || isIntact(request.key, target.body));
      }
    }
  } catch (error) {
    if (standing === undefined) throw error;
    const untidy = `The comment was written, but not looked at again: ${failureOf(error).message}`;
    return { ...written(standing, mine), untidy };
  }

  async function lookAtAll(): Promise<CommentView> {
    const since = clock.now();
    return viewOf((await comments.list()).filter(isOwn), since);
  }

  /** Looks at the comment that stays; at all of them where it has gone. */
  async function lookAgain(target: PullRequestComment): Promise<CommentView> {
    if (gone.has(target.id)) return lookAtAll();
    const since = clock.now();
    const comment = await unlessGone(comments.get(target.id));
    if (comment === undefined || !isOwn(comment)) return lookAtAll();
    return { target: hold(comment), duplicates: view.duplicates, since };
  }

  function render(characters: number): string {
    return request.body({ before: mine.before && unpackMemory(mine.before), characters });
  }

  /** What the comment has to hold: the newest of all that was seen, and the own section in its place. */
  function wantedSections(): CommentSection[] {
    const present = newestSections([sectionsOf(view), known]).filter(({ id }) => !roomless.has(id));
    const there = present.find(({ id }) => id === mine.id);
    if (there && compareSections(there, mine) > 0) return withoutTold(present);
    const others = present.filter(({ id }) => id !== mine.id);
    if (request.replaces) {
      const names = [...others.map(({ id }) => id), ...(there?.tells ?? []), ...(mine.tells ?? [])];
      const told = names.filter((name) => name !== mine.id && request.replaces?.(name));
      mine.tells = [...new Set(told)].slice(0, 100);
    }
    return withoutTold([...others, mine]);
  }

  function isToBeRecreated(): boolean {
    if (mode !== 'recreate' || created.size > 0 || view.target === undefined) return false;
    const there = view.target.held?.sections.find(({ id }) => id === mine.id);
    const isWritten = there && isSame(there) && !initial.has(view.target.id);
    return !isWritten && !(there && saysTheSame(there));
  }

  /** Whether a section is the one that this publication wrote. */
  function isSame(there: CommentSection): boolean {
    return there.id === mine.id && compareSections(there, mine) === 0;
  }

  /** Nothing new to say: about the same commit, or, in mode `on-change` and alone, about any. */
  function saysTheSame(there: CommentSection): boolean {
    if (mode === 'on-change' && there.decisionHash === mine.decisionHash) {
      // beside sections of this commit it would look as if it had not been judged
      return there.sha === mine.sha || sectionsOf(view).length === 1;
    }
    return (
      mode !== 'on-change' &&
      there.bodyHash === mine.bodyHash &&
      there.sha === mine.sha &&
      there.text !== undefined
    );
  }

  function superseded(): CommentOutcome {
    const newer = [view.target, ...view.duplicates].find((comment) =>
      comment?.held?.sections.some((section) => stored && compareSections(section, stored) === 0),
    );
    const { id, url } = (newer ?? view.target) as PullRequestComment;
    return { status: 'superseded', id, url };
  }

  function written({ id, url }: PullRequestComment, own: CommentSection | undefined): Written {
    if (own === undefined || compareSections(own, mine) > 0) return { status: 'superseded', id, url };
    if (created.has(id) || (isCreateLost && !initial.has(id))) {
      return { status: mode === 'recreate' && initial.size > 0 ? 'recreated' : 'created', id, url };
    }
    return { status: known.length > 0 ? 'updated' : 'unchanged', id, url };
  }
}

type Written = Extract<CommentOutcome, { id: number }>;
