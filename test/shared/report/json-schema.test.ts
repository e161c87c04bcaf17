import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { overallJsonSchema, reportJsonSchema } from '../../../shared/report/json-schema.ts';
import { overallText } from '../../../shared/report/write-overall.ts';
import { golden, goldenReports } from './golden-reports.ts';
import { overallNamed, overalls } from './overall-reports.ts';

const schema = reportJsonSchema();
const validate = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(schema);

describe('reportJsonSchema', () => {
  it('has an identity, a title and the dialect', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toMatch(/\/report\.v1\.schema\.json$/);
    expect(schema.title).toBe('Tollgate report v1');
  });

  it.each([...goldenReports])('takes the report "%s"', (_name, report) => {
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  });

  it('refuses an unknown verdict, an unknown key and a text where a number is meant', () => {
    expect(validate({ ...golden('pass'), verdict: 'fine' })).toBe(false);
    expect(validate({ ...golden('pass'), extra: 1 })).toBe(false);
    const report = JSON.parse(JSON.stringify(golden('pass')));
    report.checks[0].findings[0].value = 'NaN';
    expect(validate(report)).toBe(false);
  });
});

describe('overallJsonSchema', () => {
  const published = overallJsonSchema();
  const takes = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(published);

  it('has an identity and a title of its own', () => {
    expect(published.$id).toMatch(/\/overall\.v1\.schema\.json$/);
    expect(published.title).toBe('Tollgate report over all gates v1');
  });

  it.each([...overalls])('takes the report over all gates "%s"', (_name, overall) => {
    expect(takes(JSON.parse(overallText(overall))), JSON.stringify(takes.errors)).toBe(true);
  });

  it('refuses an unknown problem, a gate that trusts itself and a text where a number is meant', () => {
    const document = () => JSON.parse(overallText(overallNamed('missing-gate')));
    const spoilt = [document(), document(), document()];
    spoilt[0].models[0].gates[0].problem = 'fine';
    spoilt[1].models[0].gates[0].trust = 'blind';
    spoilt[2].provenance.seconds = 'NaN';
    for (const one of spoilt) expect(takes(one)).toBe(false);
  });
});
