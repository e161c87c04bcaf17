import { codeSpan } from './code-span.ts';
import { decidesTable } from './decides-table.ts';
import type { GateEntry, ModelEntry } from './overall.ts';

/** A row a gate, worst first: the gate, its verdict, and the one thing that decides. */
export function gateTable({ gates }: ModelEntry, top: number): string {
  const twice = new Set(gates.map(({ gate }) => gate).filter((gate, i, all) => all.indexOf(gate) !== i));
  const rows = gates.map((entry) => ({
    name: entry.gate,
    verdict: entry.verdict,
    decides: entry.summary,
    asides: asides(entry, twice.has(entry.gate)),
  }));
  return decidesTable('Gate', rows, top);
}

/** Of two reports of one gate the source tells which is which. */
function asides({ source, trust }: GateEntry, isTwice: boolean): string[] {
  return [
    ...(isTwice && source !== undefined ? [codeSpan(source, { max: 60, cell: true })] : []),
    ...(trust === 'self-reported' ? ['self-reported'] : []),
  ];
}
