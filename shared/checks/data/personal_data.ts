import type { Finding } from '../../report/schema.ts';
import { holm } from '../../stats/index.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { numberOf } from './number-of.ts';
import { decideShare } from './personal/decide-share.ts';
import { describeShare } from './personal/describe-share.ts';
import { judgePersonalData, type PersonalShare } from './personal/judge-personal-data.ts';
import { type PersonalDataOptions, personalDataOptions, toldOnly } from './personal/personal-data-options.ts';

/** Rows that hold personal data, by column and kind. */
export const personalData: DataCheck<PersonalDataOptions> = {
  name: 'personal_data',
  title: 'No column holds personal data',
  description:
    'Share of rows with e-mail addresses, telephone, card and account numbers, national ids, IP addresses, dates of birth and names, in every column; where a checksum is all that speaks, the share beyond what chance gives.',
  scope: 'table',
  family: 'policy',
  limit: { op: '<=', default: 0.001, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  options: personalDataOptions,
  async run({ table, alpha, rowsShown, now }, asked) {
    const { findPersonalData } = await import('./personal/find-personal-data.ts');
    const looked = chosenColumns(table, asked).filter(({ kind }) => kind !== 'empty' && kind !== 'boolean');
    const found = await findPersonalData(table, {
      detectors: [...asked.options.detectors, ...toldOnly],
      regions: asked.options.regions,
      now,
      columns: looked,
      rows: asked.options['rows-read'],
      cells: asked.options['cells-read'],
    });
    const shares = found.map((one) => judgePersonalData(one, alpha));
    const adjusted = holm(shares.map(({ p }) => p));
    const isJudged = (name: string): boolean => asked.options.detectors.some((one) => one === name);
    const judge = async (share: PersonalShare, k: number): Promise<Finding> => {
      const { found, value, interval } = share;
      const decided = decideShare(share, adjusted[k], asked.limit, alpha);
      const isShown = decided.status !== 'pass' && isJudged(found.detector.name);
      return {
        subject: found.column,
        statistic: found.detector.name,
        value,
        n: found.rows,
        ...(interval
          ? { interval: [...interval] as [number, number], level: 1 - 2 * alpha, method: 'Clopper–Pearson' }
          : {}),
        ...(isJudged(found.detector.name) && decided.status
          ? { status: decided.status, limit: { op: '<=' as const, value: asked.limit ?? 0 } }
          : {}),
        ...(isShown
          ? { rows: await table.idsAt(found.cells.slice(0, rowsShown).map(({ place }) => place)) }
          : {}),
        why: `${describeShare(share, isShown ? asked.options['show-examples'] : 'off')}${decided.because}`,
      };
    };
    const findings = await Promise.all(shares.map(judge));
    const clean = looked.filter(
      ({ name }) => !findings.some(({ subject, status }) => subject === name && status),
    );
    const passed = clean.map(
      ({ name }): Finding => ({
        subject: name,
        statistic: 'personal_data',
        value: 0,
        n: table.rows,
        ...(asked.limit === undefined ? {} : { limit: { op: '<=', value: asked.limit }, status: 'pass' }),
        why: 'no personal data was found',
      }),
    );
    return foundInColumns(
      [...findings, ...passed],
      `no personal data was found in ${numberOf(looked.length, 'column')} that could hold it`,
    );
  },
};
