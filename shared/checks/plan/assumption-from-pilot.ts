import type { Finding, Report } from '../../report/schema.ts';
import { normal } from '../../stats/index.ts';
import { differingRowsTitle } from '../pictures/differing-rows.ts';
import type { Subject } from '../subject.ts';
import type { CellShares } from './draws.ts';

/** What a plan assumes of one metric. */
export type Assumed = { words: string } & (
  | { kind: 'rate'; counted: number; discordance: number }
  | { kind: 'cells'; cells: CellShares }
  | { kind: 'binormal'; auc: number; correlation: number; prevalence: number }
  | { kind: 'spread'; sd: number; changed: number }
);

/**
 * What an earlier report says of a metric: how often the models differ, not which of them was better. The pilot's
 * own difference is not planned with, because it is noise as much as truth.
 */
export function assumptionFromPilot(pilot: Report, subject: Subject): Assumed | { missing: string } {
  const findings = pilot.checks.find((check) => check.id === `metric/${subject.key}`)?.findings ?? [];
  const of = (statistic: string): Finding | undefined =>
    findings.find((finding) => finding.statistic === statistic);
  const absent = { missing: `the pilot's report does not compare ${subject.key}` };
  const kind = subject.metric.kind;
  if (kind === 'cells') {
    const cells = equallyGood(pilot);
    return cells ? { kind: 'cells', cells, words: "the pilot's rows, the models made equally good" } : absent;
  }
  const gained = of('gained');
  const lost = of('lost');
  if (gained?.value !== undefined && lost?.value !== undefined && gained.n && pilot.rows) {
    const discordance = (gained.value + lost.value) / gained.n;
    const words = `as in the pilot, ${gained.value + lost.value} of ${gained.n} rows discordant`;
    return { kind: 'rate', counted: gained.n / pilot.rows, discordance, words };
  }
  const difference = of('difference');
  if (!difference?.interval || !difference.level || !pilot.rows) return absent;
  const [low, high] = difference.interval;
  const error = (high - low) / (2 * normal.quantile((1 + difference.level) / 2));
  return { kind: 'spread', sd: error * Math.sqrt(pilot.rows), changed: 1, words: "the pilot's spread" };
}

/** The pilot's cells with champion and challenger averaged over both ways round. */
function equallyGood(pilot: Report): CellShares | undefined {
  const table = pilot.sections.find(({ title }) => title === differingRowsTitle);
  if (table?.type !== 'table') return undefined;
  const classes = [...new Set(table.rows.flatMap((row) => row.slice(0, 3).map(String)))].sort();
  const index = (cell: unknown) => classes.indexOf(String(cell));
  const total = table.rows.reduce((sum, row) => sum + Number(row[3]), 0);
  const twice = table.rows.flatMap((row) => [row, [row[0], row[2], row[1], row[3]]]);
  return {
    label: Int32Array.from(twice, (row) => index(row[0])),
    champion: Int32Array.from(twice, (row) => index(row[1])),
    challenger: Int32Array.from(twice, (row) => index(row[2])),
    share: Float64Array.from(twice, (row) => Number(row[3]) / total / 2),
  };
}
