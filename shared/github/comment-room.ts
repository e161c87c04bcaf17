import { plainLines, type SharedComment, writeCommentBody } from './comment-body.ts';
import type { CommentSection } from './comment-section.ts';

/** Characters that the text of a comment's sections may have together. */
export const commentCharacters = 60_000;
/** Characters of a whole comment; GitHub refuses more than 65,536. */
const wholeCharacters = 65_000;

/**
 * A comment's whole body, into which `own` is rendered with what the others leave, at least a fair share.
 * Where all of it is too long, the longest of the others keep their title and what decides; so does `own` where
 * it is longer than it was allowed. Nothing is cut in the middle. Without `own` the texts stay as they are.
 * `hasText`: whether `own` stands with its text.
 */
export function fittingBody(
  key: string,
  { instead, sections }: SharedComment,
  own?: { id: string; render(characters: number): string },
): { body: string; hasText: boolean } {
  const compose = (all: readonly CommentSection[]) =>
    writeCommentBody(key, { instead, sections: all }, own?.id);
  const others = sections.filter(({ id }) => id !== own?.id);
  const lengthOf = (all: readonly CommentSection[]) =>
    all.reduce((sum, { text = '' }) => sum + text.length, 0);

  const frame = compose(sections.map((section) => ({ ...section, text: '' }))).length;
  const room = Math.min(commentCharacters, wholeCharacters - frame);
  const characters = Math.max(Math.floor(room / sections.length), room - lengthOf(others));
  const rendered = own && plainLines(own.render(characters));
  const text = rendered !== undefined && rendered.length <= characters ? rendered : undefined;

  let all = sections.map((section) => (section.id === own?.id ? { ...section, text } : section));
  for (;;) {
    const body = compose(all);
    if (lengthOf(all) <= room && body.length <= wholeCharacters) return { body, hasText: text !== undefined };
    const longest = all
      .filter((section) => section.text !== undefined && section.id !== own?.id)
      .sort((a, b) => lengthOf([b]) - lengthOf([a]) || (a.id < b.id ? -1 : 1))[0];
    if (longest === undefined) return { body: compose(all.map(textless)), hasText: false };
    all = all.map((section) => (section === longest ? textless(section) : section));
  }
}

function textless(section: CommentSection): CommentSection {
  return { ...section, text: undefined };
}
