import { markdownTable } from 'markdown-table';
import type { Verdict } from '../verdict.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { showing } from './showing.ts';
import { statusSymbols } from './verdict-heading.ts';

/** A row of what has a verdict: a gate, a model. */
export interface DecidesRow {
  name: string;
  verdict: Verdict;
  /** What decides it. */
  decides: string;
  /** Small print below the name, markdown. */
  asides?: readonly string[];
}

/**
 * What has a verdict, one a row, with the one thing that decides it: names that did not pass stand out. Verdict
 * and reason share a cell, because three columns have no room on a phone.
 */
export function decidesTable(title: string, rows: readonly DecidesRow[], top: number): string {
  const body = rows.slice(0, top).map(({ name, verdict, decides, asides = [] }) => {
    const said = escapeMarkdown(name, 60);
    const small = asides.length === 0 ? '' : `<br><sub>${asides.join(', ')}</sub>`;
    const why = decides === '' ? '' : `: ${escapeMarkdown(decides, 300)}`;
    return [
      (verdict === 'pass' ? said : `**${said}**`) + small,
      `${statusSymbols[verdict]}&nbsp;**${verdict}**${why}`,
    ];
  });
  return (
    markdownTable([[title, 'Verdict, and what decides it'], ...body], {
      alignDelimiters: false,
      align: 'l',
    }) + showing(top, rows.length)
  );
}
