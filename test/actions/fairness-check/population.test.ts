import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../shared/report/index.ts';
import { csv, folderWith } from '../../shared/data/files.ts';
import { checkOf, findingsOf, judgedIn, refusedIn } from './judged-in.ts';

const n = 600;
const people = (women: number, size = n) =>
  Array.from({ length: size }, (_, i) => ({
    id: `p${i}`,
    sex: i % 100 < women ? 'F' : 'M',
    age: 20 + (i % 60),
    hired: i % 3 === 0 ? 1 : 0,
  }));
const predictions = csv(people(50).map(({ id }, i) => ({ id, predicted: i % 2 })));

const settings = (population: string, data = '{ test: test.csv }', more = '') => `version: 1
model: { name: hire, task: binary }
columns: { id: id, label: hired, positive: "1", prediction: predicted }
data: ${data}
models: { challenger: predictions.csv }
fairness: { protected: [sex, { column: age, edges: [40] }], population: ${population}${more} }
`;

const folder = (women = 50) => folderWith({ 'test.csv': csv(people(women)), 'predictions.csv': predictions });

describe('population', () => {
  it('sets test and training data beside shares of the settings', async () => {
    const made = folder(50);
    writeFileSync(join(made, 'train.csv'), csv(people(20, 1000)));
    const report = await judgedIn(
      made,
      settings('{ sex: { F: 0.5, M: 0.5 } }', '{ test: test.csv, train: train.csv }'),
    );
    const check = checkOf(report, 'population/sex');
    expect(check.status).toBe('warn');
    expect(check.why).toContain('F is 20 % of data.train');
    const [rows] = findingsOf(check, { statistic: 'rows_to_collect' });
    expect(rows).toMatchObject({ subject: 'data.train', value: 600 });
    expect(renderComment(report)).toContain('600 more rows would bring it there');
    expect(report.provenance.inputs.map(({ name }) => name)).toContain('data.train');
  });

  it('reads shares from a file, also of numbers that are cut', async () => {
    const made = folder(50);
    writeFileSync(
      join(made, 'shares.csv'),
      csv([
        { column: 'sex', group: 'F', share: 0.51 },
        { column: 'sex', group: 'M', share: 0.49 },
        { column: 'age', group: 'below 40', share: 0.3 },
        { column: 'age', group: '40 or more', share: 0.7 },
      ]),
    );
    const report = await judgedIn(made, settings('shares.csv'));
    expect(checkOf(report, 'population/sex').status).toBe('pass');
    expect(checkOf(report, 'population/age').findings[0]).toMatchObject({ value: 1 / 3, n });
    expect(report.provenance.inputs.map(({ name }) => name)).toContain('fairness.population');
  });

  it('finds the groups of training data that holds none of them in the table of people', async () => {
    const made = folder(50);
    const all = people(20, 1000);
    writeFileSync(join(made, 'train.csv'), csv(all.map(({ id, hired }) => ({ id, hired }))));
    writeFileSync(join(made, 'people.csv'), csv(all.map(({ id, sex, age }) => ({ id, sex, age }))));
    const shares = '{ sex: { F: 0.5, M: 0.5 }, age: { below 40: 0.5, 40 or more: 0.5 } }';
    const report = await judgedIn(
      made,
      settings(shares, '{ test: test.csv, train: train.csv }', ', data: people.csv'),
    );
    const train = findingsOf(checkOf(report, 'population/sex'), {
      subject: 'data.train',
      statistic: 'share',
    });
    expect(train.map(({ slice, value }) => [slice?.sex, value])).toEqual([
      ['F', 0.2],
      ['M', 0.8],
    ]);
    expect(checkOf(report, 'population/age').findings.map(({ subject }) => subject)).toContain('data.train');
  });

  it('refuses people who are there twice, also where only training data names them', async () => {
    const made = folder(50);
    const here = people(50).map(({ id, sex, age }) => ({ id, sex, age }));
    const learned = [1, 2, 2].map((k, i) => ({ id: `t${k}`, sex: 'FMF'[i], age: 30 }));
    writeFileSync(join(made, 'people.csv'), csv([...here, ...learned]));
    const said = (ids: string[]) => {
      writeFileSync(join(made, 'train.csv'), csv(ids.map((id) => ({ id, hired: 1 }))));
      return settings(
        '{ sex: { F: 0.5, M: 0.5 } }',
        '{ test: test.csv, train: train.csv }',
        ', data: people.csv',
      );
    };
    // learned from twice is no fault, and an unknown person has no value
    const report = await judgedIn(made, said(['t1', 't1', 'unknown']));
    const shares = findingsOf(checkOf(report, 'population/sex'), {
      subject: 'data.train',
      statistic: 'share',
    });
    expect(shares.map(({ value, n }) => [value, n])).toEqual([
      [1, 2],
      [0, 2],
    ]);
    expect(await refusedIn(made, said(['t1', 't2']))).toContain(
      'fairness.data must hold every id once, got 1 row more than ids for the rows of data.train.',
    );
  });

  it('says that training data without the column cannot be told apart', async () => {
    const made = folder(50);
    writeFileSync(join(made, 'train.csv'), csv([{ id: 'a', hired: 1 }]));
    const report = await judgedIn(
      made,
      settings('{ sex: { F: 0.5, M: 0.5 } }', '{ test: test.csv, train: train.csv }'),
    );
    const [told] = findingsOf(checkOf(report, 'population/sex'), { subject: 'data.train' });
    expect(told.why).toBe('it has no column "sex"');
    expect(checkOf(report, 'population/sex').status).toBe('pass');
  });

  it('warns of a group with few rows without its numbers, and keeps about how many rows to collect', async () => {
    const few = people(50).map((row, i) => (i % 150 === 0 ? { ...row, sex: 'X' } : row));
    const made = folderWith({ 'test.csv': csv(few), 'predictions.csv': predictions });
    const check = checkOf(
      await judgedIn(made, settings('{ sex: { F: 0.45, M: 0.45, X: 0.1 } }')),
      'population/sex',
    );
    expect(check.status).toBe('warn');
    const [share, rows] = findingsOf(check, { slice: { sex: 'X' } });
    expect(share).toMatchObject({ statistic: 'share', status: 'warn' });
    expect(share.value).toBeUndefined();
    expect(share.interval).toBeUndefined();
    // (596 + 4 + 63) · 0.1 is 66.3, and 4 + 63 are there then.
    expect(rows).toMatchObject({ statistic: 'rows_to_collect', value: 70 });
    expect(rows.why).toContain('about 70 more rows would bring it to its share');
    expect(check.why).toContain('X: beyond the limit');
  });

  const file = (rows: Record<string, unknown>[]) => {
    const made = folder(50);
    writeFileSync(join(made, 'shares.csv'), csv(rows));
    return refusedIn(made, settings('shares.csv'));
  };
  const sex = (F: unknown, M: unknown) => [
    { column: 'sex', group: 'F', share: F },
    { column: 'sex', group: 'M', share: M },
  ];

  it('refuses a file without its columns', async () => {
    const said = await file([{ column: 'sex', name: 'F', share: 1 }]);
    expect(said).toContain('must be a table with the columns column, group and share');
    expect(said).toContain('no column "group"');
  });

  it('refuses shares that are percentages, no numbers, or do not add up', async () => {
    expect(await file(sex(51, 49))).toContain('Write 0.51 for 51 %.');
    expect(await file(sex('half', 0.5))).toContain('must hold shares from 0 to 1, got "half" in row 1');
    expect(await file(sex(0.5, 0.4))).toContain('must hold shares that add up to 1 for each column');
  });

  it('refuses columns that are not protected, groups that are there twice, and groups of no row', async () => {
    const other = await file([{ column: 'sx', group: 'F', share: 1 }]);
    expect(other).toContain('must speak of protected columns');
    expect(other).toContain('Nearest: "sex"');
    expect(await file([...sex(0.5, 0.5), { column: 'sex', group: 'F', share: 0 }])).toContain(
      'again in row 3',
    );
    const said = await refusedIn(folder(), settings('{ sex: { women: 0.5, men: 0.5 } }'));
    expect(said).toContain('must name groups of "sex" as the data does');
    expect(said).toContain('The data has "F", "M".');
  });

  it('says that the file is not there', async () => {
    expect(await refusedIn(folder(), settings('none.csv'))).toContain('fairness.population');
  });
});
