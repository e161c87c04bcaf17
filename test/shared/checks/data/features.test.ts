import { describe, expect, it } from 'vitest';
import { allowedFeatures } from '../../../../shared/checks/data/allowed_features.ts';
import { deniedFeatures } from '../../../../shared/checks/data/denied_features.ts';
import { protectedFeatures } from '../../../../shared/checks/data/protected_features.ts';
import { failures, judged } from './judged.ts';

const rows = [{ id: 1, income: 2, zip_code: 3, sex: 'F', label: 0 }];
const columns = { id: 'id', label: 'label' };

describe('allowed_features', () => {
  const options = { features: ['income'] };

  it('names inputs that are not on the list', async () => {
    const check = await judged(
      allowedFeatures,
      rows,
      { columns: { ...columns, features: ['income', 'sex'] } },
      { options },
    );
    expect(failures(check)).toEqual([
      'sex: is an input of the model and not on the list of allowed features',
    ]);
  });

  it('takes all columns without another use for inputs where the settings name none', async () => {
    const check = await judged(allowedFeatures, rows, { columns }, { options });
    expect(check.findings.filter(({ status }) => status === 'fail').map(({ subject }) => subject)).toEqual([
      'zip_code',
      'sex',
    ]);
  });

  it('leaves out what the settings except', async () => {
    const except = ['zip_code', 'sex'];
    expect(await judged(allowedFeatures, rows, { columns }, { options, except })).toMatchObject({
      status: 'pass',
    });
    const denied = await judged(deniedFeatures, rows, { columns }, { options: { features: ['*'] }, except });
    expect(failures(denied)).toEqual(['income: is an input of the model and denied by "*"']);
  });

  it('passes where all are on the list', async () => {
    const features = ['income'];
    const check = await judged(allowedFeatures, rows, { columns: { ...columns, features } }, { options });
    expect(check).toMatchObject({
      status: 'pass',
      why: 'none of 1 input is missing from the list of allowed features',
    });
  });
});

describe('denied_features', () => {
  it.each([
    [['sex'], ['sex: is an input of the model and denied']],
    [['SEX'], ['sex: is an input of the model and denied by "SEX"']],
    [['zip*'], ['zip_code: is an input of the model and denied by "zip*"']],
    [['*code'], ['zip_code: is an input of the model and denied by "*code"']],
    [['z*p*e'], ['zip_code: is an input of the model and denied by "z*p*e"']],
    [['zip', 'code', 'income_*', 'id', 'x*x'], []],
  ])('%j names %j', async (features, expected) => {
    expect(failures(await judged(deniedFeatures, rows, { columns }, { options: { features } }))).toEqual(
      expected,
    );
  });
});

describe('protected_features', () => {
  it('warns of protected columns among the features', async () => {
    const context = { columns: { ...columns, features: ['income', 'sex'], protected: ['sex', 'race'] } };
    const check = await judged(protectedFeatures, rows, context);
    expect(failures(check)).toEqual(['sex: is protected and an input of the model']);
    const except = await judged(protectedFeatures, rows, context, { except: ['sex'] });
    expect(except.status).toBe('pass');
  });

  it('judges nothing where it is not known what the model reads, or what is protected', async () => {
    const unknown = await judged(protectedFeatures, rows, { columns: { ...columns, protected: ['sex'] } });
    expect(unknown).toMatchObject({ status: 'skip' });
    expect(unknown.why).toContain('names no features');
    expect((await judged(protectedFeatures, rows, { columns })).why).toContain('no protected columns');
  });
});
