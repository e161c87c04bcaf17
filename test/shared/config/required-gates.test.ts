import { describe, expect, it } from 'vitest';
import { gateNames } from '../../../shared/config/blocks/required-gates.ts';
import { parseSettings } from '../../../shared/config/parse-settings.ts';
import { defaultGates, requiredGates } from '../../../shared/config/required-gates.ts';
import { catalogue } from './catalogue.ts';

const gatesOf = (risk: string, block = '') => {
  const text = `version: 1
model: { name: credit-default, task: binary, risk: ${risk} }
columns: { id: id, label: y }
evaluate: { metrics: { recall: { margin: 0.1 } } }
${block}`;
  return requiredGates(parseSettings({ text, name: 'tollgate.yml', catalogue }).settings);
};

describe('requiredGates', () => {
  it('asks for more where more is at stake', () => {
    expect(gatesOf('low')).toEqual(defaultGates.low);
    expect(gatesOf('medium')).toEqual(defaultGates.medium);
    expect(gatesOf('high')).toEqual(defaultGates.high);
    expect(defaultGates.medium).toEqual(expect.arrayContaining([...defaultGates.low]));
    expect(defaultGates.high).toEqual(expect.arrayContaining([...defaultGates.medium]));
  });

  it('always asks for a gate that judges the model', () => {
    for (const gates of Object.values(defaultGates)) expect(gates).toContain('evaluate-vs-champion');
  });

  it('takes what the file says for the risk, and the default for the others', () => {
    const block = 'required-gates: { high: [evaluate-vs-champion, fairness-check], low: [] }';
    expect(gatesOf('high', block)).toEqual(['evaluate-vs-champion', 'fairness-check']);
    expect(gatesOf('low', block)).toEqual([]);
    expect(gatesOf('medium', block)).toEqual(defaultGates.medium);
  });

  it.each([
    [
      '{ high: [fairnes-check] }',
      `required-gates.high[0] (tollgate.yml:5) must be one of ${gateNames.join(', ')}, got "fairnes-check". Did you mean fairness-check?`,
    ],
    ['{ high: [tests, tests] }', 'required-gates.high (tollgate.yml:5) must not name a gate twice'],
    [
      '{ medum: [tests] }',
      'required-gates.medum (tollgate.yml:5) is not a known setting. Did you mean medium?',
    ],
    ['{ high: tests }', 'required-gates.high (tollgate.yml:5) must be a list, got "tests"'],
  ])('refuses %s', (block, message) => {
    expect(() => gatesOf('high', `required-gates: ${block}`)).toThrow(message);
  });
});
