import type { Finding } from '../../report/schema.ts';
import { chiSquaredTest, cramersV, cramersVInterval, fisherExact } from '../../stats/index.ts';
import { withInterval, written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { inputColumns } from './input-columns.ts';
import { type FamilyMember, judgeFamily } from './judge-family.ts';
import { labelEdges } from './label-edges.ts';
import { numberOf } from './number-of.ts';

/** Most classes of a label that are told apart. */
const most = 50;

/** Rows that a cell of the table is expected to have before χ² is trusted (Cochran 1954). */
const fewestExpected = 5;

/** Whether a value is missing more often for some labels than for others. */
export const missingnessDependsOnLabel: DataCheck = {
  name: 'missingness_depends_on_label',
  title: 'What is missing does not depend on the label',
  description:
    'Association of a feature’s missing values with the label, by Cramér’s V (Bergsma’s correction) with its interval: χ² over the classes, Fisher’s exact test where two classes have few rows; a numeric label is cut at its deciles. A model learns from such gaps what it will not know when it is used. Fails where V is beyond the limit and the dependence significant over all columns (Benjamini–Hochberg).',
  scope: 'table',
  family: 'label',
  limit: { op: '<=', default: 0.1, of: 'Cramér’s V', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, columns, task, alpha, seed }, asked) {
    const { label } = columns;
    if (label === undefined) return { skip: 'columns.label names no label' };
    const column = table.column(label);
    if (!column) return { skip: `the table has no column ${JSON.stringify(label)}` };
    const features = inputColumns(table, columns, asked).map(({ name }) => name);
    const missing = await Promise.all(features.map((name) => table.measure('missing', { column: name })));
    const some = features.filter((_, k) => missing[k] > 0 && missing[k] < table.rows);
    if (some.length === 0) return { skip: 'no feature has missing values' };
    const isNumeric = column.kind === 'number' || (column.kind === 'integer' && task === 'regression');
    const edges = isNumeric ? await labelEdges(table, label, seed) : undefined;
    if (edges?.length === 0) return { skip: `${label} holds one value only` };
    const levels = await table.measure('missingBy', { columns: some, by: label, edges, most: most + 1 });
    const classes = levels.filter(({ level }) => level !== null);
    if (classes.length > most) return { skip: `${label} has more than ${most} classes` };
    if (classes.length < 2) return { skip: `${label} has ${numberOf(classes.length, 'class', 'classes')}` };
    const told: Finding[] = [];
    const members: FamilyMember[] = [];
    some.forEach((subject, k) => {
      const counts = classes.map(({ rows, missing }) => [missing[k], rows - missing[k]]);
      const found = dependence(counts, alpha);
      const n = counts.reduce((sum, [a, b]) => sum + a + b, 0);
      const finding = { subject, statistic: 'cramers_v', n };
      if (!found) {
        told.push({ ...finding, why: 'too few missing values to say what they depend on' });
        return;
      }
      const { value, interval, p, method } = found;
      const share = ([a, b]: readonly number[]): number => (a + b === 0 ? 0 : a / (a + b));
      const ranked = classes
        .map(({ level }, i) => ({ level: named(level, edges), share: share(counts[i]) }))
        .sort((a, b) => b.share - a.share);
      const [first] = ranked;
      const last = ranked[ranked.length - 1];
      const missed = counts.reduce((sum, [a]) => sum + a, 0);
      const why = `${numberOf(missed, 'value')} ${missed === 1 ? 'is' : 'are'} missing: ${written(100 * first.share)} % where ${label} is ${first.level}, ${written(100 * last.share)} % where it is ${last.level}; Cramér’s V ${withInterval(value, interval)}`;
      members.push({
        finding: { ...finding, value, interval, level: 1 - 2 * alpha, method, why },
        effect: value,
        p,
      });
    });
    const findings = [...judgeFamily(members, asked.limit, alpha), ...told];
    return foundInColumns(
      findings,
      `in none of ${numberOf(some.length, 'column')} with missing values do these depend on ${label}`,
    );
  },
};

function named(level: string | null, edges: readonly number[] | undefined): string {
  if (!edges) return JSON.stringify(level);
  const k = Number(level);
  if (k === 0) return `below ${written(edges[0])}`;
  return k === edges.length
    ? `at least ${written(edges[k - 1])}`
    : `${written(edges[k - 1])} to ${written(edges[k])}`;
}

interface Dependence {
  value: number;
  interval: [number, number];
  p: number;
  method: string;
}

/** Missing and present rows by class; undefined where they are too few to show anything. */
function dependence(counts: readonly (readonly number[])[], alpha: number): Dependence | undefined {
  const kept = pooled(counts);
  const v = cramersV(kept);
  const interval = cramersVInterval(kept, 1 - 2 * alpha);
  const test = chiSquaredTest(kept);
  if (!v || !interval || !test) return undefined;
  if (leastExpected(kept) >= fewestExpected) return { value: v.value, interval, p: test.p, method: 'χ²' };
  if (kept.length > 2) return undefined;
  const [[a, b], [c, d]] = kept;
  return { value: v.value, interval, p: fisherExact(a, b, c, d), method: "Fisher's exact test" };
}

function leastExpected(counts: readonly (readonly number[])[]): number {
  const n = counts.reduce((sum, [a, b]) => sum + a + b, 0);
  const missing = counts.reduce((sum, [a]) => sum + a, 0);
  const rarer = Math.min(missing, n - missing) / n;
  return Math.min(...counts.map(([a, b]) => (a + b) * rarer));
}

/** Classes with too few rows are put together, the rarest first, until each has enough or two are left. */
function pooled(counts: readonly (readonly number[])[]): (readonly number[])[] {
  const sorted = [...counts].sort(([a, b], [c, d]) => a + b - c - d);
  while (sorted.length > 2 && leastExpected(sorted) < fewestExpected) {
    const [[a, b], [c, d], ...rest] = sorted;
    sorted.splice(0, sorted.length, [a + c, b + d], ...rest);
    sorted.sort(([a, b], [c, d]) => a + b - c - d);
  }
  return sorted;
}
