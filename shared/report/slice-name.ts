import { codeSpan } from './code-span.ts';
import { escapeTerminal } from './escape-terminal.ts';
import type { Finding } from './schema.ts';

type Slice = NonNullable<Finding['slice']>;

/** A slice in markdown: `region = north` × `sex = F`, each a code span. */
export function sliceName(slice: Slice, { cell = false } = {}): string {
  return Object.entries(slice)
    .map(([column, level]) => codeSpan(`${column} = ${level}`, { cell }))
    .join(' × ');
}

/** The same for a terminal: `region = north × sex = F`. */
export function sliceNameInTerminal(slice: Slice): string {
  return Object.entries(slice)
    .map(([column, level]) => `${escapeTerminal(column, 60)} = ${escapeTerminal(level, 60)}`)
    .join(' × ');
}
