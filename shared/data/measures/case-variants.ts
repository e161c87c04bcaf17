import type { QueriedMeasure } from './measure.ts';
import { valueGroups } from './value-groups.ts';

/** Texts that differ by letter case and spaces only, with their rows, most frequent first. */
export type Variants = readonly (readonly [string, number])[];

/** The same for all texts that are folded alike, and for some more. */
function roughlyFolded(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .toUpperCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\s\p{Z}\u200b\ufeff]+/gu, '');
}

/**
 * Groups of a column's texts that differ by letter case, Unicode's composition and spaces only; at most `most` groups,
 * those with the most rows first. Groups all texts of the column, so ask it of columns with few of them.
 */
export const caseVariants: QueriedMeasure<{ column: string; most: number }, Variants[]> = {
  async measure({ column, most }, table, database) {
    const { distinct, values } = await valueGroups(column, table, database);
    if (values?.length === distinct) {
      // Most columns hold none, and are done with.
      if (new Set(values.map(([text]) => roughlyFolded(text))).size === distinct) return [];
    }
    const { view } = table;
    const folded = `lower(nfc_normalize(trim(regexp_replace(v, '[\\s\\p{Z}\\x{200B}\\x{FEFF}]+', ' ', 'g'))))`;
    const found = await database.rows(
      `SELECT list({v: v, n: n} ORDER BY n DESC, v) FROM
         (SELECT ${view.text(column)} AS v, count(*) AS n FROM ${view.from} GROUP BY v HAVING v IS NOT NULL)
       GROUP BY ${folded} HAVING count(*) > 1 ORDER BY sum(n) DESC, min(v) LIMIT ${most}`,
    );
    return found.map(([group]) =>
      (group as { v: unknown; n: unknown }[]).map(({ v, n }) => [String(v), Number(n)] as const),
    );
  },
};
