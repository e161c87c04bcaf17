import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  chiSquaredTest,
  correctedNewcombe,
  correlationRatio,
  cramersV,
  wilson,
} from '../../../shared/stats/index.ts';
import { csv, folderWith } from '../../shared/data/files.ts';
import { checkOf, findingsOf, judgedIn } from './judged-in.ts';

/** Rows in which pronoun says sex, height goes with it, lucky does not, and height is missing more often for F. */
const rows = Array.from({ length: 600 }, (_, i) => {
  const sex = i % 2 === 0 ? 'F' : 'M';
  const noise = ((i * 7919) % 997) / 997;
  const isMissing = sex === 'F' ? i % 6 === 0 : i % 30 === 1;
  return {
    id: `p${i}`,
    sex,
    pronoun: sex === 'F' ? 'she' : 'he',
    height: isMissing ? '' : (165 + (sex === 'M' ? 8 : 0) + 20 * noise).toFixed(2),
    lucky: (i * 104729) % 89,
    town: ['x', 'y', 'z'][(i * 7) % 3],
    hired: (i * 31) % 3 === 0 ? 1 : 0,
  };
});
const predictions = csv(rows.map(({ id }, i) => ({ id, predicted: i % 2 })));
const settings = (columns = '', fairness = '') => `version: 1
model: { name: hire, task: binary }
columns: { id: id, label: hired, positive: "1", prediction: predicted${columns} }
data: { test: test.csv }
models: { challenger: predictions.csv }
fairness: { protected: [sex]${fairness} }
`;

const folder = (table: readonly Record<string, unknown>[] = rows) =>
  folderWith({ 'test.csv': csv(table), 'predictions.csv': predictions });

const counted = (column: 'pronoun' | 'town'): number[][] => {
  const names = [...new Set(rows.map((row) => row[column]))];
  return names.map((name) =>
    ['F', 'M'].map((sex) => rows.filter((row) => row[column] === name && row.sex === sex).length),
  );
};

describe('inputs', () => {
  it('lists features by how much they say of a protected column, closest first', async () => {
    const check = checkOf(await judgedIn(folder(), settings()), 'inputs/sex');
    expect(check.status).toBe('skip');
    expect(check.findings.map(({ subject }) => subject)).toEqual(['pronoun', 'height', 'lucky', 'town']);
    const [pronoun, height, , town] = check.findings;
    expect(pronoun).toMatchObject({ statistic: 'cramers_v', by: ['sex'], value: 1, n: 600 });
    const codes = Int32Array.from(rows, ({ sex }) => (sex === 'F' ? 0 : 1));
    const heights = Float64Array.from(rows, (row) => (row.height === '' ? Number.NaN : Number(row.height)));
    const ratio = correlationRatio(codes, heights);
    expect(height.value).toBeCloseTo(Math.sqrt(ratio?.epsilonSquared ?? 0), 12);
    expect(height.n).toBe(heights.filter((x) => !Number.isNaN(x)).length);
    // Holm: the second smallest of four p-values is taken three times.
    expect(height.p).toBeCloseTo(3 * (ratio?.p ?? 1), 12);
    expect(town.value).toBe(cramersV(counted('town'))?.value);
    expect(chiSquaredTest(counted('town'))?.p).toBeGreaterThan(0.05);
    expect(check.why).toContain('sex itself is among the columns that the model may read');
    expect(check.why).toContain("closest to sex is pronoun: Cramér's V 1");
    expect(check.why).toContain('2 of 4 features are shown to go with it');
  });

  it('looks at the features that the settings name, and at nothing with another use', async () => {
    const check = checkOf(
      await judgedIn(folder(), settings(', features: [height, lucky], time: town')),
      'inputs/sex',
    );
    expect(check.findings.map(({ subject }) => subject)).toEqual(['height', 'lucky']);
    expect(check.why).not.toContain('itself');
  });

  it('joins protected columns that live in a file of their own', async () => {
    const made = folder(rows.map(({ sex: _, ...row }) => row));
    writeFileSync(
      join(made, 'people.csv'),
      csv(rows.map(({ id, sex }) => ({ person: id, sex })).toReversed()),
    );
    const [own, joined] = await Promise.all([
      judgedIn(folder(), settings()),
      judgedIn(made, settings('', ', data: people.csv, id: person')),
    ]);
    for (const id of ['inputs/sex', 'missingness/sex', 'base_rates/sex']) {
      expect(checkOf(joined, id).findings).toEqual(checkOf(own, id).findings);
    }
    expect(checkOf(joined, 'inputs/sex').why).not.toContain('itself');
  });

  it('says that there are no features where the rows hold none', async () => {
    const bare = rows.map(({ id, sex, hired }) => ({ id, sex, hired }));
    const report = await judgedIn(folder(bare), settings());
    expect(checkOf(report, 'inputs/sex').why).toBe(
      'sex itself is among the columns that the model may read; no other feature varies with sex over rows enough',
    );
  });
});

describe('missingness', () => {
  it('names the feature and the group that lacks most, against all others', async () => {
    const check = checkOf(await judgedIn(folder(), settings()), 'missingness/sex');
    const shares = findingsOf(check, { subject: 'height', statistic: 'missing_share' });
    const of = (sex: string) => {
      const own = rows.filter((row) => row.sex === sex);
      return { n: own.length, hits: own.filter(({ height }) => height === '').length };
    };
    expect(shares.map(({ slice, value, n }) => [slice?.sex, value, n])).toEqual([
      ['F', of('F').hits / 300, 300],
      ['M', of('M').hits / 300, 300],
    ]);
    expect(shares[0].interval).toEqual(wilson(of('F')).interval(0.9));
    const [difference] = findingsOf(check, { statistic: 'difference' });
    const estimate = correctedNewcombe(of('F'), of('M'));
    expect(difference).toMatchObject({ slice: { sex: 'F' }, by: ['sex'], value: estimate.value });
    expect(difference.p).toBeCloseTo(2 * estimate.p(0, 'greater'), 12);
    expect(check.why).toMatch(/^1 of 5 features lack values; most apart is height, missing in 33.3 % of F/);
    expect(JSON.stringify(check)).not.toContain('p12');
  });

  it('counts every one of many columns, and names the group that lacks more', async () => {
    const wide = rows.map((row, i) => ({
      ...row,
      ...Object.fromEntries(
        Array.from({ length: 45 }, (_, k) => [`f${k}`, (i + k) % (k + 5) === 0 ? '' : i % 7]),
      ),
    }));
    const check = checkOf(await judgedIn(folder(wide), settings()), 'missingness/sex');
    expect(check.why).toMatch(
      /^46 of 50 features lack values; most apart is f1, missing in 33.3 % of M, \+0.33/,
    );
    for (const finding of findingsOf(check, { statistic: 'missing_share' })) {
      const own = wide.filter(({ sex }) => sex === finding.slice?.sex) as Record<string, unknown>[];
      const lacking = own.filter((row) => row[finding.subject] === '').length;
      expect(finding.value, finding.subject).toBe(lacking / own.length);
    }
  });
});
