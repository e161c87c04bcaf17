import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disparities } from '../../../shared/checks/fairness/disparities/index.ts';
import type { Finding, Report } from '../../../shared/report/schema.ts';
import { checkOf, findingsOf, judgedIn } from './judged-in.ts';

const root = resolve(import.meta.dirname, '../../..');
const example = join(root, 'workflows-examples/census-employment');

/** A number, or what JSON cannot hold: "nan", "inf". */
type Told = number | string;
type Numbers = Record<string, Told>;

interface PeersOfSet {
  challenger: {
    groups: Record<string, Numbers>;
    fairlearn: Numbers;
    aequitas: {
      groups: Record<string, Numbers>;
      major: Record<string, Record<string, [Told, string]>>;
      min: Record<string, Record<string, [Told, string]>>;
    };
    aif360: { privileged: string; unprivileged: Record<string, Numbers> };
    regression?: { groups: Record<string, Numbers>; difference: Numbers; ratio: Numbers };
  };
  champion: { groups: Record<string, Numbers>; fairlearn: Numbers };
  multiclass?: { classes: Record<string, Numbers>; difference: Numbers; ratio: Numbers };
}

const peers: {
  edges: number[];
  rules: [string, string, number, string][];
  sets: Record<string, PeersOfSet>;
} = JSON.parse(readFileSync(join(root, 'test/fixtures/known-values/fairness/peers.json'), 'utf8'));
const sets = Object.entries(peers.sets);
const single = sets.filter(([name]) => !name.includes('×'));

const settings = (task: string, columns: string, models: string, limits: string) => `version: 1
model: { name: census, task: ${task} }
columns: { id: person, ${columns} }
data: { test: ${example}/data/test.parquet }
models: ${models}
fairness:
  protected: [sex, race, { column: age, edges: [${peers.edges.join(', ')}] }]
  intersections: { of: ${task === 'binary' ? 3 : 1} }
  smallest-shown: 1
  limits:
${limits.replace(/^/gm, '    ')}
`;

const limited = (task: string, name = '') =>
  disparities
    .filter(({ tasks }) => tasks.some((one) => one === task))
    .map((one) => `${one.name}${name}: { ${one.compare === 'ratio' ? 'at-least: 0.8' : 'at-most: 0.2'} }`);

const folder = mkdtempSync(join(tmpdir(), 'peers-'));
afterAll(() => rmSync(folder, { recursive: true }));

let report: Report;
beforeAll(async () => {
  const mean = ['difference', 'ratio'].map(
    (end) =>
      `mean_${end}: { disparity: equalized_odds_${end}, ${end === 'ratio' ? 'at-least: 0.8' : 'at-most: 0.2'}, agg: mean }`,
  );
  const text = settings(
    'binary',
    'label: employed, positive: "1", prediction: predicted, score: score',
    `{ challenger: ${example}/predictions/boosted-trees.parquet, champion: ${example}/predictions/champion.parquet }`,
    [...limited('binary'), ...mean].join('\n'),
  );
  report = await judgedIn(folder, text);
}, 240_000);

/** A group's level, as the report has it. */
const levelOf = (set: string, name: string) => {
  const columns = set.split(' × ');
  const values = name.split(', ');
  return Object.fromEntries(columns.map((column, i) => [column, values[i]]));
};

/** The one value of a disparity that the report has over a set of groups. */
function disparityOf(
  set: string,
  key: string,
  model = 'challenger',
  statistic = 'value',
): number | undefined {
  const found = findingsOf(checkOf(report, `disparity/${key}/${set}`), {
    statistic,
    model,
  } as Partial<Finding>);
  if (found.length > 1) throw new Error(`${found.length} values of ${key} by ${set}`);
  return found[0]?.value;
}

/** Two groups as they are compared by one metric, in either order. */
function pairOf(set: string, key: string, metric: string, names: [string, string]): Finding {
  const compared = findingsOf(checkOf(report, `disparity/${key}/${set}`), {
    metric,
  } as Partial<Finding>).filter(
    ({ statistic, pair }) =>
      (statistic === 'difference' || statistic === 'ratio') && names.every((name) => pair?.includes(name)),
  );
  expect(compared).toHaveLength(1);
  return compared[0];
}

function expectEqual(ours: number | undefined, theirs: Told, about: string): void {
  expect(typeof theirs, `${about}: ${theirs}`).toBe('number');
  expect(ours, about).toBeDefined();
  expect(Math.abs((ours as number) - (theirs as number)), `${about}: ${ours}, ${theirs}`).toBeLessThan(1e-9);
}

describe.each(sets)('groups by %s', (set, { challenger, champion }) => {
  const own = (metric: string, name: string, model: string) =>
    findingsOf(checkOf(report, `groups/${set}`), {
      subject: metric,
      model,
      slice: levelOf(set, name),
    } as Partial<Finding>)[0];

  it('are all there, none more, each with its rows', () => {
    for (const { groups } of [challenger, champion]) {
      const model = groups === challenger.groups ? 'challenger' : 'champion';
      const found = findingsOf(checkOf(report, `groups/${set}`), {
        subject: 'selection_rate',
        model,
      } as Partial<Finding>);
      expect(found).toHaveLength(Object.keys(groups).length);
      for (const [name, { count }] of Object.entries(groups)) {
        expect(own('selection_rate', name, model)?.n, name).toBe(count);
      }
    }
  });

  it('have the values that fairlearn gives, and none where its 0 stands for a group that lacks the rows', () => {
    const names = { precision: 'positive_predictive_value', npv: 'negative_predictive_value' };
    let undefinedOnes = 0;
    for (const [model, { groups }] of Object.entries({ challenger, champion })) {
      for (const [name, theirs] of Object.entries(groups)) {
        for (const [metric, value] of Object.entries(theirs)) {
          if (metric === 'count') continue;
          const finding = own(names[metric as 'npv'] ?? metric, name, model);
          const about = `${metric} of ${name}, ${model}`;
          if (finding?.value !== undefined) expectEqual(finding.value, value, about);
          else {
            undefinedOnes++;
            expect([finding?.why, finding?.n, value === 'nan' ? 0 : value], about).toEqual([
              expect.any(String),
              0,
              0,
            ]);
          }
        }
      }
    }
    // Nobody of 85 or more is predicted to be employed; a few groups have nobody who is.
    expect(undefinedOnes > 0).toBe(set.includes('age'));
  });

  it('have the values that Aequitas gives, undefined where it has NaN', () => {
    const names: Record<string, string> = {
      tpr: 'true_positive_rate',
      tnr: 'true_negative_rate',
      fpr: 'false_positive_rate',
      fnr: 'false_negative_rate',
      npv: 'negative_predictive_value',
      precision: 'positive_predictive_value',
      pprev: 'selection_rate',
    };
    for (const [name, theirs] of Object.entries(challenger.aequitas.groups)) {
      for (const [metric, ourName] of Object.entries(names)) {
        const value = own(ourName, name, 'challenger')?.value;
        if (theirs[metric] === 'nan') expect(value, `${metric} of ${name}`).toBeUndefined();
        else expectEqual(value, theirs[metric], `${metric} of ${name}`);
      }
    }
  });
});

describe.each(sets)("fairlearn's disparities by %s", (set, { challenger, champion }) => {
  const names: Record<string, string> = {
    'equalized_odds_difference worst_case': 'equalized_odds_difference',
    'equalized_odds_ratio worst_case': 'equalized_odds_ratio',
    'equalized_odds_difference mean': 'mean_difference',
    'equalized_odds_ratio mean': 'mean_ratio',
    accuracy_score_difference: 'accuracy_difference',
    accuracy_score_ratio: 'accuracy_ratio',
    'precision difference': 'predictive_parity_difference',
    'precision ratio': 'predictive_parity_ratio',
    'mean_score difference': 'mean_score_difference',
  };
  const defined: Record<string, string> = {
    ppv: 'predictive_parity',
    npv: 'negative_predictive_value',
    tpr: 'equal_opportunity',
    fpr: 'false_positive_rate',
  };

  it.each(['challenger', 'champion'] as const)('are ours, for the %s', (model) => {
    const told = { challenger, champion }[model].fairlearn;
    let compared = 0;
    for (const [name, theirs] of Object.entries(told)) {
      if (name.includes('of defined groups')) continue;
      const key = names[name] ?? name;
      // Undefined in some groups: fairlearn's number stands beside ours, which is over the others.
      const ours = disparityOf(set, key, model, 'value_with_undefined_as_0') ?? disparityOf(set, key, model);
      expectEqual(ours, theirs, `${name} by ${set}`);
      compared++;
    }
    expect(compared).toBe(19);
  });

  it.each(['challenger', 'champion'] as const)(
    'are ours over the groups that are defined, for the %s',
    (model) => {
      const told = { challenger, champion }[model].fairlearn;
      for (const [short, key] of Object.entries(defined)) {
        for (const end of ['difference', 'ratio']) {
          const theirs = told[`${short} of defined groups: ${end}`];
          expectEqual(disparityOf(set, `${key}_${end}`, model), theirs, `${key}_${end} by ${set}`);
        }
      }
    },
  );
});

describe.each(sets)('AIF360 and Aequitas, pair by pair of groups by %s', (set, { challenger }) => {
  const differences: [string, string, string, 1 | -1][] = [
    ['statistical_parity_difference', 'demographic_parity_difference', 'selection_rate', 1],
    ['equal_opportunity_difference', 'equal_opportunity_difference', 'true_positive_rate', 1],
    ['false_positive_rate_difference', 'false_positive_rate_difference', 'false_positive_rate', 1],
    ['false_negative_rate_difference', 'false_negative_rate_difference', 'false_negative_rate', 1],
    ['false_discovery_rate_difference', 'predictive_parity_difference', 'positive_predictive_value', -1],
    [
      'false_omission_rate_difference',
      'negative_predictive_value_difference',
      'negative_predictive_value',
      -1,
    ],
    ['error_rate_difference', 'accuracy_difference', 'accuracy', -1],
  ];
  const ratios: [string, string, string][] = [
    ['disparate_impact', 'demographic_parity_ratio', 'selection_rate'],
    ['false_positive_rate_ratio', 'false_positive_rate_ratio', 'false_positive_rate'],
    ['false_negative_rate_ratio', 'false_negative_rate_ratio', 'false_negative_rate'],
  ];
  const { privileged, unprivileged } = challenger.aif360;
  const isDefined = (metric: string, name: string) =>
    findingsOf(checkOf(report, `groups/${set}`), {
      subject: metric,
      model: 'challenger',
      slice: levelOf(set, name),
    } as Partial<Finding>)[0].value !== undefined;

  it("find AIF360's differences, unprivileged − privileged, as distances", () => {
    for (const [name, theirs] of Object.entries(unprivileged)) {
      for (const [method, key, metric, sign] of differences) {
        const about = `${method} of ${name}`;
        if (!isDefined(metric, name)) continue;
        const pair = pairOf(set, key, metric, [name, privileged]);
        const value = sign * (theirs[method] as number);
        expectEqual(pair.value, Math.abs(value), about);
        // The group that is worse off stands first.
        const isLower = value < 0;
        const smallerIsBetter = metric === 'false_positive_rate' || metric === 'false_negative_rate';
        if (value !== 0) expect(pair.pair?.[0] === name, about).toBe(isLower !== smallerIsBetter);
      }
    }
  });

  it("find AIF360's ratios, unprivileged ÷ privileged, as smaller ÷ larger", () => {
    for (const [name, theirs] of Object.entries(unprivileged)) {
      for (const [method, key, metric] of ratios) {
        if (!isDefined(metric, name)) continue;
        const value = theirs[method] as number;
        const pair = pairOf(set, key, metric, [name, privileged]);
        expectEqual(pair.value, value > 1 ? 1 / value : value, `${method} of ${name}`);
      }
    }
  });

  it("find Aequitas' disparities to the largest group as smaller ÷ larger", () => {
    const keys: Record<string, [string, string]> = {
      pprev: ['demographic_parity_ratio', 'selection_rate'],
      tpr: ['equal_opportunity_ratio', 'true_positive_rate'],
      fpr: ['false_positive_rate_ratio', 'false_positive_rate'],
      fnr: ['false_negative_rate_ratio', 'false_negative_rate'],
      precision: ['predictive_parity_ratio', 'positive_predictive_value'],
    };
    for (const [name, theirs] of Object.entries(challenger.aequitas.major)) {
      for (const [metric, [key, ourName]] of Object.entries(keys)) {
        const [value, reference] = theirs[metric];
        if (name === reference) continue;
        if (value === 'nan') expect(isDefined(ourName, name), `${metric} of ${name}`).toBe(false);
        else {
          const { value: ours } = pairOf(set, key, ourName, [name, reference]);
          expectEqual(ours, (value as number) > 1 ? 1 / (value as number) : value, `${metric} of ${name}`);
        }
      }
    }
  });

  it("find Aequitas' largest disparity to the smallest rate as 1 ÷ ours, and 10 where ours is 0", () => {
    const values = Object.values(challenger.aequitas.min).flatMap(({ pprev: [value] }) =>
      typeof value === 'number' ? [value] : [],
    );
    const ours = disparityOf(set, 'demographic_parity_ratio') as number;
    expectEqual(Math.max(...values), ours === 0 ? 10 : 1 / ours, 'pprev');
  });
});

describe('where the peers differ by design', () => {
  const { challenger } = peers.sets.race;

  it("Aequitas' ppr is a group's share of all who are selected, not its rate", () => {
    const { ppr, pprev } = challenger.aequitas.major.Asian;
    expect(pprev[0] as number).toBeGreaterThan(1);
    expect(ppr[0] as number).toBeLessThan(0.1);
  });

  it("AIF360's odds of two groups are fairlearn's", () => {
    const theirs = Object.values(peers.sets.sex.challenger.aif360.unprivileged)[0];
    expectEqual(
      disparityOf('sex', 'equalized_odds_difference'),
      theirs.equalized_odds_difference,
      'worst case',
    );
    expectEqual(disparityOf('sex', 'mean_difference'), theirs.average_abs_odds_difference, 'mean');
  });

  it("AIF360's average odds difference is signed: what favours a group once and harms it once cancels", () => {
    const { average_odds_difference: signed, average_abs_odds_difference: absolute } =
      challenger.aif360.unprivileged['other or several'];
    expect(Math.abs(signed as number)).toBeLessThan(0.8 * (absolute as number));
  });

  it('AIF360 takes a false discovery rate of nobody for 0, and we for undefined', () => {
    const set = 'sex × race × age';
    const name = 'male, other or several, 85 or more';
    const { aif360, aequitas, groups } = peers.sets[set].challenger;
    expect(groups[name].count).toBe(1);
    expect(aequitas.groups[name].fdr).toBe('nan');
    expect(aif360.unprivileged[name].false_discovery_rate_difference).toBeLessThan(-0.2);
  });
});

describe('regression, the score as a prediction of the 0 or 1 itself', () => {
  let own: Report;
  beforeAll(async () => {
    const text = settings(
      'regression',
      'label: employed, prediction: score',
      `{ challenger: ${example}/predictions/boosted-trees.parquet }`,
      limited('regression').join('\n'),
    );
    own = await judgedIn(folder, text);
  }, 120_000);

  it.each(single)("is fairlearn's by %s", (set, { challenger: { regression } }) => {
    const groups = checkOf(own, `groups/${set}`);
    for (const [name, theirs] of Object.entries(regression?.groups ?? {})) {
      for (const [metric, value] of Object.entries(theirs)) {
        const [finding] = findingsOf(groups, {
          subject: metric,
          slice: levelOf(set, name),
        } as Partial<Finding>);
        expectEqual(finding?.value, value, `${metric} of ${name}`);
      }
    }
    const keys = disparities.filter(({ tasks }) => tasks.includes('regression'));
    expect(keys).toHaveLength(4);
    for (const { name, of, compare } of keys) {
      const [finding] = findingsOf(checkOf(own, `disparity/${name}/${set}`), { statistic: 'value' });
      expectEqual(finding?.value, regression?.[compare][of[0]] as Told, `${name} by ${set}`);
    }
  });
});

describe('several classes, marital status by simple rules', () => {
  let own: Report;
  const classes = Object.keys(peers.sets.sex.multiclass?.classes ?? {});
  beforeAll(async () => {
    const cases = peers.rules.map(
      ([column, op, value, name]) => `WHEN ${column} ${op} ${value} THEN '${name}'`,
    );
    const path = join(folder, 'predictions.parquet');
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT person, CASE ${cases.join(' ')} ELSE 'married' END AS predicted
       FROM '${example}/data/test.parquet') TO '${path}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    const byClass = Object.keys(peers.sets.sex.multiclass?.classes.married ?? {})
      .filter((name) => name !== 'false_negative_rate_difference')
      .flatMap((name) =>
        classes.map((one, k) => `${name}_${k}: { disparity: ${name}, at-most: 0.2, class: ${one} }`),
      );
    const text = settings(
      'multiclass',
      'label: marital, prediction: predicted',
      `{ challenger: ${path} }`,
      [...byClass, ...limited('multiclass')].join('\n'),
    );
    own = await judgedIn(folder, text);
  }, 120_000);

  it.each(single)("are fairlearn's, each against the rest, by %s", (set, { multiclass }) => {
    const value = (key: string, statistic: string) =>
      findingsOf(checkOf(own, `disparity/${key}/${set}`), { statistic })[0]?.value;
    for (const [k, one] of classes.entries()) {
      for (const [name, theirs] of Object.entries(multiclass?.classes[one] ?? {})) {
        if (name === 'false_negative_rate_difference') continue;
        const key = `${name}_${k}`;
        const ours = value(key, 'value_with_undefined_as_0') ?? value(key, 'value');
        expectEqual(ours, theirs, `${name} of ${one} by ${set}`);
      }
    }
    const worst = Math.max(
      ...classes.map((one) => multiclass?.classes[one].demographic_parity_difference as number),
    );
    expectEqual(value('demographic_parity_difference', 'value'), worst, 'the worst class');
    expectEqual(value('accuracy_difference', 'value'), multiclass?.difference.accuracy as Told, 'accuracy');
    expectEqual(value('accuracy_ratio', 'value'), multiclass?.ratio.accuracy as Told, 'accuracy');
  });

  it.each(single)('have the mean of their recalls that scikit-learn gives, by %s', (set, { multiclass }) => {
    for (const end of ['difference', 'ratio'] as const) {
      const check = checkOf(own, `disparity/true_positive_rate_macro_${end}/${set}`);
      const [finding] = findingsOf(check, { statistic: 'value' });
      expectEqual(finding?.value, multiclass?.[end].recall as Told, `recall ${end} by ${set}`);
    }
  });
});
