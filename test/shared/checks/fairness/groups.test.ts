import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../../shared/checks/fairness/groups.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';

const settings: FairnessSettings = {
  protected: [{ column: 'sex' }, { column: 'race' }],
  missing: 'group',
  intersections: { of: 2, required: false },
  limits: {},
  change: { margin: 0.02, 'ratio-margin': 0.02, required: false },
  exclude: [],
  'smallest-shown': 10,
};
const set = { by: [{ column: 'sex' }, { column: 'race' }] };
const levels = [
  { sex: 'F', race: 'A' },
  { sex: 'F', race: '(missing)' },
  { sex: '(missing)', race: 'A' },
  { sex: 'M', race: 'B' },
].map((level, k) => ({ level, n: 10 + k, sample: () => ({ n: 10 + k }) }));
const of = (more: Partial<FairnessSettings>) =>
  groupsOf(set, { by: ['sex', 'race'], levels }, { ...settings, ...more }).groups;

describe('groupsOf', () => {
  it('takes people whose value is missing for a group of their own', () => {
    expect(of({}).map(({ name, n }) => [name, n])).toEqual([
      ['F, A', 10],
      ['F, (missing)', 11],
      ['(missing), A', 12],
      ['M, B', 13],
    ]);
  });

  it('leaves them out where that is asked for, whichever of the values is missing', () => {
    expect(of({ missing: 'exclude' }).map(({ name }) => name)).toEqual(['F, A', 'M, B']);
  });

  it('marks what is excluded, also by one of two columns, with the reason', () => {
    const exclude = [{ group: { race: 'A' }, because: 'few' }];
    expect(of({ exclude }).map(({ excluded }) => excluded)).toEqual(['few', undefined, 'few', undefined]);
  });
});
