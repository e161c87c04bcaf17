import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../../shared/stats/index.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { runAction } from '../../run-action.ts';

const root = join(import.meta.dirname, '../../..');

const settings = (more = '') => `version: 1
model: { name: loans, task: binary }
columns: { id: applicant, label: late, time: asked }
data: { train: train.csv, test: test.csv, contract: loans.odcs.yaml }
validate:
  checks:
    outliers: { at-most: 0 }
${more}`;

const contract = (classification = '') => `apiVersion: v3.1.0
kind: DataContract
id: loans
version: 1.0.0
status: active
schema:
  - name: loans
    physicalName: "*.csv"
    properties:
      - { name: applicant, logicalType: string, required: true, unique: true${classification} }
      - { name: income, logicalType: number, required: true, logicalTypeOptions: { minimum: 0 } }
`;

/** Loans with something to find for every check that names rows; a quarter of the test rows are training rows. */
function loans(idOf: (k: number) => string, from: number): string {
  const next = random(11);
  const rows = Array.from({ length: 400 }, (_, k) => {
    const income = k % 90 === 4 ? 5e7 : k % 90 === 5 ? -1 : 20_000 + 40_000 * next();
    const city = k % 80 === 7 ? ' Boston ' : k % 80 === 8 ? 'BOSTON' : ['Boston', 'Salem', 'Lynn'][k % 3];
    const asked = `2026-0${1 + (k % 9)}-1${k % 7}`;
    const known = k % 70 === 9 ? '2027-01-01' : asked;
    const phone = k % 60 === 11 ? '+49 170 1234567' : '';
    const row = [income.toFixed(2), city, asked, known, phone, k % 97 === 13 ? '' : next().toFixed(6)];
    return { id: idOf(from + k), row, late: k % 3 === 0 ? 1 : 0 };
  });
  const line = ({ id, row, late }: (typeof rows)[number]) => [id, ...row, late].join(',');
  const copies = rows
    .slice(20, 30)
    .map(({ row, late }, k) => line({ id: idOf(9_000 + k), row, late: 1 - late }));
  const twice = rows.slice(40, 45).map(line);
  return `applicant,income,city,asked,known,phone,score,late\n${[...rows.map(line), ...copies, ...twice].join('\n')}\n`;
}

let standIn: StandIn;
let workspace: string;
beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'personal-ids-'));
  standIn = await startStandIn({ files: {} });
  standIn.openPullRequest({ number: 1 });
});
afterAll(async () => {
  await standIn.stop();
  rmSync(workspace, { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(join(workspace, name), text);

/** Everything that anybody gets to see of the data: what both actions print, publish and write. */
async function shown(idOf: (k: number) => string, { more = '', classification = '' } = {}): Promise<string> {
  standIn.reset();
  rmSync(join(workspace, '.tollgate'), { recursive: true, force: true });
  write('tollgate.yml', settings(more));
  write('loans.odcs.yaml', contract(classification));
  write('train.csv', loans(idOf, 0));
  write('test.csv', loans(idOf, 300));
  const texts: string[] = [];
  for (const [file, actionFile] of [
    ['dist/validate-data.js', 'actions/validate-data/action.yml'],
    ['dist/report.js', 'action.yml'],
  ]) {
    const { stdout, stderr, summary, outputs } = await runAction(join(root, file), {
      actionFile: join(root, actionFile),
      inputs: { 'fail-on': 'never', upload: 'false' },
      workspace,
      token: tokens.write,
      event: standIn.event(1),
      env: { GITHUB_API_URL: standIn.origin, TOLLGATE_PUBLISH_SECONDS: '30' },
    });
    texts.push(stdout, stderr, summary, JSON.stringify(outputs));
    texts.push(JSON.stringify(standIn.comments(1)));
  }
  texts.push(JSON.stringify(standIn.checks(standIn.world.pulls.get(1)?.head.sha ?? '')));
  const written = readdirSync(join(workspace, '.tollgate'), { recursive: true, encoding: 'utf8' });
  const files = written.filter((name) => /\.(json|html|xml)$/.test(name));
  expect(files.sort()).toEqual(
    expect.arrayContaining(['junit.xml', 'report.json', 'tollgate.html', 'validate-data.json']),
  );
  for (const name of files) texts.push(readFileSync(join(workspace, '.tollgate', name), 'utf8'));
  return texts.join('\n');
}

const addresses = (k: number) => `jane${k}@example.org`;
const codes = (k: number) => `loan-no-${k}`;

/** Checks of the report that name rows, with the rows that they name. */
function named(): [string, string[]][] {
  const { checks } = JSON.parse(readFileSync(join(workspace, '.tollgate/validate-data.json'), 'utf8'));
  return checks.flatMap(({ id, findings }: { id: string; findings: { rows?: string[] }[] }) => {
    const rows = findings.flatMap(({ rows = [] }) => rows);
    return rows.length > 0 ? [[id.replace(/\/data.*/, ''), rows]] : [];
  });
}

describe('rows whose id is personal', { timeout: 300_000 }, () => {
  it('are named by their numbers, whatever check finds them and whoever tells of it', async () => {
    const text = await shown(addresses);
    expect(text.match(/[^"\s,]*jane\d+[^"\s,]*/g)).toBeNull();
    const rows = named();
    expect([...new Set(rows.map(([check]) => check))].sort()).toEqual(
      expect.arrayContaining([
        ...['case_variants', 'conflicting_labels', 'contract', 'duplicate_ids', 'future_dates', 'id_overlap'],
        ...['knows_the_future', 'outliers', 'padded_values', 'personal_data'],
      ]),
    );
    for (const [check, names] of rows) {
      for (const name of names)
        expect(name, check).toMatch(/^row \d+(: [01])?(( [=≈]|,) row \d+(: [01])?)*$/);
    }
    expect(text).toContain('Rows of data.test and data.train are named by their numbers');
  });

  it('are named by it where the settings let examples stand as they are', async () => {
    const plain = '    personal_data: { show-examples: plain }\n';
    expect(await shown(addresses, { more: plain })).toContain('jane4@example.org');
  });

  it('are named by their numbers with personal_data switched off, too', async () => {
    expect(await shown(addresses, { more: '    personal_data: off\n' })).not.toMatch(/jane\d/);
  });

  it('are named by their numbers where the contract says that the id is not for everybody', async () => {
    expect(await shown(codes)).toContain('loan-no-4');
    for (const name of ['Restricted', 'personal-data']) {
      expect(await shown(codes, { classification: `, classification: ${name}` })).not.toContain('loan-no-');
    }
    expect(await shown(codes, { classification: ', classification: internal' })).toContain('loan-no-4');
  });
});
