import { codeSpan } from './code-span.ts';
import type { Detail } from './detail.ts';
import { details } from './details.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { faultName } from './fault-name.ts';
import { type MeasuredRow, measuredRows } from './measured-row.ts';
import { plainText } from './plain-text.ts';
import type { Report } from './schema.ts';
import { showing } from './showing.ts';

/** Queries that a comment has room for; the job summary has for more. */
const mostQueries = 12;

/** The queries that show all rows of what did not pass, folded; empty where there are none. */
export function queriesBlock(report: Report, { passing, methods, top }: Detail): string {
  if (!passing) return '';
  const all = measuredRows(report).filter(
    ({ finding, status }) => finding.query !== undefined && status !== 'pass',
  );
  const most = methods ? top : Math.min(mostQueries, top);
  const body = all.slice(0, most).map(one).join('\n\n');
  return details('How to see all of these rows', body + showing(most, all.length));
}

function one(row: MeasuredRow): string {
  const { finding, table = '' } = row;
  const query = plainText(finding.query ?? '', 10_000);
  const longest = Math.max(2, ...(query.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const where = `${codeSpan(finding.subject, { max: 60 })} in ${escapeMarkdown(table, 60)}`;
  return `${where}, ${escapeMarkdown(faultName(row).name, 100)}:\n\n${fence}sql\n${query}\n${fence}`;
}
