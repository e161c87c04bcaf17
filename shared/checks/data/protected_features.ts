import type { DataCheck } from './data-check.ts';
import { judgedNames } from './judged-names.ts';
import { numberOf } from './number-of.ts';

/** Protected columns among the model's inputs. */
export const protectedFeatures: DataCheck = {
  name: 'protected_features',
  title: 'The model does not read what is protected',
  description:
    'Protected columns (sex, age, origin …) that columns.features names: a model that reads them can treat people by them. Leave out with `except` what it may read by law and reason.',
  scope: 'table',
  family: 'policy',
  severity: 'warning',
  isDefault: true,
  async run({ columns }, { columns: only, except }) {
    if (!columns.protected?.length) return { skip: 'tollgate.yml names no protected columns' };
    const { features } = columns;
    if (!features) return { skip: 'tollgate.yml names no features, so it is not known what the model reads' };
    const judged = columns.protected.filter(
      (name) => (only === undefined || only.includes(name)) && !except?.includes(name),
    );
    return judgedNames(
      judged,
      'protected_features',
      (name) => (features.includes(name) ? 'is protected and an input of the model' : undefined),
      `none of ${numberOf(judged.length, 'protected column')} is an input of the model`,
    );
  },
};
