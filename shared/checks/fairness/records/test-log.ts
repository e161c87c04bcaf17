import type { Evaluation } from '../../../data/evaluation.ts';
import type { Check, Finding, Section } from '../../../report/schema.ts';
import { counted, written } from '../../sentence.ts';
import type { Groups } from '../groups.ts';

/**
 * What was tested for discriminatory impact, by which metric, with which outcome: material for the technical documentation
 * of Annex IV, point 2(g), of Regulation (EU) 2024/1689. Dated by the report, signed by nobody.
 */
export function testLog(
  checks: readonly Check[],
  { overall, task }: Evaluation,
  sets: readonly Groups[],
  { alpha, seed }: { alpha: number; seed: number },
): Section | undefined {
  const judged = checks.filter(({ id }) => /^(disparity|change|flip_test|population)\//.test(id));
  if (judged.length === 0) return undefined;
  const groups = sets.map(({ name, groups: all }) => `${name} (${counted(all.length)})`).join(', ');
  return {
    type: 'table',
    title: 'Record: log of tests for discriminatory impact',
    record: true,
    note: [
      'Material for the technical documentation of Annex IV, point 2(g), of Regulation (EU) 2024/1689 (metrics of potentially discriminatory impacts, test logs and reports); it does not show that the system conforms. It is dated and not signed: the responsible persons sign.',
      `Task: ${task}; ${counted(overall.n)} labelled rows; groups by ${groups}. Level ${alpha} for each claim, seed ${seed}; models, data and their digests stand under “Where this comes from”.`,
    ]
      .join(' ')
      .slice(0, 2_000),
    columns: [
      { title: 'Test' },
      { title: 'Verdict' },
      { title: 'Measured', align: 'right' },
      { title: 'Limit' },
      { title: 'Outcome' },
    ],
    rows: judged.slice(0, 5_000).map(({ title, status, why, findings }) => {
      const value = findings.find(
        ({ statistic, model, slice }) =>
          model === 'challenger' && (statistic === 'value' || (statistic === 'changed_share' && !slice)),
      )?.value;
      const limit = findings.find((one) => one.limit !== undefined && one.statistic !== 'four_fifths')?.limit;
      // shares and amounts stand in one column, so each is written by its own size
      return [title, status, value === undefined ? null : written(value), limit ? allowed(limit) : '', why];
    }),
  };
}

function allowed({ op, value }: NonNullable<Finding['limit']>): string {
  return `${op.startsWith('>') ? 'at least' : 'at most'} ${written(value)}`.replaceAll(' ', '\u00a0');
}
