import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessFairness } from '../../../../shared/checks/fairness/assess-fairness.ts';
import { disparities } from '../../../../shared/checks/fairness/disparities/index.ts';
import type { Disparity } from '../../../../shared/checks/fairness/disparity.ts';
import { groupSets } from '../../../../shared/checks/fairness/group-sets.ts';
import type { DisparitySetting, FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';
import { assembleEvaluation } from '../../../../shared/data/assemble-evaluation.ts';
import { crossSlices } from '../../../../shared/data/cross-slices.ts';
import type { Role, Task } from '../../../../shared/data/evaluation.ts';
import type { PairedPredictions } from '../../../../shared/data/pair-predictions.ts';
import type { EvaluationRequest } from '../../../../shared/data/request.ts';
import { type Check, check as checkSchema, type Finding, section } from '../../../../shared/report/schema.ts';

/** One row: groups, label, weight, cluster, and for each model a prediction and a score. */
const row = fc.record({
  a: fc.nat(2),
  b: fc.nat(1),
  label: fc.nat(2),
  value: fc.integer({ min: -4, max: 4 }),
  weight: fc.constantFrom(0, 1, 1, 2.5),
  cluster: fc.nat(5),
  predicted: fc.tuple(fc.nat(2), fc.nat(2)),
  values: fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })),
  score: fc.tuple(fc.constantFrom(0, 0.2, 0.5, 0.7, 1), fc.constantFrom(0, 0.2, 0.5, 0.7, 1)),
});

const ofRates = (one: Disparity) =>
  !/score|calibration|macro|mean/.test(one.name) && !one.tasks.includes('regression');

const limitOf = (disparity: Disparity) =>
  fc.record({
    disparity: fc.constant(disparity.name),
    limit: fc.constantFrom(...(disparity.compare === 'ratio' ? [0.3, 0.8, 1] : [0, 0.1, 0.6])),
    agg: fc.constantFrom<DisparitySetting['agg']>('worst_case', disparity.aggregates ? 'mean' : 'worst_case'),
    within: ofRates(disparity) ? fc.constantFrom(undefined, 'b') : fc.constant(undefined),
    required: fc.boolean(),
  });

const sometimes = fc.constantFrom(false, false, true);

const anything = fc.constantFrom<Task>('binary', 'multiclass', 'regression').chain((task) =>
  fc.record({
    task: fc.constant(task),
    rows: fc.array(row, { minLength: 2, maxLength: 24 }),
    weighted: sometimes,
    clustered: sometimes,
    champion: fc.boolean(),
    scored: fc.boolean(),
    limits: fc.array(
      fc.constantFrom(...disparities.filter(({ tasks }) => tasks.includes(task))).chain(limitOf),
      { minLength: 1, maxLength: 3 },
    ),
    exclude: fc.boolean(),
    smallest: fc.constantFrom(1, 5),
    required: fc.boolean(),
  }),
);
type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never;

/** The rows as they are gathered from files. */
function gathered({ task, rows, weighted, clustered, champion, scored }: Anything) {
  const n = rows.length;
  const classes = { binary: ['no', 'yes'], multiclass: ['x', 'y', 'z'], regression: [] }[task];
  const code = (k: number): number => (task === 'binary' ? Math.min(1, k) : k);
  const pick = <T>(of: (one: (typeof rows)[number]) => T): T[] => rows.map(of);
  const column = (name: 'a' | 'b') => {
    const levels = ['p', 'q', 'r', 's', '(missing)'];
    return {
      column: name,
      asked: { column: name },
      expression: '',
      kind: 'i32' as const,
      levels,
      codes: Uint8Array.from(pick((one) => one[name])),
      code: (k: number) => k,
    };
  };
  const models = new Map<Role, PairedPredictions>(
    (champion ? (['challenger', 'champion'] as const) : (['challenger'] as const)).map((role, k) => [
      role,
      {
        prediction:
          task === 'regression'
            ? Float64Array.from(pick(({ values }) => values[k]))
            : Int32Array.from(pick(({ predicted }) => code(predicted[k]))),
        ...(scored && task === 'binary' && { scores: [Float64Array.from(pick(({ score }) => score[k]))] }),
        columns: {},
        notices: [],
        rows: n,
      },
    ]),
  );
  const weight = Float64Array.from(pick((one) => one.weight));
  weight[0] = 1;
  const labelled = (slices: readonly (readonly ('a' | 'b')[])[]) => {
    const readers = { a: column('a'), b: column('b') };
    return {
      n,
      classes,
      label:
        task === 'regression'
          ? Float64Array.from(pick(({ value }) => value))
          : Int32Array.from(pick(({ label }) => code(label))),
      ...(weighted && { weight }),
      ...(clustered && { cluster: Int32Array.from(pick((one) => one.cluster)) }),
      slices: crossSlices(
        slices.map((names) => names.map((name) => readers[name])),
        n,
        true,
      ),
      ids: '',
      notices: [],
    };
  };
  const needs = { prediction: ['any'], scores: scored && task === 'binary' ? ['any'] : [], columns: {} };
  const request = { task, needs: { ...needs, rows: scored } } as unknown as EvaluationRequest;
  return { labelled, models, request };
}

function assessed(world: Anything): { checks: readonly Check[]; all: ReturnType<typeof assessFairness> } {
  const { labelled, models, request } = gathered(world);
  const usable = world.limits.filter(
    ({ disparity }) => (world.scored && world.task === 'binary') || !/mean_score|calibration/.test(disparity),
  );
  const limits = Object.fromEntries(
    usable.map(({ within, ...one }, k): [string, DisparitySetting] => [
      `limit_${k}`,
      { ...one, ...(within && { within, by: ['a'] }) },
    ]),
  );
  const settings: FairnessSettings = {
    protected: [{ column: 'a' }, { column: 'b' }],
    missing: 'group',
    intersections: { of: 2, required: world.required },
    limits,
    change: { margin: 0.1, 'ratio-margin': 0.1, required: world.required },
    exclude: world.exclude ? [{ group: { a: 'q' }, because: 'reviewed by hand' }] : [],
    'smallest-shown': world.smallest,
  };
  const sets = groupSets(settings);
  const rows = labelled(
    sets.map(({ by, within }) => [...by.map(({ column }) => column), ...(within ? [within] : [])] as 'a'[]),
  );
  const evaluation = assembleEvaluation(request, rows, models);
  const levels = rows.slices.map((slice) => ({ levels: slice.levels, codes: slice.codes }));
  const evidence = { levels, flips: [], train: [] };
  const all = assessFairness({ evaluation, sets, settings, alpha: 0.05, seed: 7, evidence });
  return { checks: all.checks, all };
}

const isPair = ({ statistic, pair }: Finding): boolean =>
  pair !== undefined && (statistic === 'difference' || statistic === 'ratio');

describe('assessFairness, of whatever rows', () => {
  it('ends in a report without a number that is none, and in no value beside its interval', () => {
    fc.assert(
      fc.property(anything, (world) => {
        const { checks, all } = assessed(world);
        for (const one of all.sections ?? []) section.parse(one);
        for (const one of checks) {
          checkSchema.parse(one);
          expect(one.why ?? '').not.toMatch(/NaN|Infinity|undefined: undefined/);
          for (const { value, interval, statistic, why } of one.findings) {
            expect(why ?? '').not.toMatch(/NaN|Infinity/);
            // Of a gap that turned round the interval is of both directions.
            if (value === undefined || !interval || statistic.startsWith('change')) continue;
            const slack = 1e-9 * Math.max(1, Math.abs(value));
            expect(interval[0]).toBeLessThanOrEqual(value + slack);
            expect(interval[1]).toBeGreaterThanOrEqual(value - slack);
          }
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it('comes to what its findings say: no pass with a pair undecided or a group left, no fail without a violation', () => {
    fc.assert(
      fc.property(anything, (world) => {
        for (const { id, status, findings } of assessed({ ...world, smallest: 1 }).checks) {
          if (!id.startsWith('disparity/')) continue;
          const deciding = findings.filter((one) => isPair(one) || one.limit !== undefined);
          const statuses = deciding
            .filter(({ statistic }) => statistic !== 'four_fifths')
            .map((one) => one.status);
          const left = findings.some(
            ({ statistic, why }) => statistic === 'group' && !/: excluded: /.test(why ?? ''),
          );
          if (status === 'pass') {
            expect(left).toBe(false);
            expect(statuses).toContain('pass');
            expect(statuses).not.toContain('fail');
            expect(statuses).not.toContain('inconclusive');
          }
          expect(status === 'fail' || status === 'warn').toBe(statuses.includes('fail'));
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});
