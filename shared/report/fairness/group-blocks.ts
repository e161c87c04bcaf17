import { codeSpan } from '../code-span.ts';
import type { Detail } from '../detail.ts';
import { details } from '../details.ts';
import { counted } from '../format-number.ts';
import type { Report } from '../schema.ts';
import { statusSymbols } from '../verdict-heading.ts';
import { groupMarkdown } from './group-markdown.ts';
import { decidingTable, groupTables } from './group-table.ts';

/** Groups that stand unfolded, and folded in a comment; the job summary and the page have all. */
const mostUnfolded = 6;
const mostFolded = 12;

/** The groups of the set that decides, unfolded under what did not pass; empty where everything passes. */
export function decidingGroups(report: Report, { top }: Detail): string {
  const table = decidingTable(report);
  if (!table) return '';
  const by = table.columns.map((column) => codeSpan(column)).join(' × ');
  const limit = table.forbidden.size > 0 ? '; `┊` the limit, seen from the group that is best off' : '';
  const within = table.within === undefined ? '' : ` within ${codeSpan(table.within)}`;
  return `**Groups by** ${by}${within}, worst first${limit}\n\n${groupMarkdown(table, Math.min(mostUnfolded, top))}`;
}

/** Every set of groups that does not stand whole above, folded under its name. */
export function groupFolds(report: Report, { passing, top, methods }: Detail): string[] {
  if (!passing) return [];
  const deciding = decidingTable(report);
  return groupTables(report)
    .filter((table) => table !== deciding || table.rows.length > mostUnfolded)
    .map((table) => {
      const worst = table.lines[0]?.status;
      const symbol = worst === undefined ? '' : `${statusSymbols[worst]} `;
      const where = table.within === undefined ? '' : ' in each level';
      const title = `${symbol}Groups by ${table.name}: ${counted(table.rows.filter(({ isPooled }) => !isPooled).length, 'group')}, worst first${where}`;
      return details(title, groupMarkdown(table, methods ? top : Math.min(mostFolded, top)));
    });
}
