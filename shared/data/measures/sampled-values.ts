import { type PersonalTrace, traceOfNumber, traceOfText } from '../personal-trace.ts';
import { plainCell } from '../plain-cell.ts';
import { rowSample } from '../row-sample.ts';
import type { MeasuredTable, QueriedMeasure } from './measure.ts';

export interface SampledValuesAsk {
  /** Of each column only cells with this trace of personal data, if any; all that are not missing otherwise. */
  of: readonly { column: string; trace?: PersonalTrace }[];
  /** Only rows of a sample of about so many, as `personalTraces` counts them. */
  rows: number;
  /** So many values of each at most. */
  most: number;
  /** So many characters of a cell are read. */
  longest: number;
}

export interface SampledValue {
  /** The row's number in the files, from 0. */
  place: number;
  text: string;
}

/** Columns of one query: DuckDB plans more of them slowly. */
const columnsAtOnce = 100;

function conditionOf(
  { column }: MeasuredTable,
  name: string,
  trace: PersonalTrace | undefined,
  k: number,
  longest: number,
) {
  if (trace === undefined) return `t${k} IS NOT NULL`;
  const { kind } = column(name);
  if (kind === 'integer' || kind === 'number') return traceOfNumber(`n${k}`);
  return traceOfText(trace, plainCell(`t${k}`, longest));
}

/**
 * Values of rows that are chosen by a hash of their place, the same at every run, in the file's order; a list for each
 * column that is asked of.
 */
export const sampledValues: QueriedMeasure<SampledValuesAsk, readonly (readonly SampledValue[])[]> = {
  async measure({ of, rows, most, longest }, table, database) {
    const found: SampledValue[][] = [];
    for (let at = 0; at < of.length; at += columnsAtOnce) {
      const asked = of.slice(at, at + columnsAtOnce);
      const isChosen = asked.map(({ column, trace }, k) => conditionOf(table, column, trace, k, longest));
      const values = asked.map(({ column }, k) => {
        return `${table.view.text(column)} AS t${k}, ${table.view.number(column)} AS n${k}`;
      });
      const value = (k: number) => `struct_pack(place := row_place, value := left(t${k}, ${longest}))`;
      const [lists] = await database.rows(
        `SELECT ${isChosen
          .map((is, k) => `arg_min(${value(k)}, row_order, ${most}) FILTER (WHERE ${is})`)
          .join(', ')} FROM (
          SELECT CAST(${table.place} AS DOUBLE) AS row_place, hash(${table.place}) AS row_order,
            ${values.join(', ')} FROM ${table.view.from} WHERE ${rowSample(table, rows)})`,
      );
      found.push(...lists.map((list) => inOrder((list ?? []) as unknown as Row[])));
    }
    return found;
  },
};

interface Row {
  place: number;
  value: string;
}

function inOrder(rows: readonly Row[]): SampledValue[] {
  return rows.map(({ place, value }) => ({ place, text: value })).sort((a, b) => a.place - b.place);
}
