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

/** `credit-default passes as the first model`: the verdict as a sentence without its reason; the name as it comes. */
export function verdictClause({ model, verdict }: Report, name = model.name): string {
  const first = model.challenger && !model.champion && verdict !== 'error' ? ' as the first model' : '';
  return `${name} ${verdictPredicates[verdict]}${first}`;
}

/** The first line of a comment: symbol, word and what decides; an error's message or a long reason follows as a paragraph. */
export function verdictHeading(report: Report): string {
  const said = `${statusSymbols[report.verdict]} ${verdictClause(report, escapeMarkdown(report.model.name, 80))}`;
  const because = escapeMarkdown(report.summary);
  if (because === '') return `### ${said}`;
  return report.verdict === 'error' || report.summary.length > 210
    ? `### ${said}\n\n${because}`
    : `### ${said}: ${because}`;
}
