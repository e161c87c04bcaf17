import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../shared/checks/catalogue.ts';
import { groupSets } from '../../../../shared/checks/fairness/group-sets.ts';
import { isAbout } from '../../../../shared/checks/fairness/is-about.ts';
import { parseSettings } from '../../../../shared/config/parse-settings.ts';
import type { Settings } from '../../../../shared/config/settings.ts';
import { InputError } from '../../../../shared/errors.ts';

const columns = ['a', 'b', 'c'];
const subsets = Array.from({ length: 8 }, (_, mask) => columns.filter((_, k) => (mask >> k) & 1));

function fairnessOf(of: number, by: readonly string[], within: string | undefined): Settings['fairness'] {
  const stratum = within === undefined ? '' : `, within: ${within}`;
  const named = by.length === 0 ? '' : `, by: [${by}]`;
  const text = `version: 1
model: { name: m, task: binary }
columns: { id: i, label: l }
fairness:
  protected: [a, b, c]
  intersections: { of: ${of} }
  limits: { demographic_parity_ratio: { at-least: 0.8${named}${stratum} } }
`;
  try {
    return parseSettings({ text, name: 'tollgate.yml', inputs: () => undefined, catalogue }).settings
      .fairness;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

describe('isAbout', () => {
  it('finds groups for every limit that the settings accept', () => {
    let accepted = 0;
    for (const by of subsets) {
      for (const within of [undefined, 'a', 'b', 'c', 'elsewhere']) {
        for (const of of [1, 2, 3]) {
          const fairness = fairnessOf(of, by, within);
          if (!fairness) continue;
          accepted++;
          const limit = fairness.limits.demographic_parity_ratio;
          const about = groupSets(fairness).filter((set) => isAbout(limit, set));
          expect(about, `by ${by} within ${within}, ${of} at once`).not.toEqual([]);
          for (const set of about) expect(set.within).toBe(within);
        }
      }
    }
    // all but a column within itself, with 1, 2 or 3 crossed
    expect(accepted).toBe((8 * 5 - 3) * 3);
  });
});
