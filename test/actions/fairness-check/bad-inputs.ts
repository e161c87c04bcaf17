import type { BadInput, Files } from '../evaluate-vs-champion/bad-inputs.ts';

const rows = [...Array(3_000).keys()];
const label = (k: number) => (k % 3 === 0 ? 1 : 0);
const csv = (header: string, line: (k: number) => string | null) =>
  `${[header, ...rows.map(line).filter((text) => text !== null)].join('\n')}\n`;
/** Wrong in every `of`-th row. */
const predictions = (of: number, name = 'predicted') =>
  csv(`id,${name},score`, (k) => {
    const predicted = k % of === 0 ? 1 - label(k) : label(k);
    return `r${k},${predicted},${0.2 + 0.6 * predicted}`;
  });
const sex = (k: number) => ((k * 7) % 11 < 6 ? 'F' : 'M');
const age = (k: number) => 18 + ((k * 13) % 60);

const settings = (fairness: string, { columns = '', task = 'binary' } = {}) => `version: 1
model: { name: bad, task: ${task} }
columns: { id: id, label: label, positive: "1", prediction: predicted${columns} }
data: { test: test.csv }
models: { challenger: challenger.csv, champion: champion.csv }
${fairness}
`;
const parity = 'limits: { demographic_parity_ratio: { at-least: 0.8 } }';

/** Files that the gate judges without complaint. */
export const good: Files = {
  'tollgate.yml': settings(`fairness: { protected: [sex], ${parity} }`),
  'test.csv': csv('id,label,sex,age,w', (k) => `r${k},${label(k)},${sex(k)},${age(k)},${1 + (k % 3)}`),
  'people.csv': csv('person,race', (k) => `r${k},${k % 2 === 0 ? 'A' : 'B'}`),
  'champion.csv': predictions(13),
  'challenger.csv': predictions(17),
};

const config = (text: string): Files => ({ 'tollgate.yml': text });
const fairness = (block: string, more?: { columns?: string; task?: string }) =>
  config(settings(`fairness: { ${block} }`, more));
const limits = (text: string) => fairness(`protected: [sex], limits: { ${text} }`);
const test = (header: string, line: (k: number) => string | null): Files => ({
  'test.csv': csv(header, line),
});
/** The protected column race in a file of its own. */
const people = (text?: string): Files => ({
  ...fairness(`protected: [sex, race], data: people.csv, id: person, ${parity}`),
  ...(text !== undefined && { 'people.csv': text }),
});

/** Each fault of the user's, with what the user is told. */
export const badInputs: readonly BadInput[] = [
  {
    name: 'no fairness block',
    files: config(settings('')),
    says: 'fairness must say which columns are protected. Write them in tollgate.yml, as in fairness: { protected: [sex, race]',
  },
  {
    name: 'no protected column',
    files: fairness(`protected: [], ${parity}`),
    says: 'fairness.protected (tollgate.yml:6) must have at least 1 entry, got []',
  },
  {
    name: 'a protected column that is not there',
    files: fairness(`protected: [sexx], ${parity}`),
    says: /^fairness\.protected\[0\] \(tollgate\.yml:6\) .*"sexx".*"?sex"?/,
  },
  {
    name: 'a protected column that is empty in every row',
    files: { ...test('id,label,sex', (k) => `r${k},${label(k)},`) },
    says: 'fairness.protected[0] (tollgate.yml:6) must be a column with values, got "sex", which is empty in all 3,000 rows',
  },
  {
    name: 'a protected column with thousands of values',
    files: {
      ...fairness(`protected: [postcode], ${parity}`),
      'test.csv': `id,label,postcode\n${Array.from({ length: 10_000 }, (_, k) => `r${k},${label(k)},p${k}`).join('\n')}\n`,
      ...Object.fromEntries(
        ['champion', 'challenger'].map((name, of) => [
          `${name}.csv`,
          `id,predicted\n${Array.from({ length: 10_000 }, (_, k) => `r${k},${k % (13 + 4 * of) === 0 ? 1 - label(k) : label(k)}`).join('\n')}\n`,
        ]),
      ),
    },
    says: /^fairness\.protected\[0\] \(tollgate\.yml:6\) must .*10,000/,
  },
  {
    name: 'a protected column of long texts',
    files: {
      ...fairness(`protected: [sex, note], ${parity}`),
      ...test('id,label,sex,note', (k) => `r${k},${label(k)},${sex(k)},${sex(k).repeat(300)}`),
    },
    says: /^fairness\.protected\S* .*must be a column whose values have at most 200 characters, got "note", of whose values 2 have more\. Name another column, or write other values in the data\./,
  },
  {
    name: 'a feature that is not there',
    files: fairness(`protected: [sex], ${parity}`, { columns: ', features: [agee]' }),
    says: 'columns.features must be a column of data.test (test.csv), got "agee". Nearest: "age".',
  },
  {
    name: 'classes with long names',
    files: Object.fromEntries(
      Object.entries(good).flatMap(([name, content]) => {
        if (!/test|champion|challenger/.test(name)) return [];
        const long = String(content).replace(/^(r\d+),(\d)/gm, (_, id, code) => `${id},${code.repeat(151)}`);
        return [[name, long] as const];
      }),
    ),
    says: /^data\.test must hold classes of at most 150 characters in column "label", got "0000/,
  },
  {
    name: 'a share of people whose group is missing',
    files: {
      ...fairness(`protected: [sex], population: shares.csv, ${parity}`),
      'shares.csv': 'column,group,share\nsex,F,0.5\nsex,M,0.4\nsex,(missing),0.1\n',
    },
    says: 'fairness.population must hold shares of the people whose group is known, got "(missing)" in row 3',
  },
  {
    name: 'a numeric protected column without bins or edges',
    files: {
      ...fairness(`protected: [income], ${parity}`),
      ...test('id,label,income', (k) => `r${k},${label(k)},${1_000 + k * 3}.5`),
    },
    says: /^fairness\.protected\[0\] \(tollgate\.yml:6\) must .*"income".*(bins|edges)/,
  },
  {
    name: 'bins and edges at once',
    files: fairness(`protected: [{ column: age, bins: 3, edges: [40] }], ${parity}`),
    says: /^fairness\.protected\[0\].*(bins or edges)/,
  },
  {
    name: 'edges that do not increase',
    files: fairness(`protected: [{ column: age, edges: [40, 40] }], ${parity}`),
    says: /^fairness\.protected\[0\]\.edges .*must increase/,
  },
  {
    name: 'edges of a column of text',
    files: fairness(`protected: [{ column: sex, edges: [40] }], ${parity}`),
    says: /^fairness\.protected\[0\] \(tollgate\.yml:6\) must .*"sex"/,
  },
  {
    name: 'the label as a protected column',
    files: fairness(`protected: [label], ${parity}`),
    says: 'fairness.protected[0] (tollgate.yml:6) must not be the column of columns.label, got "label"',
  },
  {
    name: 'a metric of scores without a column of scores',
    files: fairness('protected: [sex], change: { metrics: [log_loss] }'),
    says: 'fairness.change.metrics[0] (tollgate.yml:6) must not ask for scores, because none are named, got log_loss. Name the column of scores under columns.score, or remove it.',
  },
  {
    name: 'a file of predictions without the scores that are named',
    files: {
      ...fairness(`protected: [sex], ${parity}`, { columns: ', score: scores' }),
    },
    says: 'columns.score must be a column of challenger (challenger.csv), got "scores". Nearest: "score".',
  },
  {
    name: 'no file of people there',
    files: { ...people(), 'people.csv': null },
    says: 'fairness.data must be a file that exists, got "people.csv"',
  },
  {
    name: 'no column of ids in the file of people',
    files: fairness(`protected: [sex, race], data: people.csv, ${parity}`),
    says: /^(fairness\.id|columns\.id|fairness\.data) .*"id"/,
  },
  {
    name: 'people whose ids do not join',
    files: people(csv('person,race', (k) => `q${k},A`)),
    says: /^fairness\.data must hold/,
  },
  {
    name: 'people who lack a row',
    files: people(csv('person,race', (k) => (k === 7 ? null : `r${k},${k % 2 === 0 ? 'A' : 'B'}`))),
    says: /^fairness\.data must hold .*1 row/,
  },
  {
    name: 'a person who is there twice',
    files: people(csv('person,race', (k) => `r${k === 7 ? 6 : k},A`)),
    says: /^fairness\.data must hold every id once/,
  },
  {
    name: 'a disparity that does not exist',
    files: limits('demographic_parity_rato: { at-least: 0.8 }'),
    says: 'fairness.limits.demographic_parity_rato (tollgate.yml:6) is not a known disparity. Did you mean demographic_parity_ratio?',
  },
  {
    name: 'a limit of 80 for 80 %',
    files: limits('demographic_parity_ratio: { at-least: 80 }'),
    says: 'fairness.limits.demographic_parity_ratio.at-least (tollgate.yml:6) must lie between 0 and 1, as demographic_parity_ratio does, got 80. Write 0.8 for 80 %.',
  },
  {
    name: 'a ratio above 1',
    files: limits('demographic_parity_ratio: { at-least: 1.25 }'),
    says: 'fairness.limits.demographic_parity_ratio.at-least (tollgate.yml:6) must lie between 0 and 1, as demographic_parity_ratio does, got 1.25. The smaller value is divided by the larger: write 0.8.',
  },
  {
    name: 'a limit on the wrong side',
    files: limits('demographic_parity_ratio: { at-most: 0.8 }'),
    says: 'fairness.limits.demographic_parity_ratio.at-most (tollgate.yml:6) is not a known setting. Did you mean at-least?',
  },
  {
    name: 'a limit without its number',
    files: limits('demographic_parity_ratio: {}'),
    says: 'fairness.limits.demographic_parity_ratio.at-least (tollgate.yml:6) is required',
  },
  {
    name: 'a disparity of another task',
    files: limits('mean_absolute_error_difference: { at-most: 1 }'),
    says: 'fairness.limits.mean_absolute_error_difference (tollgate.yml:6) must be a disparity of binary models, got mean_absolute_error_difference, a disparity of regression models. Remove it, or correct model.task.',
  },
  {
    name: 'a class that the label lacks',
    files: config(
      settings(
        'fairness: { protected: [sex], limits: { demographic_parity_ratio: { at-least: 0.8, class: "7" } } }',
        { task: 'multiclass' },
      ).replace(', positive: "1"', ''),
    ),
    says: /"7"/,
  },
  {
    name: 'a limit by a column that is not protected',
    files: limits('demographic_parity_ratio: { at-least: 0.8, by: [race] }'),
    says: 'fairness.limits.demographic_parity_ratio.by[0] (tollgate.yml:6) must be one of the protected columns, got "race". Protected are sex.',
  },
  {
    name: 'a limit within the protected column',
    files: limits('demographic_parity_ratio: { at-least: 0.8, within: sex }'),
    says: 'fairness.limits.demographic_parity_ratio.within (tollgate.yml:6) must be another column than the protected one, got "sex"',
  },
  {
    name: 'a limit within a column that is not there',
    files: limits('demographic_parity_ratio: { at-least: 0.8, within: agee }'),
    says: /^fairness\.limits\.demographic_parity_ratio\.within .*"agee".*"?age"?/,
  },
  {
    name: 'a change in a metric that does not exist',
    files: fairness('protected: [sex], change: { metrics: [true_positiv_rate] }'),
    says: 'fairness.change.metrics[0] (tollgate.yml:6) must be a group metric of binary models, got "true_positiv_rate". Did you mean true_positive_rate?',
  },
  {
    name: 'a change in a metric that has no better side',
    files: fairness('protected: [sex], change: { metrics: [selection_rate] }'),
    says: 'fairness.change.metrics[0] (tollgate.yml:6) must have a better side, so that it can get worse, got "selection_rate"',
  },
  {
    name: 'a negative margin',
    files: fairness('protected: [sex], change: { margin: -0.1 }'),
    says: 'fairness.change.margin (tollgate.yml:6) must be at least 0, got -0.1',
  },
  {
    name: 'a margin by which a ratio could fall to nothing',
    files: fairness('protected: [sex], change: { ratio-margin: 1 }'),
    says: 'fairness.change.ratio-margin (tollgate.yml:6) must be below 1, got 1',
  },
  {
    name: 'a favorable label that is no class',
    files: fairness(`protected: [sex], favorable-label: granted, ${parity}`),
    says: /^fairness\.favorable-label .*"granted"/,
  },
  {
    name: 'a population that does not add up',
    files: fairness(`protected: [sex], population: { sex: { F: 0.51, M: 0.39 } }, ${parity}`),
    says: 'fairness.population.sex (tollgate.yml:6) must hold shares that add up to 1, got {"F":0.51,"M":0.39}, 0.9 together',
  },
  {
    name: 'a population by a column that is not protected',
    files: fairness(`protected: [sex], population: { race: { A: 0.5, B: 0.5 } }, ${parity}`),
    says: 'fairness.population.race (tollgate.yml:6) must be one of the protected columns, got "race". Protected are sex.',
  },
  {
    name: 'no file of the population there',
    files: fairness(`protected: [sex], population: shares.csv, ${parity}`),
    says: 'fairness.population must be a file that exists, got "shares.csv"',
  },
  {
    name: 'a file of the population without shares',
    files: {
      ...fairness(`protected: [sex], population: shares.csv, ${parity}`),
      'shares.csv': 'column,group,percent\nsex,F,51\nsex,M,49\n',
    },
    says: /^fairness\.population must .*"share"/,
  },
  {
    name: 'a file of the population whose shares are percentages',
    files: {
      ...fairness(`protected: [sex], population: shares.csv, ${parity}`),
      'shares.csv': 'column,group,share\nsex,F,51\nsex,M,49\n',
    },
    says: /^fairness\.population must /,
  },
  {
    name: 'a share of flips above 1',
    files: fairness(`protected: [sex], flip-test: { at-most: 5 }, ${parity}`),
    says: 'fairness.flip-test.at-most (tollgate.yml:6) must be at most 1, got 5',
  },
  {
    name: 'an excluded group without a reason',
    files: fairness(`protected: [sex], exclude: [{ group: { sex: F } }], ${parity}`),
    says: 'fairness.exclude[0].because (tollgate.yml:6) is required',
  },
  {
    name: 'an excluded group of a column that is not protected',
    files: fairness(`protected: [sex], exclude: [{ group: { race: A }, because: few }], ${parity}`),
    says: /^fairness\.exclude\[0\]\.group\.race .*must be one of the protected columns/,
  },
  {
    name: 'no challenger',
    files: config(String(good['tollgate.yml']).replace('challenger: challenger.csv, ', '')),
    says: 'models.challenger must name the model to judge. Write it in tollgate.yml or give the input challenger.',
  },
  {
    name: "no challenger's file there",
    files: { 'challenger.csv': null },
    says: 'challenger must be a file that exists, got "challenger.csv"',
  },
  {
    name: 'champion and challenger the same file',
    inputs: { champion: './challenger.csv' },
    says: /^challenger must be another file/,
  },
  {
    name: 'no label in the labelled rows',
    files: test('id,sex', (k) => `r${k},${sex(k)}`),
    says: /"label"/,
  },
  {
    name: 'a negative weight',
    files: {
      ...fairness(`protected: [sex], ${parity}`, { columns: ', weight: w' }),
      ...test('id,label,sex,w', (k) => `r${k},${label(k)},${sex(k)},${k - 1}`),
    },
    says: /^data\.test must hold .*weight.*"-1"/,
  },
  {
    name: 'a prediction for a row that is not there',
    files: { 'challenger.csv': `${predictions(17)}r9999,1,0.5\n` },
    says: 'challenger must hold predictions for rows of data.test only, got 1 row extra',
  },
  {
    name: 'limits beside the fairness block',
    files: config(settings(`fairness: { protected: [sex] }\n${parity}`)),
    says: 'limits (tollgate.yml:7) is not a known setting. It stands under fairness.',
  },
  {
    name: "the gate's name for its block",
    files: config(settings(`fairness-check: { protected: [sex], ${parity} }`)),
    says: 'fairness-check (tollgate.yml:6) is not a known setting. Did you mean fairness?',
  },
  {
    name: 'a limit beside its disparity',
    files: config(
      settings('fairness:\n  protected: [sex]\n  limits:\n    demographic_parity_ratio:\n    at-least: 0.8'),
    ),
    says: /^fairness\.limits\.demographic_parity_ratio \(tollgate\.yml:9\) must be a mapping, got nothing.*For example: demographic_parity_ratio: \{"at-least":0\.8\}/,
  },
  {
    name: 'the same disparity twice',
    files: config(
      settings(
        'fairness:\n  protected: [sex]\n  limits:\n    accuracy_ratio: { at-least: 0.8 }\n    accuracy_ratio: { at-least: 0.9 }',
      ),
    ),
    says: 'tollgate.yml (tollgate.yml:10) must hold every key of a mapping once, got accuracy_ratio twice',
  },
  {
    name: 'a disparity without its ending',
    files: limits('demographic_parity: { at-most: 0.1 }'),
    says: 'fairness.limits.demographic_parity (tollgate.yml:6) is not a known disparity. Did you mean demographic_parity_difference?',
  },
  {
    name: "a metric for a disparity, by fairlearn's name",
    files: limits('true_positive_rate_difference: { at-most: 0.1 }'),
    says: 'fairness.limits.true_positive_rate_difference (tollgate.yml:6) is not a known disparity. Did you mean equal_opportunity_difference?',
  },
  {
    name: 'a disparity as AIF360 calls it',
    files: limits('disparate_impact: { at-least: 0.8 }'),
    says: 'fairness.limits.disparate_impact (tollgate.yml:6) is not a known disparity. Did you mean demographic_parity_ratio?',
  },
  {
    name: 'a name of its own without the disparity',
    files: limits('parity_of_loans: { at-least: 0.8 }'),
    says: 'fairness.limits.parity_of_loans (tollgate.yml:6) is not a known disparity. Under a name of your own say which one, as in disparity: ',
  },
  {
    name: 'a limit of "80%"',
    files: limits('demographic_parity_ratio: { at-least: 80% }'),
    says: 'fairness.limits.demographic_parity_ratio.at-least (tollgate.yml:6) must be a number, got "80%". Write 0.8 for 80 %.',
  },
  {
    name: 'protected columns as a text',
    files: fairness(`protected: "sex, age", ${parity}`),
    says: 'fairness.protected (tollgate.yml:6) must be a list, got "sex, age". Write a list: [sex, age].',
  },
  {
    name: 'edges as a text',
    files: fairness(`protected: [{ column: age, edges: "25, 40" }], ${parity}`),
    says: 'fairness.protected[0].edges (tollgate.yml:6) must be a list, got "25, 40". Write a list: [25, 40].',
  },
  {
    name: 'a protected column with a space behind it',
    files: fairness(`protected: ["sex "], ${parity}`),
    says: /^fairness\.protected\[0\] \(tollgate\.yml:6\) must be a column of data\.test \(test\.csv\), got "sex "\. Nearest: "sex"/,
  },
  {
    name: 'a population in percent',
    files: fairness(`protected: [sex], population: { sex: { F: 51, M: 49 } }, ${parity}`),
    says: 'fairness.population.sex.F (tollgate.yml:6) must be at most 1, got 51. Write 0.51 for 51 %.',
  },
  {
    name: 'a margin in points of a hundred',
    files: fairness(`protected: [sex], change: { margin: 2 }, ${parity}`),
    says: /^fairness\.change\.margin \(tollgate\.yml:6\) must be below 1, or no loss of \w+ breaks it, got 2\. Write 0\.02 for 2 points of 100/,
  },
  {
    name: 'a change that is switched off',
    files: fairness(`protected: [sex], change: false, ${parity}`),
    says: /^fairness\.change \(tollgate\.yml:6\) must be a mapping, got false.*judged wherever there is a champion/,
  },
  {
    name: 'a change in a disparity',
    files: fairness(`protected: [sex], change: { metrics: [demographic_parity_ratio] }, ${parity}`),
    says: /^fairness\.change\.metrics\[0\] \(tollgate\.yml:6\) must be a group metric .*the change of every disparity under fairness\.limits is judged anyhow/,
  },
  {
    name: 'ids of people without their file',
    files: fairness(`protected: [sex], id: person, ${parity}`),
    says: 'fairness.id (tollgate.yml:6) must be left out without fairness.data, whose column of ids it names, got "person"',
  },
  {
    name: 'people without a protected column',
    files: fairness(`protected: [sex], data: people.csv, id: person, ${parity}`),
    says: 'fairness.data must hold a protected column, got "people.csv", which has none of "sex"',
  },
  {
    name: 'people of whom only the header is there',
    files: people('person,race\n'),
    says: 'fairness.data must hold at least one row, got "people.csv"',
  },
  {
    name: "people that are Git LFS's pointer",
    files: people(
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a2146'.repeat(8)}\nsize 12345\n`,
    ),
    says: /^fairness\.data must be the file itself, got "people\.csv", which is Git LFS's pointer/,
  },
];

export interface StrangeInput extends Omit<BadInput, 'says'> {
  exit: number;
  /** The check that tells, and how its reason begins; or a notice. */
  check?: string;
  status?: string;
  says: RegExp;
}

/** What can be judged all the same, with what is said of it. */
export const strangeInputs: readonly StrangeInput[] = [
  {
    name: 'a protected column with one value',
    files: test('id,label,sex', (k) => `r${k},${label(k)},F`),
    exit: 1,
    check: 'disparity/demographic_parity_ratio/sex',
    status: 'inconclusive',
    says: /there are not two groups to compare/,
  },
  {
    name: 'edges beyond all ages',
    files: fairness(`protected: [{ column: age, edges: [200] }], ${parity}`),
    exit: 1,
    says: /"age" cuts all rows that have a value into one group, below 200/,
  },
  {
    name: 'classes and groups as numbers',
    files: {
      ...fairness(
        `protected: [race], favorable-label: 0, exclude: [{ group: { race: 3 }, because: few }], ${parity}`,
      ),
      ...test('id,label,race', (k) => `r${k},${label(k)},${1 + (((k * 856) % 1009) % 3)}`),
    },
    exit: 0,
    check: 'disparity/demographic_parity_ratio/race',
    status: 'pass',
    says: /1 group excluded/,
  },
  {
    name: 'a protected column that is missing in part',
    files: test('id,label,sex', (k) => `r${k},${label(k)},${k % 4 === 0 ? '' : sex(k)}`),
    exit: 0,
    says: /missing in 750 rows, which are a group of their own/,
  },
  {
    name: 'the same, left out',
    files: {
      ...fairness(`protected: [sex], missing: exclude, ${parity}`),
      ...test('id,label,sex', (k) => `r${k},${label(k)},${k % 4 === 0 ? '' : sex(k)}`),
    },
    exit: 0,
    says: /missing in 750 rows, which are left out/,
  },
  {
    name: 'no positives in a group',
    files: {
      ...limits('equalized_odds_difference: { at-most: 0.2 }'),
      ...test('id,label,sex', (k) => `r${k},${sex(k) === 'F' ? 0 : label(k)},${sex(k)}`),
    },
    exit: 1,
    check: 'disparity/equalized_odds_difference/sex',
    says: /no row has the label "1"/,
  },
  {
    name: 'a population with a group that nobody is in',
    files: fairness(`protected: [sex], population: { sex: { F: 0.5, M: 0.48, X: 0.02 } }, ${parity}`),
    exit: 0,
    check: 'population/sex',
    status: 'warn',
    says: /X/,
  },
  {
    name: 'a flip test of a file of predictions',
    files: fairness(`protected: [sex], flip-test: { at-most: 0.01 }, ${parity}`),
    exit: 1,
    check: 'flip_test/sex',
    status: 'inconclusive',
    says: /predictions/,
  },
  {
    name: 'an excluded group that nobody is in',
    files: fairness(`protected: [sex], exclude: [{ group: { sex: X }, because: none here }], ${parity}`),
    exit: 0,
    says: /fairness\.exclude\[0\] fits no group: \{"sex":"X"\}/,
  },
  {
    name: 'no champion and no limit',
    files: config(settings('fairness: { protected: [sex] }').replace(', champion: champion.csv', '')),
    exit: 1,
    says: /There is no champion to compare with and no limit to hold the model to: name one under fairness\.limits/,
  },
  {
    name: 'no champion',
    files: config(String(good['tollgate.yml']).replace(', champion: champion.csv', '')),
    exit: 0,
    check: 'change',
    status: 'skip',
    says: /there is no champion yet to compare with/,
  },
];
