import { markdownTable } from 'markdown-table';
import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { GateEntry, ModelEntry } from './overall.ts';
import { showing } from './showing.ts';
import { statusSymbols } from './verdict-heading.ts';

/** A row a gate, worst first: the gate, its verdict, and the one thing that decides. */
export function gateTable({ gates }: ModelEntry, top: number): string {
  const twice = new Set(gates.map(({ gate }) => gate).filter((gate, i, all) => all.indexOf(gate) !== i));
  const body = gates
    .slice(0, top)
    .map((entry) => [
      gateName(entry, twice.has(entry.gate)),
      `${statusSymbols[entry.verdict]}&nbsp;${entry.verdict}`,
      escapeMarkdown(entry.summary, 300),
    ]);
  return (
    markdownTable([['Gate', 'Verdict', 'What decides'], ...body], { alignDelimiters: false, align: 'l' }) +
    showing(top, gates.length)
  );
}

/** Gates that did not pass stand out; of two reports of one gate the source tells which is which. */
function gateName({ gate, verdict, source, trust }: GateEntry, isTwice: boolean): string {
  const name = escapeMarkdown(gate, 60);
  const small = [
    isTwice && source !== undefined && codeSpan(source, { max: 60, cell: true }),
    trust === 'self-reported' && 'self-reported',
  ].filter((part) => typeof part === 'string');
  const said = verdict === 'pass' ? name : `**${name}**`;
  return small.length === 0 ? said : `${said}<br><sub>${small.join(', ')}</sub>`;
}
