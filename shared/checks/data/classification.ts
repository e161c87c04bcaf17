import { z } from 'zod';
import type { Finding } from '../../report/schema.ts';
import { holm } from '../../stats/index.ts';
import type { DataCheck, DataCheckContext } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { classKind, plainClass } from './personal/class-kind.ts';
import { decideShare } from './personal/decide-share.ts';
import { describeShare } from './personal/describe-share.ts';
import { judgePersonalData, type PersonalShare } from './personal/judge-personal-data.ts';
import { personalDataOptions } from './personal/personal-data-options.ts';
import { personalData } from './personal_data.ts';

const options = z.strictObject({
  inputs: z
    .array(z.string())
    .optional()
    .meta({
      description:
        'The classes of the contract whose columns the model may read; public, internal and their like where absent',
      examples: [['public', 'internal']],
    }),
  public: z
    .array(z.string())
    .default(['public', 'open'])
    .meta({
      description: 'The classes whose columns must hold no personal data',
      examples: [['public']],
    }),
});

/** What the contract says of a column's class, against what the column is used for and what it holds. */
export const classification: DataCheck<z.infer<typeof options>> = {
  name: 'classification',
  title: "Columns are used as the contract's classification lets them",
  description:
    "Columns that the contract classifies as restricted, confidential and the like among the model's inputs (columns.features), and personal data in columns that it calls public.",
  scope: 'table',
  family: 'policy',
  severity: 'error',
  isDefault: true,
  options,
  async run(context, { columns: only, except, options: { inputs, public: shown } }) {
    const classified = (context.contract?.columns ?? []).flatMap(({ name, classification }) =>
      classification?.trim() && (only === undefined || only.includes(name)) && !except?.includes(name)
        ? [{ name, label: classification, is: plainClass(classification) }]
        : [],
    );
    if (classified.length === 0) return { skip: 'no contract classifies a column' };
    const { features } = context.columns;
    const read = classified.filter(({ name }) => features?.includes(name));
    const shownNames = classified
      .filter(({ name, is }) => shown.map(plainClass).includes(is) && context.table.column(name))
      .map(({ name }) => name);
    if (!features && shownNames.length === 0) {
      return { skip: 'tollgate.yml names no features, so it is not known what the model reads' };
    }
    const used = read.map(({ name, label, is }) =>
      judgedUse(name, label, verdictOf(is, inputs?.map(plainClass))),
    );
    const held = await personalFindings(context, shownNames);
    return foundInColumns(
      [...used, ...held],
      `${used.length} of the model's inputs and ${shownNames.length} public columns are what their class lets them be`,
    );
  },
};

function verdictOf(is: string, inputs: readonly string[] | undefined): 'pass' | 'fail' | 'inconclusive' {
  if (inputs) return inputs.includes(is) ? 'pass' : 'fail';
  const kind = classKind(is);
  if (kind === undefined) return 'inconclusive';
  return kind === 'closed' ? 'fail' : 'pass';
}

function judgedUse(subject: string, label: string, status: 'pass' | 'fail' | 'inconclusive'): Finding {
  const is = `is ${JSON.stringify(label.slice(0, 100))} by the contract and an input of the model`;
  const unknown = ': a class that nobody has said to be open or closed; name the open ones in `inputs`';
  return { subject, statistic: 'classification', status, why: status === 'inconclusive' ? is + unknown : is };
}

/** Personal data in columns that hold none by the contract: judged as `personal_data` does by default. */
async function personalFindings(
  { table, alpha, now, rowsShown }: DataCheckContext,
  names: readonly string[],
): Promise<Finding[]> {
  if (names.length === 0) return [];
  const settings = personalDataOptions.parse({});
  const { findPersonalData } = await import('./personal/find-personal-data.ts');
  const found = await findPersonalData(table, {
    detectors: settings.detectors,
    regions: settings.regions,
    now,
    columns: table.columns.filter(({ name }) => names.includes(name)),
    rows: settings['rows-read'],
    cells: settings['cells-read'],
  });
  const limit = personalData.limit?.default ?? 0;
  const shares = found.map((one) => judgePersonalData(one, alpha));
  const adjusted = holm(shares.map(({ p }) => p));
  const judge = async (share: PersonalShare, k: number): Promise<Finding[]> => {
    const { status, because } = decideShare(share, adjusted[k], limit, alpha);
    if (status === undefined || status === 'pass') return [];
    const { column, detector, rows: n, cells } = share.found;
    const rows = await table.idsAt(cells.slice(0, rowsShown).map(({ place }) => place));
    const why = `is public by the contract, and ${describeShare(share, 'masked')}${because}`;
    const judged = { limit: { op: '<=' as const, value: limit }, status };
    return [{ subject: column, statistic: detector.name, value: share.value, n, ...judged, rows, why }];
  };
  const broken = (await Promise.all(shares.map(judge))).flat();
  const clean = names.filter((name) => !broken.some(({ subject }) => subject === name));
  const passed = clean.map((subject): Finding => {
    return {
      subject,
      statistic: 'classification',
      status: 'pass',
      why: 'is public, and no personal data was found',
    };
  });
  return [...broken, ...passed];
}
