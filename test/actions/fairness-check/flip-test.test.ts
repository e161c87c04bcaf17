import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../../shared/stats/index.ts';
import { csv, folderWith } from '../../shared/data/files.ts';
import { firstDifference } from './first-difference.ts';
import { checkOf, findingsOf, judgedIn, refusedIn } from './judged-in.ts';

const root = join(import.meta.dirname, '../../..');
const fixtures = new URL('../../fixtures/flip/', import.meta.url).pathname;
const expected = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8'));

function folder(): string {
  const made = folderWith({});
  for (const name of ['people.csv', 'uses-sex.onnx', 'ignores-sex.onnx', 'pays.onnx']) {
    copyFileSync(join(fixtures, name), join(made, name));
  }
  return made;
}

const settings = (models: string, flip = '{ at-most: 0.05 }', more = '', columns = '') => `version: 1
model: { name: hire, task: binary }
columns: { id: id, label: hired, positive: "1", prediction: predicted, score: score${columns} }
data: { test: people.csv }
models: ${models}
fairness: { protected: [sex, { column: age, edges: [30, 50] }], flip-test: ${flip}${more} }
`;

/** A program that decides by a JavaScript expression over `row`. */
function program(expression: string): string {
  return `const { readFileSync, writeFileSync } = require('node:fs');
const [header, ...lines] = readFileSync(process.argv[2], 'utf8').trim().split('\\n');
const names = header.split(',');
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, k) => [names[k], cell])));
const decided = rows.map((row) => row.id + ',' + ((${expression}) ? 1 : 0));
writeFileSync(process.argv[3], ['id,predicted', ...decided].join('\\n'));`;
}

const command = `{ challenger: 'command:"${process.execPath}" model.cjs {input} {output}' }`;
const byClass = (models: string, flip?: string) => settings(models, flip).replace(', score: score', '');

async function run(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

describe('flip_test', () => {
  it('counts the decisions of a model that uses sex as scikit-learn does, and tells a champion that does not', async () => {
    const report = await judgedIn(
      folder(),
      settings('{ challenger: uses-sex.onnx, champion: ignores-sex.onnx }'),
    );
    const check = checkOf(report, 'flip_test/sex');
    const { n, changed, favorable, pairs } = expected.sex;
    expect(check.status).toBe('fail');
    const [all] = check.findings;
    expect(all).toMatchObject({
      subject: 'sex',
      statistic: 'changed_share',
      model: 'challenger',
      value: changed / n,
      n,
      counts: { gained: favorable, lost: changed - favorable },
      limit: { op: '<=', value: 0.05 },
      status: 'fail',
    });
    expect(all.interval).toEqual(clopperPearson({ n, hits: changed }).interval(0.9));
    for (const pair of pairs) {
      const [found] = findingsOf(check, { statistic: 'changed_share_to', pair: [pair.from, pair.to] });
      expect(found, JSON.stringify(pair)).toMatchObject({
        n: pair.n,
        counts: { gained: pair.favorable, lost: pair.unfavorable },
      });
    }
    const [champion] = findingsOf(check, { model: 'champion' });
    expect(champion).toMatchObject({ value: 0, why: expect.stringContaining('not among') });
    expect(champion.status).toBeUndefined();
    expect(check.why).toContain(`${changed} of ${n} decisions would change with another sex`);
    expect(JSON.stringify(check)).not.toContain('"p17"');
  });

  it('judges the columns alone that the limit is about, and tells the others', async () => {
    const report = await judgedIn(
      folder(),
      settings('{ challenger: uses-sex.onnx }', '{ at-most: 0.05, by: [sex] }'),
    );
    expect(checkOf(report, 'flip_test/sex').status).toBe('fail');
    const age = checkOf(report, 'flip_test/age');
    expect(age.status).toBe('skip');
    expect(age.findings.every(({ limit, status }) => limit === undefined && status === undefined)).toBe(true);
  });

  it('asks about a sample of many rows, the same in every run, and says so', async () => {
    const made = folder();
    const [header, ...lines] = readFileSync(join(made, 'people.csv'), 'utf8').trim().split('\n');
    const many = Array.from(
      { length: 12_000 },
      (_, i) => `${i},${lines[i % 400].split(',').slice(1).join(',')}`,
    );
    writeFileSync(join(made, 'people.csv'), `${[header, ...many].join('\n')}\n`);
    const asked = settings('{ challenger: uses-sex.onnx }', '{}').replace(', flip-test: {}', '');
    const [first, second] = [await judgedIn(made, asked), await judgedIn(made, asked)];
    const check = checkOf(first, 'flip_test/sex');
    expect(check.why).toMatch(/of 10,000 decisions would change with another sex, a sample of 12,000 rows/);
    expect(check).toEqual(checkOf(second, 'flip_test/sex'));
    const share = expected.sex.changed / expected.sex.n;
    expect(Math.abs((check.findings[0].value as number) - share)).toBeLessThan(0.01);
  });

  it.each(['parquet', 'jsonl'])('finds the same where the people are a %s file', async (format) => {
    const made = folder();
    const asked = settings('{ challenger: uses-sex.onnx, champion: ignores-sex.onnx }');
    const before = await judgedIn(made, asked);
    const rows = `(FROM read_csv('${join(made, 'people.csv')}'))`;
    const how = format === 'parquet' ? '(FORMAT parquet)' : '(FORMAT json)';
    await run(`COPY ${rows} TO '${join(made, `people.${format}`)}' ${how}`);
    rmSync(join(made, 'people.csv'));
    const after = await judgedIn(made, asked.replace('people.csv', `people.${format}`));
    expect(checkOf(before, 'flip_test/sex').findings.length).toBeGreaterThan(5);
    expect(firstDifference(after.checks, before.checks)).toBeUndefined();
  });

  it('changes a number that is cut into ranges to the median of each other range', async () => {
    const report = await judgedIn(folder(), settings('{ challenger: uses-sex.onnx }'));
    const [all] = checkOf(report, 'flip_test/age').findings;
    expect(Math.round((all.value as number) * (all.n as number))).toBe(expected.age.changed);
  });

  it('passes a model that is not given the column, and points at what may stand for it', async () => {
    const report = await judgedIn(folder(), settings('{ challenger: ignores-sex.onnx }'));
    const check = checkOf(report, 'flip_test/sex');
    expect(check.status).toBe('pass');
    expect(check.why).toContain("sex is not among the model's inputs");
    expect(check.why).toContain('inputs/sex');
  });

  it('says that a predictions file cannot be asked again: no verdict, and none is guessed where a limit stands', async () => {
    const made = folder();
    const ids = readFileSync(join(made, 'people.csv'), 'utf8').trim().split('\n').slice(1);
    const rows = ids.map((line, k) => ({ id: line.split(',')[0], predicted: k % 2, score: (k % 2) / 2 }));
    writeFileSync(join(made, 'predictions.csv'), csv(rows));
    const told = await judgedIn(made, settings('{ challenger: predictions.csv }', '{}'));
    expect(checkOf(told, 'flip_test/sex')).toMatchObject({
      status: 'skip',
      why: 'a predictions file cannot be asked again',
    });
    const limited = await judgedIn(made, settings('{ challenger: predictions.csv }'));
    expect(checkOf(limited, 'flip_test/sex')).toMatchObject({
      status: 'inconclusive',
      why: 'whether decisions change with another sex is not known: a predictions file cannot be asked again',
    });
  });

  it('asks a program, which gets all columns, and shows 0 where the decision does not change', async () => {
    const made = folder();
    writeFileSync(join(made, 'model.cjs'), program("row.sex === 'M' && row.income > 30"));
    const report = await judgedIn(made, byClass(command, '{}'));
    const check = checkOf(report, 'flip_test/sex');
    expect(check.status).toBe('skip');
    const lines = readFileSync(join(made, 'people.csv'), 'utf8').trim().split('\n').slice(1);
    const rich = lines.filter((line) => Number(line.split(',')[3]) > 30).length;
    expect(check.findings[0]).toMatchObject({ value: rich / 400, n: 400 });
    const [fToX] = findingsOf(check, { pair: ['F', 'X'] });
    expect(fToX.value).toBe(0);
    expect(checkOf(report, 'flip_test/age').findings[0].value).toBe(0);
  });

  it('counts towards the label that is favorable', async () => {
    const made = folder();
    writeFileSync(join(made, 'model.cjs'), program("row.sex === 'M'"));
    const changed = async (more: string) => {
      const report = await judgedIn(made, settings(command, '{}', more).replace(', score: score', ''));
      const check = checkOf(report, 'flip_test/sex');
      return [
        findingsOf(check, { slice: { sex: 'M' } })[0],
        findingsOf(check, { pair: ['F', 'M'] })[0],
        check.findings[0],
      ];
    };
    const [ofM, toM, all] = await changed('');
    expect(ofM).toMatchObject({ counts: { gained: 0, lost: ofM.n } });
    expect(toM).toMatchObject({ counts: { gained: toM.n, lost: 0 } });
    const [turnedM, turnedToM, turned] = await changed(', favorable-label: "0"');
    expect(turnedM.counts).toEqual({ gained: ofM.n, lost: 0 });
    expect(turnedM.why).toMatch(/^M to any other: \d+ to favorable and 0 to unfavorable/);
    expect(turnedToM.counts).toEqual({ gained: 0, lost: toM.n });
    expect(turned.counts).toEqual({ gained: all.counts?.lost, lost: all.counts?.gained });
  });

  it('asks an ONNX model also where nobody asked, tells what it saw, and leaves programs alone', async () => {
    const unasked = (models: string) => settings(models, '{}').replace(', flip-test: {}', '');
    const report = await judgedIn(folder(), unasked('{ challenger: uses-sex.onnx }'));
    expect(checkOf(report, 'flip_test/sex')).toMatchObject({ status: 'skip' });
    expect(checkOf(report, 'flip_test/sex').findings[0].value).toBe(expected.sex.changed / expected.sex.n);
    const made = folder();
    writeFileSync(join(made, 'model.cjs'), program("row.sex === 'M'"));
    const { checks } = await judgedIn(made, unasked(command).replace(', score: score', ''));
    expect(checks.filter(({ id }) => id.startsWith('flip_test'))).toEqual([]);
  });

  it('does not judge a program that decides otherwise of the same rows', async () => {
    const made = folder();
    writeFileSync(join(made, 'model.cjs'), program('Math.random() < 0.5'));
    const report = await judgedIn(made, byClass(command, '{ at-most: 0.9 }'));
    const check = checkOf(report, 'flip_test/sex');
    expect(check.status).toBe('inconclusive');
    expect(check.why).toContain('does not decide by its inputs alone');
  });

  it('says that a model refuses changed rows, without showing them', async () => {
    const made = folder();
    writeFileSync(
      join(made, 'model.cjs'),
      program("(() => { if (rows.every(({ sex }) => sex === 'M')) throw new Error(row.id); return 1; })()"),
    );
    const check = checkOf(await judgedIn(made, byClass(command)), 'flip_test/sex');
    expect(check).toMatchObject({
      status: 'error',
      why: 'whether decisions change with another sex is not known: it refuses rows whose sex is changed',
    });
  });

  it('says by name what a machine lacks that the model needs: its runtime, or its program', async () => {
    const made = folder();
    // A machine with DuckDB and without ONNX Runtime.
    const modules = join(root, 'node_modules');
    mkdirSync(join(made, 'engines/node_modules'), { recursive: true });
    writeFileSync(join(made, 'engines/package.json'), '{}');
    symlinkSync(join(modules, '@duckdb'), join(made, 'engines/node_modules/@duckdb'));
    writeFileSync(join(made, 'tollgate.yml'), settings('{ challenger: uses-sex.onnx }'));
    const cli = join(root, 'actions/cli/index.ts');
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli, 'fairness-check', '--working-directory', made, '--engine-path', join(made, 'engines')],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /engine-path must be a folder whose node_modules hold onnxruntime-node .* There is no /,
    );
    const lacking = byClass("{ challenger: 'command:no-such-python predict.py {input} {output}' }");
    expect(await refusedIn(made, lacking)).toMatch(
      /challenger must be a program that can be started, got "no-such-python", which is not on the PATH\./,
    );
  }, 60_000);

  it('tells of a regression how far the prediction moves', async () => {
    const report = await judgedIn(
      folder(),
      settings('{ challenger: pays.onnx }', '{}')
        .replace('task: binary', 'task: regression')
        .replace('label: hired, positive: "1"', 'label: pay')
        .replace(', score: score', ''),
    );
    const [found] = findingsOf(checkOf(report, 'flip_test/sex'), { pair: ['F', 'M'] });
    expect(found.value).toBe(1);
    expect(found.why).toContain(`on average by ${Number(expected.pay['F to M'].toPrecision(3))}`);
  });

  it('counts clusters, not rows, where rows belong together', async () => {
    const made = folder();
    const lines = readFileSync(join(made, 'people.csv'), 'utf8').trim().split('\n');
    const grouped = lines.map((line, k) => `${line},${k === 0 ? 'firm' : `f${k % 80}`}`);
    writeFileSync(join(made, 'people.csv'), `${grouped.join('\n')}\n`);
    const report = await judgedIn(
      made,
      settings('{ challenger: uses-sex.onnx }', undefined, '', ', group: firm'),
    );
    const [all] = checkOf(report, 'flip_test/sex').findings;
    expect(all.method).toContain('cluster t');
    expect(all.value).toBeCloseTo(expected.sex.changed / expected.sex.n, 12);
  });
});
