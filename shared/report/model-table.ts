import { markdownTable } from 'markdown-table';
import { escapeMarkdown } from './escape-markdown.ts';
import { modelSentence } from './model-sentence.ts';
import type { ModelEntry } from './overall.ts';
import { showing } from './showing.ts';
import { statusSymbols } from './verdict-heading.ts';

/** A row a model, worst first: its name, its verdict, and what decides it. */
export function modelTable(models: readonly ModelEntry[], top: number): string {
  const body = models.slice(0, top).map((model) => {
    const name = escapeMarkdown(model.name, 80);
    const { clause, reason } = modelSentence({ ...model, name: '' });
    return [
      model.verdict === 'pass' ? name : `**${name}**`,
      `${statusSymbols[model.verdict]}&nbsp;${model.verdict}`,
      escapeMarkdown([clause, reason].filter((part) => part !== '').join(': '), 300),
    ];
  });
  return (
    markdownTable([['Model', 'Verdict', 'What decides'], ...body], { alignDelimiters: false, align: 'l' }) +
    showing(top, models.length)
  );
}
