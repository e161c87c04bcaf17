import { decimalsFor } from './format-number.ts';
import type { Section } from './schema.ts';

/** How a table section's column is written. */
export interface TableColumn {
  align: 'left' | 'right' | 'center';
  /** All of its cells are numbers or empty. */
  numeric: boolean;
  /** Digits after the point: none for counts, else as many as give the largest number three digits. */
  decimals: number;
}

/** How each column of a table section is written: aligned as it says, or numbers to the right. */
export function tableColumns(table: Extract<Section, { type: 'table' }>): TableColumn[] {
  return table.columns.map(({ align }, i) => {
    let numeric = true;
    let whole = true;
    let largest = -1;
    for (const row of table.rows) {
      const cell = row[i] ?? null;
      if (typeof cell === 'number') {
        largest = Math.max(largest, Math.abs(cell));
        whole &&= Number.isInteger(cell);
      } else if (cell !== null) numeric = false;
    }
    numeric &&= largest >= 0;
    return {
      align: align ?? (numeric ? 'right' : 'left'),
      numeric,
      decimals: whole ? 0 : decimalsFor({ value: largest }),
    };
  });
}
