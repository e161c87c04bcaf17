import type { DataCheck } from './data-check.ts';
import { sharedNames } from './shared-names.ts';

/** Groups of test rows that are in the training data. */
export const groupOverlap: DataCheck = {
  name: 'group_overlap',
  title: 'No group is in both training and test data',
  description:
    'Share of test rows whose group (a customer, a patient, a query) has rows in the training data, too: what a model remembers of a group it need not predict. Allow it by a limit where the model will meet the same groups again.',
  scope: 'split',
  family: 'split',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  run: (context, asked) =>
    sharedNames('group_overlap', context.columns.group, 'columns.group', context, asked),
};
