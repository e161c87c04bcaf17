import { describe, expect, it } from 'vitest';
import { placedFault } from '../../../actions/fairness-check/placed-fault.ts';
import { protectedSetting } from '../../../actions/fairness-check/protected-setting.ts';
import { catalogue } from '../../../shared/checks/catalogue.ts';
import { parseSettings } from '../../../shared/config/parse-settings.ts';
import { InputError } from '../../../shared/errors.ts';

const text = `version: 1
model: { name: m, task: binary }
columns: { id: id, label: label, prediction: predicted }
data: { test: test.csv }
models: { challenger: a.csv }
fairness:
  protected:
    - sex
    - { column: age, bins: 3 }
  limits: { demographic_parity_ratio: { at-least: 0.8 } }
`;
const loaded = parseSettings({ text, name: 'tollgate.yml', catalogue });

function fault(input: string): InputError {
  return new InputError({ input, rule: 'must be a column of data.test', received: '"age"' });
}

describe('a fault of a protected column', () => {
  it('names the entry and its line', () => {
    const { fairness } = loaded.settings;
    const setting = protectedSetting(fairness as NonNullable<typeof fairness>, 'age');
    expect(String(placedFault(fault(setting), loaded))).toBe(
      'InputError: fairness.protected[1] (tollgate.yml:9) must be a column of data.test, got "age"',
    );
  });

  it.each(['fairness.protected[7]', 'columns.label', 'fairness.id'])(
    'leaves a fault of %s as it is',
    (input) => {
      const one = fault(input);
      expect(placedFault(one, loaded)).toBe(one);
    },
  );

  it('leaves what is our own bug as it is', () => {
    const bug = new Error('no');
    expect(placedFault(bug, loaded)).toBe(bug);
  });
});
