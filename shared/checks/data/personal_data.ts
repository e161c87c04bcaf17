import { z } from 'zod';
import type { Finding } from '../../report/schema.ts';
import { holm } from '../../stats/index.ts';
import { counted, withInterval, written } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { mask } from './mask.ts';
import { numberOf } from './number-of.ts';
import type { FoundCell } from './personal/find-personal-data.ts';
import type { PersonalShare } from './personal/judge-personal-data.ts';
import { detectorNames } from './personal/names.ts';

/** What is told and not judged unless it is asked for: most web addresses say nothing of a person. */
const toldOnly = ['url'];

const options = z.strictObject({
  detectors: z
    .array(z.enum(detectorNames))
    .min(1)
    .default(detectorNames.filter((name) => !toldOnly.includes(name)))
    .meta({
      description: 'What counts as personal data; anything else that is found is told and not judged',
      examples: [['email', 'phone', 'iban', 'card']],
    }),
  regions: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'must be a country by its two letters of ISO 3166, as DE'))
    .max(20)
    .default(['DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'US'])
    .meta({
      description: 'Countries whose telephone numbers are found without their country code',
      examples: [['DE', 'US']],
    }),
  'rows-read': z
    .int()
    .min(1_000)
    .default(1_000_000)
    .meta({
      description:
        'Rows in which traces of personal data are counted; of more rows so many are chosen at random',
      examples: [1_000_000],
    }),
  'cells-read': z
    .int()
    .min(100)
    .max(10_000)
    .default(1_000)
    .meta({
      description: 'Cells with a trace that are read closely, by column and kind of trace',
      examples: [1_000],
    }),
  'show-examples': z
    .enum(['masked', 'plain', 'off'])
    .default('masked')
    .meta({
      description: 'How examples stand in the report: masked, as they are, or not at all',
      examples: ['masked'],
    }),
});
type Options = z.infer<typeof options>;

/** Rows that hold personal data, by column and kind. */
export const personalData: DataCheck<Options> = {
  name: 'personal_data',
  title: 'No column holds personal data',
  description:
    'Share of rows with e-mail addresses, telephone, card and account numbers, national ids, IP addresses, dates of birth and names, in every column; where a checksum is all that speaks, the share beyond what chance gives.',
  scope: 'table',
  family: 'policy',
  limit: { op: '<=', default: 0.001, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  options,
  async run({ table, columns, alpha, rowsShown, now }, asked) {
    const { findPersonalData } = await import('./personal/find-personal-data.ts');
    const { judgePersonalData } = await import('./personal/judge-personal-data.ts');
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
    const isIdPersonal = shares.some(
      ({ found }, k) => found.column === columns.id && adjusted[k] <= alpha && isJudged(found.detector.name),
    );
    function isJudged(name: string): boolean {
      return asked.options.detectors.some((one) => one === name);
    }
    const idOf = ({ id, place }: FoundCell): string => (isIdPersonal ? `row ${place + 1}` : id);
    const findings = shares.map((share, k): Finding => {
      const { found, value, interval } = share;
      const decided = decide(share, adjusted[k], asked.limit, alpha);
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
        ...(isShown ? { rows: found.cells.slice(0, rowsShown).map(idOf) } : {}),
        why: `${sentence(share)}${examples(share, asked.options['show-examples'])}${decided.because}`,
      };
    });
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

function decide(
  { value, interval, found, isScarce }: PersonalShare,
  p: number,
  limit: number | undefined,
  alpha: number,
): { status?: 'pass' | 'fail' | 'inconclusive'; because: string } {
  if (limit === undefined) return { because: '' };
  const { chance } = found.detector;
  const most = `${written(100 * limit)} % may`;
  if (p > alpha) {
    // Texts that differ, all of them too few: a constant that happens to pass says nothing.
    const isUnclear = isScarce && value > limit && found.distinctHeld * 2 >= found.distinctShaped;
    if (isUnclear && found.distinctShaped * 2 >= found.shaped && found.distinctShaped >= 2) {
      return { status: 'inconclusive', because: `: too few to rule out chance (${written(100 * chance)} %)` };
    }
    return { status: 'pass', because: `: no more than chance gives (${written(100 * chance)} %)` };
  }
  const [low, high] = interval ?? [value, value];
  if (low > limit) return { status: 'fail', because: `; ${most}` };
  if (high <= limit) return { status: 'pass', because: `; ${most}` };
  return { status: 'inconclusive', because: `; ${most}, and the cells that were read do not decide` };
}

function sentence({ found, value, interval }: PersonalShare): string {
  const { detector, held, read, traced, rows, isSample, isNamed } = found;
  const named = isNamed ? ', as the column is named' : '';
  if (!interval) return `${counted(held)} of ${counted(rows)} rows hold ${detector.title}${named}`;
  const percent = withInterval(100 * value, [100 * interval[0], 100 * interval[1]]);
  const looked = isSample ? `${counted(rows)} rows at random` : numberOf(rows, 'row');
  return `${percent} % of rows hold ${detector.title}${named}: ${counted(held)} of ${counted(read)} cells read, ${counted(traced)} of ${looked} have a trace`;
}

function examples({ found }: PersonalShare, how: Options['show-examples']): string {
  if (how === 'off') return '';
  const texts = [...new Set(found.cells.map(({ text }) => text))].slice(0, 3);
  const shown = texts.map((text) => (how === 'plain' ? text.slice(0, 100) : mask(text)));
  return shown.length === 0 ? '' : ` (${[...new Set(shown)].join(', ')})`;
}
