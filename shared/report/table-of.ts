import type { Check, Report } from './schema.ts';

/** The input whose table a check looked at, by the check's id (`missing_values/data.test`); none where it is of no table. */
export function tableOf(report: Report, { id }: Pick<Check, 'id'>): string | undefined {
  const parts = id.split('/');
  return report.provenance.inputs.find(({ name }) => /^data\b/.test(name) && parts.includes(name))?.name;
}
