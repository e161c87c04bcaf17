import type { Finding } from '../../report/schema.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { numberOf } from './number-of.ts';

/** Characters that nobody sees: controls, formats such as zero-width spaces, and spaces other than the plain one. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** Names compared as a person reads them. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[\s_-]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toLowerCase();
}

function fault(name: string, places: readonly string[], alike: readonly string[]): string | undefined {
  if (name.trim() === '') return 'the name is empty';
  if (places.length > 1) return `${numberOf(places.length, 'column')} have this name`;
  if (unseen.test(name)) return 'the name holds characters that nobody sees';
  if (name !== name.trim()) return 'the name has spaces around it';
  if (name.length > 200)
    return `the name has ${numberOf(name.length, 'character')}, as a row of values would`;
  const others = alike.filter((other) => other !== name);
  if (others.length === 0) return undefined;
  return `differs from ${others.map((other) => JSON.stringify(other)).join(', ')} by case, spaces or dashes only`;
}

/** Names that people or programs confuse. */
export const columnNames: DataCheck = {
  name: 'column_names',
  title: 'Column names are told apart',
  description:
    'Names that are empty, there twice, differ by case, spaces, dashes or underscores only, or hold spaces around them or characters that nobody sees.',
  scope: 'table',
  family: 'schema',
  severity: 'warning',
  isDefault: true,
  async run({ table }, asked) {
    const names = table.columns.map(({ name }) => name);
    const byName = Map.groupBy(names, (name) => name);
    const byReading = Map.groupBy(new Set(names), folded);
    const chosen = new Set(chosenColumns(table, asked).map(({ name }) => name));
    const findings = [...chosen].map((name): Finding => {
      const why = fault(name, byName.get(name) ?? [], byReading.get(folded(name)) ?? []);
      return {
        subject: name === '' ? '(no name)' : name,
        statistic: 'column_name',
        n: table.rows,
        status: why === undefined ? 'pass' : 'fail',
        why: why ?? 'told apart from all others',
      };
    });
    return foundInColumns(findings, `all of ${numberOf(chosen.size, 'name')} are told apart`);
  },
};
