import { codeSpan } from './code-span.ts';
import type { Detail } from './detail.ts';
import { details } from './details.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { faultPhrase } from './fault-name.ts';
import { type MeasuredRow, measuredRows } from './measured-row.ts';
import type { Report } from './schema.ts';
import { showing } from './showing.ts';

/** Queries that a comment has room for; the job summary has for more. */
const mostQueries = 12;

/** The queries that show all rows of what did not pass, each once, folded; empty where there are none. */
export function queriesBlock(report: Report, { passing, methods, top }: Detail): string {
  if (!passing) return '';
  const found = new Map<string, MeasuredRow[]>();
  for (const row of measuredRows(report)) {
    const { query } = row.finding;
    if (query === undefined || row.status === 'pass' || row.status === 'skip') continue;
    found.set(query, [...(found.get(query) ?? []), row]);
  }
  const most = methods ? top : Math.min(mostQueries, top);
  const body = [...found].slice(0, most).map(([query, rows]) => one(query, rows));
  return details('How to see all of these rows', body.join('\n\n') + showing(most, found.size));
}

/** What a reader would not see, or a page would change: a query without it is another query. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

function one(query: string, rows: readonly MeasuredRow[]): string {
  const [{ finding, table = '' }] = rows;
  const names = rows.map(({ check }) => escapeMarkdown(faultPhrase(check), 200)).join(', ');
  const where = `${codeSpan(finding.subject, { max: 60 })} in ${escapeMarkdown(table, 60)}`;
  if (unseen.test(query)) {
    return `${where}, ${names}: the query holds characters that nobody sees; it is in the JSON report.`;
  }
  const longest = Math.max(2, ...(query.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${where}, ${names}:\n\n${fence}sql\n${query}\n${fence}`;
}
