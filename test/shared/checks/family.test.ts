import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyDecisions } from '../../../shared/checks/family.ts';

const rejected = (pValues: number[]) => familyDecisions(pValues, 0.05).map((member) => member.rejected);

describe('familyDecisions', () => {
  it('steps down: the smallest p-value is held against α/m, the next against α/(m − 1), and the first that stands stops it', () => {
    expect(rejected([0.03, 0.01, 0.02])).toEqual([true, true, true]);
    expect(rejected([0.03, 0.02, 0.02])).toEqual([false, false, false]);
    expect(rejected([0.01, 0.03, 0.03])).toEqual([true, false, false]);
    expect(rejected([0.04])).toEqual([true]);
    expect(rejected([0.04, 0.9])).toEqual([false, false]);
    expect(rejected([0.02, 0.02])).toEqual([true, true]);
  });

  it('decides every member at a level that its own p-value agrees with', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (pValues) => {
          familyDecisions(pValues, 0.05).forEach((member, i) => {
            expect(pValues[i] <= member.alpha).toBe(member.rejected);
            expect(member.alpha).toBeGreaterThanOrEqual(0.05 / pValues.length - 1e-15);
            expect(member.alpha).toBeLessThanOrEqual(0.05);
          });
        },
      ),
    );
  });
});
