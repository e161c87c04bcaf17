import { describe, expect, it } from 'vitest';
import type { Groups } from '../../../../../shared/checks/fairness/groups.ts';
import { adverseImpact } from '../../../../../shared/checks/fairness/records/adverse-impact.ts';
import { impactRatios } from '../../../../../shared/checks/fairness/records/impact-ratios.ts';
import { medianScore } from '../../../../../shared/checks/fairness/records/recorded-sets.ts';
import { testLog } from '../../../../../shared/checks/fairness/records/test-log.ts';
import type { Evaluation, Sample } from '../../../../../shared/data/evaluation.ts';
import type { Section } from '../../../../../shared/report/schema.ts';

/** People with predictions, and scores of which so many are high. */
function people(n: number, selected: number, high: number): Sample {
  const prediction = Int32Array.from({ length: n }, (_, i) => (i < selected ? 1 : 0));
  const score = Float64Array.from({ length: n }, (_, i) => (i < high ? 0.9 : 0.1));
  return {
    n,
    rows: {
      n,
      label: new Int32Array(n),
      models: { challenger: { prediction, scores: [score], columns: {} } },
    },
  };
}

function joined(samples: readonly Sample[]): Sample {
  const all = samples.flatMap(({ rows }) => [...(rows?.models.challenger?.scores?.[0] ?? [])]);
  const n = all.length;
  const challenger = { prediction: new Int32Array(n), scores: [Float64Array.from(all)], columns: {} };
  return { n, rows: { n, label: new Int32Array(n), models: { challenger } } };
}

const samples: Readonly<Record<string, Sample>> = {
  male: people(1_000, 500, 600),
  female: people(900, 360, 300),
  // 1.6 % of the data
  other: people(31, 15, 16),
  unsaid: people(4, 4, 4),
  '(missing)': people(25, 10, 10),
};

const evaluation: Evaluation = {
  task: 'binary',
  classes: ['no', 'hired'],
  overall: joined(Object.values(samples)),
  slices: [],
};

const sets: readonly Groups[] = [
  {
    set: { by: [{ column: 'sex' }] },
    name: 'sex',
    groups: Object.entries(samples).map(([sex, sample]) => ({
      level: { sex },
      name: sex,
      n: sample.n,
      sample: () => sample,
    })),
  },
];

const request = { evaluation, sets, smallest: 10 };

function table(section: Section | undefined): Record<string, string | number | null>[] {
  if (section?.type !== 'table') throw new Error('expected a table');
  return section.rows.map((row) =>
    Object.fromEntries(section.columns.map(({ title }, i) => [title, row[i] ?? null])),
  );
}

describe('impactRatios', () => {
  it('divides each selection rate by the highest', () => {
    const [female, , male] = table(impactRatios(request));
    expect(female).toMatchObject({ Category: 'female', People: 900, Selected: 360, 'Selection rate': 0.4 });
    expect(female['Impact ratio']).toBeCloseTo(0.8, 12);
    expect(male).toMatchObject({ Category: 'male', 'Impact ratio': 1 });
  });

  it('takes the share above the median of all scores, and divides it by the highest', () => {
    const rows = table(impactRatios(request));
    const above = (name: string) => rows.find(({ Category }) => Category === name);
    // 930 of 1,960 scores are high
    expect(medianScore(evaluation)).toBe(0.1);
    expect(above('male')).toMatchObject({
      'Above median score': 600,
      'Scoring rate': 0.6,
      'Impact ratio of scores': 1,
    });
    expect(above('female')?.['Impact ratio of scores']).toBeCloseTo(1 / 3 / 0.6, 12);
  });

  it('marks categories with less than 2 % of the data, and reports them', () => {
    const other = table(impactRatios(request)).find(({ Category }) => Category === 'other');
    expect(other).toMatchObject({ People: 31, Note: 'less than 2 % of the data' });
    expect(other?.['Impact ratio']).toBeCloseTo(15 / 31 / 0.5, 12);
  });

  it('merges categories with few rows, tells nothing of them, and holds nobody against their rate', () => {
    const rows = table(impactRatios(request));
    expect(rows.map(({ Category }) => Category)).not.toContain('unsaid');
    expect(rows[rows.length - 1]).toMatchObject({
      Category: '1 group with fewer than 10 rows',
      People: null,
      'Selection rate': null,
      'Impact ratio': null,
    });
  });

  it('says to which categories ratios are', () => {
    const noteOf = (smallest: number) => impactRatios({ ...request, smallest });
    expect(noteOf(10)).toMatchObject({
      note: expect.stringContaining('by the highest rate of its kind among the categories that are shown.'),
    });
    expect(noteOf(1)).toMatchObject({ note: expect.stringContaining('by the highest rate of its kind.') });
  });

  it('counts people, whatever they weigh and whichever cluster they are in', () => {
    const designed = (more: object): typeof request => {
      const withDesign = ({ n, rows }: Sample): Sample => ({
        n,
        rows: { ...rows, ...more } as Sample['rows'],
      });
      const groups = sets[0].groups.map((one) => ({ ...one, sample: () => withDesign(one.sample()) }));
      const overall = withDesign(evaluation.overall);
      return { ...request, evaluation: { ...evaluation, overall }, sets: [{ ...sets[0], groups }] };
    };
    const n = evaluation.overall.n;
    const weight = Float64Array.from({ length: n }, (_, i) => i % 3);
    const cluster = Int32Array.from({ length: n }, (_, i) => i >> 2);
    const plain = table(impactRatios(request));
    expect(table(impactRatios(designed({ weight })))).toEqual(plain);
    expect(table(impactRatios(designed({ cluster })))).toEqual(plain);
    expect(impactRatios(designed({ weight }))).toMatchObject({
      note: expect.stringContaining('People are counted, without their weights.'),
    });
    expect(table(adverseImpact(designed({ weight })))).toEqual(table(adverseImpact(request)));
    expect(adverseImpact(designed({ cluster }))).toBeUndefined();
  });

  it('counts people whose category is unknown, outside the table', () => {
    const section = impactRatios(request);
    expect(table(section).map(({ Category }) => Category)).not.toContain('(missing)');
    expect(section).toMatchObject({
      record: true,
      note: expect.stringContaining('People whose category is unknown are not in the table: 25 by sex.'),
    });
  });

  it('says what it is not', () => {
    expect(impactRatios(request)).toMatchObject({ note: expect.stringContaining('it is not a bias audit') });
  });

  it('is there for decisions of two classes alone', () => {
    expect(impactRatios({ ...request, evaluation: { ...evaluation, task: 'regression' } })).toBeUndefined();
  });
});

describe('medianScore', () => {
  it('lies between the two in the middle where their number is even', () => {
    expect(medianScore({ overall: people(4, 0, 2) })).toBe(0.5);
    expect(medianScore({ overall: people(5, 0, 3) })).toBe(0.9);
  });

  it('is undefined without scores', () => {
    expect(medianScore({ overall: { n: 0 } })).toBeUndefined();
  });
});

describe('adverseImpact', () => {
  it('tells the ratio, both parts of the rule, and what hangs on one person', () => {
    const rows = table(adverseImpact(request));
    const female = rows.find(({ Group }) => Group === 'female');
    expect(female).toMatchObject({
      'Highest rate': 'male',
      'Four-fifths': 'not below',
      'Significant at 0.05': 'yes',
    });
    expect(rows.find(({ Group }) => Group === 'other')).toMatchObject({ 'Significant at 0.05': 'no' });
  });

  it('holds groups against the highest rate, also where no limit judges that group', () => {
    const excluded = sets.map((set) => ({
      ...set,
      groups: set.groups.map((one) => (one.name === 'male' ? { ...one, excluded: 'few' } : one)),
    }));
    expect(table(adverseImpact({ ...request, sets: excluded }))).toEqual(table(adverseImpact(request)));
  });

  it('counts the groups that are not shown', () => {
    expect(adverseImpact(request)).toMatchObject({
      note: expect.stringMatching(/1 group with fewer than 10 rows is not shown\.$/),
    });
  });
});

describe('testLog', () => {
  const check = {
    id: 'disparity/x/sex',
    title: 'x by sex',
    status: 'fail' as const,
    why: 'because',
    findings: [],
  };

  it('has a line for each test, and is signed by nobody', () => {
    const log = testLog([check, { ...check, id: 'groups/sex' }], evaluation, sets, { alpha: 0.05, seed: 1 });
    expect(table(log)).toEqual([
      { Test: 'x by sex', Verdict: 'fail', Measured: null, Limit: '', Outcome: 'because' },
    ]);
    expect(log).toMatchObject({ note: expect.stringContaining('It is dated and not signed') });
  });

  it('tells the share of decisions that change in a flip test', () => {
    const share = { subject: 'sex', statistic: 'changed_share', model: 'challenger' as const };
    const findings = [
      { ...share, value: 0.03, limit: { op: '<=' as const, value: 0.01 } },
      { ...share, slice: { sex: 'F' }, value: 0.5 },
    ];
    const flip = { ...check, id: 'flip_test/sex', findings };
    const [line] = table(testLog([flip], evaluation, sets, { alpha: 0.05, seed: 1 }));
    expect(line).toMatchObject({ Measured: '0.03', Limit: 'at\u00a0most\u00a00.01' });
  });

  it('is not there where nothing was judged', () => {
    expect(testLog([], evaluation, sets, { alpha: 0.05, seed: 1 })).toBeUndefined();
  });
});
