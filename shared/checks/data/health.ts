import type { Facts } from '../../data/facts.ts';
import type { Check, Section } from '../../report/schema.ts';

/** How good a table is in one number, and the three parts that it is the product of; each between 0 and 1. */
export interface Health {
  /** Share of all cells that have a value. */
  completeness: number;
  /** Mean over the rules about single rows of the share of rows that keep them; 1 where there is no such rule. */
  validity: number;
  /** Share of rows that duplicate_rows does not hold to be copies; 1 where it is off. */
  uniqueness: number;
}

/** A table's figures for its reader: they are told, and judge nothing. */
export async function healthOf(table: Facts, checks: readonly Check[]): Promise<Health> {
  const missing = await Promise.all(
    table.columns.map(({ name }) => table.measure('missing', { column: name })),
  );
  const cells = table.rows * table.columns.length;
  const kept = checks
    .filter(({ id }) => id.startsWith(`contract/${table.input}/`))
    .flatMap(({ findings }) => {
      // A rule with two bounds has two findings of one number.
      const { value, n, unit } = findings.find(({ statistic }) => statistic === 'failing_rows') ?? {};
      if (value === undefined || !n) return [];
      return [1 - (unit === '%' ? value / 100 : value / n)];
    });
  const duplicates = checks
    .find(({ id }) => id === `duplicate_rows/${table.input}`)
    ?.findings.find(({ status, value }) => status !== undefined && value !== undefined);
  return {
    completeness: 1 - missing.reduce((sum, one) => sum + one, 0) / cells,
    validity: kept.length === 0 ? 1 : kept.reduce((sum, one) => sum + one, 0) / kept.length,
    uniqueness: 1 - (duplicates?.value ?? 0),
  };
}

/** The tables side by side, under the formula; docs/data-checks.md says what its parts are. */
export function healthSections(tables: readonly { table: Facts; health: Health }[]): Section[] {
  if (tables.length === 0) return [];
  const percent = (share: number) => `${(100 * share).toFixed(share > 0.9995 && share < 1 ? 3 : 1)} %`;
  return [
    {
      type: 'table',
      title: 'Figures of the data: health = 100 × complete × valid × unique',
      columns: [
        { title: 'Table' },
        { title: 'Rows', align: 'right' },
        { title: 'Columns', align: 'right' },
        { title: 'Complete', align: 'right' },
        { title: 'Valid', align: 'right' },
        { title: 'Unique', align: 'right' },
        { title: 'Health', align: 'right' },
      ],
      rows: tables.map(({ table, health: { completeness, validity, uniqueness } }) => [
        table.input,
        table.rows,
        table.columns.length,
        percent(completeness),
        percent(validity),
        percent(uniqueness),
        (100 * completeness * validity * uniqueness).toFixed(1),
      ]),
    },
  ];
}
