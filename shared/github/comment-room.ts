import { plainLines, type SharedComment, writeCommentBody } from './comment-body.ts';
import { type CommentSection, compareSections } from './comment-section.ts';

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
  const isOther = ({ id }: CommentSection) => id !== own?.id;
  const compose = (all: readonly CommentSection[]) =>
    writeCommentBody(key, { instead, sections: all }, own?.id);
  const frameOf = (all: readonly CommentSection[]) =>
    compose(all.map((section) => ({ ...section, text: '' }))).length;

  let all = [...sections];
  // half of a comment is for texts, however many titles there are
  while (all.some(isOther) && frameOf(all) > wholeCharacters / 2) all = withoutOldest(all, isOther);
  const room = Math.min(commentCharacters, wholeCharacters - frameOf(all));
  if (own) {
    const fairShare = Math.floor(room / all.length);
    const characters = Math.max(0, fairShare, room - lengthOf(all.filter(isOther)));
    const rendered = plainLines(own.render(characters));
    const text = rendered.length <= characters ? rendered : undefined;
    all = all.map((section) => (isOther(section) ? section : { ...section, text }));
  }
  for (;;) {
    const body = compose(all);
    if (lengthOf(all) <= room && body.length <= wholeCharacters) {
      return { body, hasText: all.some((section) => !isOther(section) && section.text !== undefined) };
    }
    const longest = all
      .filter((section) => isOther(section) && section.text !== undefined)
      .sort((a, b) => lengthOf([b]) - lengthOf([a]) || (a.id < b.id ? -1 : 1))[0];
    if (longest) all = all.map((section) => (section === longest ? textless(section) : section));
    else if (all.some(isOther)) all = withoutOldest(all, isOther);
    else return { body: compose(all.map(textless)), hasText: false };
  }
}

function lengthOf(sections: readonly CommentSection[]): number {
  return sections.reduce((sum, { text = '' }) => sum + text.length, 0);
}

function withoutOldest(all: CommentSection[], isOther: (section: CommentSection) => boolean) {
  const oldest = all.filter(isOther).sort((a, b) => compareSections(a, b) || (a.id < b.id ? -1 : 1))[0];
  return all.filter((section) => section !== oldest);
}

function textless(section: CommentSection): CommentSection {
  return { ...section, text: undefined };
}
