import type { Check, Report } from './schema.ts';

/** The inputs of a report that are tables of data: a report may hold thousands of checks of them. */
const known = new WeakMap<Report['provenance']['inputs'], ReadonlySet<string>>();

/** The input whose table a check looked at, by the check's id (`missing_values/data.test`); none where it is of no table. */
export function tableOf({ provenance: { inputs } }: Report, { id }: Pick<Check, 'id'>): string | undefined {
  let tables = known.get(inputs);
  if (!tables) {
    tables = new Set(inputs.flatMap(({ name }) => (/^data\b/.test(name) ? [name] : [])));
    known.set(inputs, tables);
  }
  return id.split('/').find((part) => tables.has(part));
}
