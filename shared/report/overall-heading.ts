import { escapeMarkdown } from './escape-markdown.ts';
import type { Overall } from './overall.ts';
import { overallSentence } from './overall-sentence.ts';
import { statusSymbols } from './verdict-heading.ts';

/** The first line: symbol, word and what decides; an error's message or a long reason follows as a paragraph. */
export function overallHeading(overall: Overall): string {
  return headingOf(statusSymbols[overall.verdict], overallSentence(overall, escapeMarkdown), {
    level: 3,
    isError: overall.verdict === 'error',
  });
}

/** A sentence as a heading, with its reason below where the line would be too long. */
export function headingOf(
  symbol: string,
  { clause, reason }: { clause: string; reason: string },
  { level, isError }: { level: number; isError: boolean },
): string {
  const said = `${'#'.repeat(level)} ${symbol} ${clause}`;
  if (reason === '') return said;
  return isError || reason.length > 230 ? `${said}\n\n${reason}` : `${said}: ${reason}`;
}
