import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../shared/report/changes-since.ts';
import { combine } from '../../../shared/report/combine.ts';
import { memory, memoryCharacters, memoryOf } from '../../../shared/report/memory-of.ts';
import type { Overall } from '../../../shared/report/overall.ts';
import type { Check, Report } from '../../../shared/report/schema.ts';
import { type Verdict, worst } from '../../../shared/verdict.ts';
import { hostileText } from './hostile-text.ts';
import {
  gathered,
  made,
  on,
  overallBefore,
  overallNamed,
  overallProvenance,
  overalls,
} from './overall-reports.ts';

/** A metric's check and its one judged line. */
function judged(subject: string, status: Verdict, value = 0): Check {
  const limit = { op: '>=' as const, value: -0.02 };
  return {
    id: `metric/${subject}`,
    title: subject,
    status,
    why: `${subject} says ${status}`,
    findings: [{ subject, statistic: 'difference', value, limit, status }],
  };
}

/** A run that judged some metrics, and besides some gates of which nothing but the verdict is known. */
function runOf(
  metrics: Record<string, Verdict | [Verdict, number]>,
  { gates = {}, commit = '1a2b3c4d5e6f' }: { gates?: Record<string, Verdict>; commit?: string } = {},
): Overall {
  const checks = Object.entries(metrics).map(([subject, told]) =>
    typeof told === 'string' ? judged(subject, told) : judged(subject, ...told),
  );
  const others = Object.entries(gates).map(([gate, verdict]): Report => {
    const [check] = [judged('x', verdict)];
    return made(gate, 'so', [{ ...check, id: 'so', findings: [] }]);
  });
  const own = made('evaluate-vs-champion', 'so', checks);
  const reports =
    checks.length === 0 ? others : [{ ...own, verdict: worst(checks.map((c) => c.status)) }, ...others];
  return combine({
    reports: reports.map((report) => gathered(report)),
    unusable: [],
    expected: [],
    provenance: { ...overallProvenance, commit },
  });
}

function changes(before: Overall, now: Overall): string {
  return changesSince(memoryOf(before), now);
}

const later = { commit: '9f3c1e2b7a40' };

describe('changesSince', () => {
  it('says what is decided now, what still fails and which gate no longer warns', () => {
    const before = runOf(
      { roc_auc: 'inconclusive', recall: ['fail', -0.055], f1: 'pass' },
      { gates: { 'validate-data': 'warn' } },
    );
    const now = runOf(
      { roc_auc: 'pass', recall: ['fail', -0.061], f1: 'pass' },
      { gates: { 'validate-data': 'pass' }, ...later },
    );
    expect(changes(before, now)).toBe(
      'compared with 1a2b3c4: roc_auc is now decided and passes, validate-data no longer warns, recall still fails (−0.061, was −0.055)',
    );
  });

  it('tells what became worse first', () => {
    const before = runOf({ a: 'fail', b: 'pass', c: 'inconclusive' });
    expect(changes(before, runOf({ a: 'pass', b: 'fail', c: 'fail' }, later))).toBe(
      'compared with 1a2b3c4: b now fails, c is now decided and fails, a no longer fails',
    );
  });

  it('says that nothing changed', () => {
    expect(changes(runOf({ a: 'pass' }), runOf({ a: 'pass' }, later))).toBe(
      'compared with 1a2b3c4: nothing changed',
    );
  });

  it('says which gates are new and which are gone', () => {
    const before = runOf({ a: 'pass' }, { gates: { 'drift-report': 'pass' } });
    const now = runOf({ a: 'pass' }, { gates: { tests: 'pass', train: 'pass' }, ...later });
    expect(changes(before, now)).toBe('compared with 1a2b3c4: drift-report is gone, train and tests are new');
  });

  it('names an earlier run of the same commit as that', () => {
    expect(changes(runOf({ a: 'fail' }), runOf({ a: 'pass' }))).toBe(
      'compared with an earlier run of this commit: a no longer fails',
    );
  });

  it('tells each model apart where there are several', () => {
    const twice = (verdict: Verdict) =>
      combine({
        reports: ['churn', 'uplift'].map((name) =>
          gathered(on(name, { ...made('evaluate-vs-champion', 'so', [judged('recall', verdict)]) })),
        ),
        unusable: [],
        expected: [],
        provenance: { ...overallProvenance, commit: verdict },
      });
    expect(changes(twice('fail'), twice('pass'))).toBe(
      'compared with fail: churn: recall no longer fails; uplift: recall no longer fails',
    );
  });

  it('says nothing where nothing is known', () => {
    const now = runOf({ a: 'pass' });
    for (const spoilt of [
      '',
      'null',
      '{}',
      '[]',
      '{"v":2}',
      memoryOf(now).slice(0, -3),
      'x'.repeat(99_999),
    ]) {
      expect(changesSince(spoilt, now)).toBe('');
    }
    const other = combine({ reports: [], unusable: [], expected: [], provenance: overallProvenance });
    expect(changes(other, now)).toBe('');
    const parsed = JSON.parse(memoryOf(now));
    parsed.models[0].gates[0].lines[0][2] = 'fine';
    expect(changesSince(JSON.stringify(parsed), now)).toBe('');
  });

  it('takes anything for a memory, and makes a short line of text of it', () => {
    const now = overallNamed('hostile');
    const texts = fc.record({
      v: fc.constant(1),
      commit: hostileText,
      verdict: fc.constantFrom('pass', 'fail'),
      models: fc.array(
        fc.record({
          name: fc.constantFrom(...now.models.map(({ name }) => name), '__proto__'),
          verdict: fc.constant('pass'),
          gates: fc.array(
            fc.record({
              gate: fc.oneof(hostileText, fc.constant('tests')),
              verdict: fc.constantFrom('pass', 'warn'),
              lines: fc.array(fc.tuple(hostileText, fc.constant('value'), fc.constant('pass'), fc.double())),
            }),
          ),
        }),
      ),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          texts.map((value) => JSON.stringify(value)),
          hostileText,
        ),
        (text) => {
          const said = changesSince(text, now);
          expect(said).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
          expect(said.length).toBeLessThan(3_000);
        },
      ),
    );
  });
});

describe('memoryOf', () => {
  it('holds its schema and its length, and is ASCII that no HTML comment ends at', () => {
    for (const [name, overall] of [...overalls, ['before', overallBefore] as const]) {
      const text = memoryOf(overall);
      expect(memory.safeParse(JSON.parse(text)).success, name).toBe(true);
      expect(text.length).toBeLessThanOrEqual(memoryCharacters);
      expect(text).toMatch(/^[ -~]*$/);
      expect(text).not.toMatch(/--|[<>@]/);
    }
  });

  it('keeps the lines that did not pass when there is no room for all', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`metric_${i}`, i === 499 ? 'fail' : 'pass'] as const),
    );
    const text = memoryOf(runOf(many));
    expect(text.length).toBeLessThanOrEqual(memoryCharacters);
    expect(text).toContain('metric_499');
    expect(changesSince(text, runOf({ ...many, metric_499: 'pass' }, later))).toBe(
      'compared with 1a2b3c4: metric_499 no longer fails',
    );
  });

  it('is small for the longest names', () => {
    const long = (i: number) => `${'日'.repeat(400)}${i}`;
    const reports = Array.from({ length: 100 }, (_, i) =>
      gathered(on(long(i), made(long(i).slice(0, 100), 'so', [judged(long(i), 'fail')]))),
    );
    const overall = combine({ reports, unusable: [], expected: [], provenance: overallProvenance });
    expect(memoryOf(overall).length).toBeLessThanOrEqual(memoryCharacters);
  });
});
