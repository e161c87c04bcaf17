import { markdownTable } from 'markdown-table';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Check, Report } from './schema.ts';
import { showing } from './showing.ts';
import { tableOf } from './table-of.ts';
import { statusSymbols } from './verdict-heading.ts';

/** The checks of tables of data that hold, and those that judged nothing: no column of theirs needs a line. */
export function keptChecks(report: Report): Check[] {
  return report.checks.filter(
    (check) => (check.status === 'pass' || check.status === 'skip') && tableOf(report, check) !== undefined,
  );
}

/** Such checks as a table, a line for what must hold: where it does, and what was seen; those that pass first. */
export function keptTable(report: Report, top: number): string {
  const lines = new Map<string, { check: Check; said: Map<string, string[]> }>();
  for (const check of keptChecks(report).sort((a, b) => rank(a) - rank(b))) {
    const key = JSON.stringify([check.status, check.title]);
    const line = lines.get(key) ?? { check, said: new Map() };
    lines.set(key, line);
    line.said.set(check.why, [...(line.said.get(check.why) ?? []), tableOf(report, check) ?? '']);
  }
  if (lines.size === 0) return '';
  const body = [...lines.values()]
    .slice(0, top)
    .map(({ check: { status, title }, said }) => [
      `${statusSymbols[status]}&nbsp;${escapeMarkdown(title, 120)}`,
      [...said]
        .map(
          ([why, tables]) =>
            `${escapeMarkdown(why, 200)} <sub>${escapeMarkdown(tables.join(', '), 120)}</sub>`,
        )
        .join('<br>'),
    ]);
  const table = markdownTable([['What must hold', 'What was seen'], ...body], {
    align: 'l',
    alignDelimiters: false,
  });
  return table + showing(top, lines.size);
}

/** A contract's rules are many and alike, so what is known of any table comes before them. */
function rank({ id, status }: Check): number {
  return (status === 'pass' ? 0 : 2) + Number(id.startsWith('contract/'));
}
