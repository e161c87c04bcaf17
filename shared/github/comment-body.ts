import { z } from 'zod';
import { digest, marker } from './comment-marker.ts';
import { overviewOf, spareSection, staleLine } from './comment-overview.ts';
import { type CommentSection, sectionState, withoutTold } from './comment-section.ts';

/** All that one comment holds. */
export interface SharedComment {
  /** The comment up to whose id older ones are stood in for by this one (mode `recreate`). */
  instead?: number;
  sections: readonly CommentSection[];
}

/** Sections that one comment holds at most; the oldest go. */
export const mostSections = 30;
/** Characters of the line that remembers; what others remember goes first, then what the writer does. */
const stateCharacters = 24_000;

const stored = z.object({
  instead: z.number().int().nonnegative().optional(),
  sections: z
    .array(sectionState.extend({ textHash: sectionState.shape.bodyHash.optional() }))
    .max(mostSections)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
});

const statePattern = /^<!-- tollgate:state (\{[^\n]*\}) -->$/;
const opening = (hash: string) => `<!-- tollgate:section ${hash} -->\n`;
const closing = (hash: string) => `\n<!-- tollgate:end ${hash} -->`;

/**
 * What a marked body holds; nothing where its state is missing or spoilt. Only sections that the state names
 * are looked for, each by the digest of its text, so that no text can pass for another and what was edited
 * by hand is left out.
 */
export function readCommentBody(body: string): SharedComment | undefined {
  const text = plainLines(body);
  const found = statePattern.exec(text.split('\n', 2)[1] ?? '');
  const parsed = found && stored.safeParse(parsedJson(found[1]));
  if (!parsed?.success) return undefined;
  const { instead, sections } = parsed.data;
  return {
    instead,
    sections: sections.map(({ textHash, ...section }) => ({ ...section, text: textOf(text, textHash) })),
  };
}

function textOf(body: string, hash: string | undefined): string | undefined {
  if (hash === undefined) return undefined;
  // another section's text may hold the same lines, so every place is looked at
  for (let at = body.indexOf(opening(hash)); at >= 0; at = body.indexOf(opening(hash), at + 1)) {
    const start = at + opening(hash).length;
    const end = body.indexOf(closing(hash), start);
    const text = body.slice(start, Math.max(start, end));
    if (end >= 0 && digest(text) === hash) return text;
  }
}

/**
 * A comment's whole body: the marker, what it remembers, and its sections, the worst first; several under a
 * heading and a table. `own` is the section whose memory is given up last.
 */
export function writeCommentBody(key: string, { instead, sections }: SharedComment, own?: string): string {
  const { state, kept } = fittingState(instead, sections, own);
  const newest = kept.find(({ sha }) => sha !== '');
  const isStale = ({ sha }: CommentSection) => newest !== undefined && sha !== newest.sha;
  const ordered = overviewOf(kept, isStale);
  const parts = ordered.sections.map((section) => {
    const { text } = section;
    const shown =
      text === undefined ? spareSection(section) : `${opening(digest(text))}${text}${closing(digest(text))}`;
    return isStale(section) ? `${staleLine(section)}\n\n${shown}` : shown;
  });
  const top = `${marker(key)}\n<!-- tollgate:state ${state} -->\n`;
  return plainLines(`${top}${[...ordered.heading, ...parts].join('\n\n---\n\n')}`);
}

/** Whether a body is as it was written, by nobody changed since. */
export function isIntact(key: string, body: string): boolean {
  const comment = readCommentBody(body);
  return comment !== undefined && writeCommentBody(key, comment) === plainLines(body);
}

/** A text as it comes back from GitHub, so that its digest stays the same. */
export function plainLines(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
}

/** The state as a line, and the sections that it names, the newest first. */
function fittingState(instead: number | undefined, sections: readonly CommentSection[], own?: string) {
  let kept = withoutTold(sections);
  const line = () =>
    JSON.stringify({ instead, sections: kept.map(remembered) })
      // no "-->" and no "<!--" inside of an HTML comment
      .replaceAll('<', '\\u003c')
      .replaceAll('>', '\\u003e')
      .replaceAll('--', '-\\u002d');
  const without = (id: string, part: 'before' | 'memory') => () => {
    kept = kept.map((section) => (section.id === id ? { ...section, [part]: undefined } : section));
  };
  const dropOldest = () => {
    const oldest = kept.findLastIndex(({ id }) => id !== own);
    kept = kept.filter((_, i) => i !== oldest);
  };
  while (kept.length > mostSections) dropOldest();
  const oldestFirst = kept.map(({ id }) => id).reverse();
  const ways = [
    ...[...oldestFirst.filter((id) => id !== own), ...oldestFirst.filter((id) => id === own)].flatMap(
      (id) => [without(id, 'before'), without(id, 'memory')],
    ),
    ...kept.slice(1).map(() => dropOldest),
  ];
  let state = line();
  for (const giveUp of ways) {
    if (state.length <= stateCharacters) break;
    giveUp();
    state = line();
  }
  return { state, kept };
}

function remembered(section: CommentSection): object {
  const { text } = section;
  return { ...sectionState.parse(section), textHash: text === undefined ? undefined : digest(text) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // spoilt: the schema refuses it
    return undefined;
  }
}
