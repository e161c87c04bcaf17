import type { Association } from './association.ts';

/** What measures of association are called in reports. */
export const associationNames: Readonly<Record<Association['statistic'], string>> = {
  pearson: 'Pearson',
  spearman: 'Spearman',
  correlation_ratio: 'correlation ratio',
  cramers_v: "Cramér's V",
};
