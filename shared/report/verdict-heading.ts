import type { Status, Verdict } from '../verdict.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Report } from './schema.ts';

/** Symbols stand beside the word, never instead of it. */
export const statusSymbols: Record<Status, string> = {
  pass: '✅',
  warn: '⚠️',
  inconclusive: '❔',
  fail: '⛔',
  error: '💥',
  skip: '➖',
};

/** What a verdict says of the model, as the predicate of a sentence. */
export const verdictPredicates: Record<Verdict, string> = {
  pass: 'passes',
  warn: 'passes with a warning',
  inconclusive: 'is inconclusive',
  fail: 'fails',
  error: 'could not be judged',
};

/** The verdict and what decides it as two pieces of text: a heading's worth, and what follows it. */
export function verdictSentence(report: Report): { symbol: string; said: string; because: string } {
  return {
    symbol: statusSymbols[report.verdict],
    said: `${report.model.name} ${verdictPredicates[report.verdict]}`,
    because: report.summary.trim(),
  };
}

/** The first line of a comment: symbol, word and what decides; a long reason follows as a paragraph. */
export function verdictHeading(report: Report): string {
  const { symbol, because } = verdictSentence(report);
  const said = `${escapeMarkdown(report.model.name, 80)} ${verdictPredicates[report.verdict]}`;
  if (because === '') return `### ${symbol} ${said}`;
  if (because.length > 180) return `### ${symbol} ${said}\n\n${escapeMarkdown(because)}`;
  return `### ${symbol} ${said}: ${escapeMarkdown(because)}`;
}
