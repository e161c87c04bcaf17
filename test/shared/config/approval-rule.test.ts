import { describe, expect, it } from 'vitest';
import { approvalRule } from '../../../shared/config/approval-rule.ts';
import { parseSettings } from '../../../shared/config/parse-settings.ts';
import { catalogue } from './catalogue.ts';

const ruleOf = (risk: string, block: string) => {
  const text = `version: 1
model: { name: credit-default, task: binary, risk: ${risk} }
columns: { id: id, label: y }
evaluate: { metrics: { recall: { margin: 0.1 } } }
approvals: ${block}`;
  return approvalRule(parseSettings({ text, name: 'tollgate.yml', catalogue }).settings);
};

describe('approvalRule', () => {
  it("is the one of the model's risk, and none where that asks for none", () => {
    const block = '{ high: { count: 2, from: [team/model-risk, ann, octo-cat_acme] } }';
    expect(ruleOf('high', block)).toEqual({ count: 2, from: ['team/model-risk', 'ann', 'octo-cat_acme'] });
    expect(ruleOf('medium', block)).toBeUndefined();
  });

  it('takes everybody where nobody is named', () => {
    expect(ruleOf('low', '{ low: { count: 1 } }')).toEqual({ count: 1, from: [] });
  });

  it.each([
    ['{ high: { count: 0 } }', 'approvals.high.count (tollgate.yml:5) must be at least 1, got 0'],
    ['{ high: { count: 21 } }', 'approvals.high.count (tollgate.yml:5) must be at most 20, got 21'],
    ['{ high: { from: [ann] } }', 'approvals.high.count (tollgate.yml:5) is required'],
    ['{ high: { count: 3, from: [ann, bo] } }', 'must be at most 2, the users that from names, got 3'],
    ['{ high: { count: 1, from: [ann, Ann] } }', 'must not name anybody twice'],
    [
      '{ high: { count: 1, form: [ann] } }',
      'approvals.high.form (tollgate.yml:5) is not a known setting. Did you mean from?',
    ],
    ...['@ann', 'acme/risk', 'team/', 'team/a b', 'ann-', '-ann', 'a--b', 'bot[bot]', 'x'.repeat(41)].map(
      (who): [string, string] => [
        `{ high: { count: 1, from: ["${who}"] } }`,
        'approvals.high.from[0] (tollgate.yml:5) must be team/<slug> or the login of a GitHub user',
      ],
    ),
  ])('refuses %s', (block, message) => {
    expect(() => ruleOf('high', block)).toThrow(message);
  });
});
