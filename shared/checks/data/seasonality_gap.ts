import type { Answer } from '../../data/facts.ts';
import type { Finding } from '../../report/schema.ts';
import { novelty } from '../../stats/index.ts';
import { counted, written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { numberOf } from './number-of.ts';
import { worstFirst } from './worst-first.ts';

type Calendar = Answer<'calendar'>;

const names = {
  month: ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
    'August',
    'September',
    'October',
    'November',
    'December',
  ]),
  weekday: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  hour: Array.from({ length: 24 }, (_, hour) => `${hour}:00`),
} as const;

const day = 86_400;
/** Training data that spans a year has met every month; what it lacks in two of them it lacks by nature. */
const year = 365 * day;

/** Parts of the year, week or day that are judged on but were not trained on. */
export const seasonalityGap: DataCheck = {
  name: 'seasonality_gap',
  title: 'Training has met every season',
  description:
    'Share of test rows in a month of the year, weekday or hour of the day in which the training data has no row, where that is more than chance shows; and months of which training data of one to two years has no row, told where it spans more and lacks them every year.',
  scope: 'split',
  family: 'split',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, train, columns: { time }, alpha }, { limit }) {
    if (time === undefined) return { skip: 'columns.time names no column' };
    if (!train) return { skip: 'there is no training data to compare with: name data.train' };
    for (const facts of [table, train]) {
      const column = facts.column(time);
      if (!column) return { skip: `${JSON.stringify(time)} is not in both tables` };
      if (column.kind !== 'date' && column.kind !== 'timestamp')
        return { skip: `${JSON.stringify(time)} holds no dates or time stamps in ${facts.input}` };
    }
    const [here, there] = await Promise.all(
      [table, train].map((facts) => facts.measure('calendar', { column: time })),
    );
    if (here.n === 0 || there.n === 0) return { skip: `a table has no time in ${JSON.stringify(time)}` };
    const findings = (['month', 'weekday', 'hour'] as const).map((part) =>
      judgedPart(part, here, there, limit, alpha),
    );
    findings.push(...monthsLacking(there, limit === undefined, alpha));
    return worstFirst(findings, `training has met every month, weekday and hour of ${table.input}`);
  },
};

function judgedPart(
  part: 'month' | 'weekday' | 'hour',
  here: Calendar,
  there: Calendar,
  limit: number | undefined,
  alpha: number,
): Finding {
  const all = names[part].flatMap((name, k) => (name === '' ? [] : [{ name, k }]));
  const gaps = all.filter(({ k }) => !there[part][k]);
  const met = gaps.filter(({ k }) => here[part][k]);
  const rows = met.reduce((sum, { k }) => sum + here[part][k], 0);
  const p = novelty(
    all.map(({ k }): [number, number] => [here[part][k] ?? 0, there[part][k] ?? 0]),
    here.n,
    there.n,
  );
  const listed = (some: typeof gaps): string => some.map(({ name }) => name).join(', ');
  const finding = {
    subject: part,
    statistic: 'seasonality_gap',
    value: rows / here.n,
    n: here.n,
    p,
    method: 'exchangeability',
  };
  const told =
    rows > 0
      ? `${counted(rows)} of ${numberOf(here.n, 'row')} ${rows === 1 ? 'is' : 'are'} of ${listed(met)}, of which training has none`
      : `training has met every ${part} that is judged`;
  if (limit === undefined) return { ...finding, why: told };
  // Three parts are looked at.
  const isBeyond = rows / here.n > limit && 3 * p <= alpha;
  return {
    ...finding,
    limit: { op: '<=', value: limit },
    status: isBeyond ? 'fail' : 'pass',
    why: told,
  };
}

/** Months without a row in training data that spans a year and has so many rows that chance leaves none out. */
function monthsLacking(there: Calendar, isTold: boolean, alpha: number): Finding[] {
  const span = (there.last ?? 0) - (there.first ?? 0);
  const gaps = names.month.filter((name, k) => name !== '' && !there.month[k]);
  if (span < year || gaps.length === 0 || 12 * (11 / 12) ** there.n > alpha) return [];
  const finding = { subject: 'calendar', statistic: 'months_without_rows', value: gaps.length, n: there.n };
  const why = `training has no row of ${gaps.join(', ')}, though it spans ${written(span / day)} days`;
  if (isTold || span >= 2 * year) return [{ ...finding, why }];
  return [{ ...finding, limit: { op: '<=', value: 0 }, status: 'fail', why }];
}
