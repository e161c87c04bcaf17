import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { dataChecks } from '../../shared/checks/data/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { median } from './median.ts';
import { type Finished, run } from './run.ts';
import { leanColumns, wideColumns, writeValidationRows } from './validation-rows.ts';

/** Of whole processes: medians of seconds, of processor seconds and of the most memory held at once, in bytes. */
export interface ProcessTimes {
  seconds: number;
  cpu: number;
  peak: number;
}

/** One table, every default check and no contract, beside the decode floor. */
export interface MeasuredTable {
  name: string;
  bytes: number;
  floor: ProcessTimes;
  tollgate: ProcessTimes;
}

export interface MeasuredValidation {
  repeats: number;
  rows: number;
  bytes: number;
  rules: number;
  floor: ProcessTimes;
  tollgate: ProcessTimes;
  peer: ProcessTimes & { read: number; repeats: number; versions: string };
  /** Rules that rows break, with the rows that each of the two counted. */
  broken: { rule: string; tollgate: number; peer: number }[];
  tables: MeasuredTable[];
}

const root = resolve(import.meta.dirname, '..', '..');
const million = 1_000_000;

const peerSchema = z.object({
  rules: z.number(),
  read: z.number(),
  cpu: z.number(),
  peak: z.number(),
  failing: z.array(z.object({ rule: z.string(), column: z.string(), rows: z.number() })),
  versions: z.string(),
});

function medians(runs: readonly ProcessTimes[]): ProcessTimes {
  const of = (figure: keyof ProcessTimes) => median(runs.map((one) => one[figure]));
  return { seconds: of('seconds'), cpu: of('cpu'), peak: of('peak') };
}

/** Runs the peer's script, a process of its own, and gives what it printed last. */
function peer(args: readonly string[]): { seconds: number; printed: unknown } {
  const started = process.hrtime.bigint();
  const script = join(import.meta.dirname, 'validation-peer.py');
  const { status, stdout, stderr, error } = spawnSync('python3', [script, ...args], { encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (error) throw error;
  if (status !== 0) throw new Error(`validation-peer.py ended with ${status}\n${stderr}`);
  return { seconds, printed: JSON.parse(stdout.trim().split('\n').at(-1) ?? '') };
}

const tollgate = (...args: readonly string[]): Finished => run([join(root, 'dist', 'tollgate.js'), ...args]);

function validate(folder: string, data: string, settings: string): Finished {
  const config = join(folder, 'tollgate.yml');
  writeFileSync(config, `version: 1\nmodel: { name: bench, task: binary }\n${settings}`);
  return tollgate(
    ...['validate-data', '--working-directory', folder, '--data', data],
    ...['--report-path', join(folder, 'report.json')],
  );
}

const floor = (...files: readonly string[]): Finished =>
  run([join(import.meta.dirname, 'decode-floor.ts'), ...files]);

/** Times `repeats` runs of each, in turns, so that a slow moment hits both. */
function inTurns<K extends string>(
  repeats: number,
  measured: Readonly<Record<K, () => ProcessTimes>>,
): Record<K, ProcessTimes> {
  const names = Object.keys(measured) as K[];
  const runs = Array.from({ length: repeats }, () => names.map((name) => measured[name]()));
  return Object.fromEntries(names.map((name, k) => [name, medians(runs.map((one) => one[k]))])) as Record<
    K,
    ProcessTimes
  >;
}

const noDefaults = `validate: { checks: { ${dataChecks.map(({ name }) => `${name}: off`).join(', ')} } }\n`;
const columns = 'columns: { id: id, label: label, positive: "1", time: created }\n';
const fewColumns = 'columns: { id: id, label: label, positive: "1" }\n';

/** The same rules on the same rows by Tollgate and by Great Expectations, which wrote them. */
async function sameRules(folder: string, file: string, repeats: number) {
  peer(['suite', folder]);
  tollgate('contract', 'import', join(folder, 'suite.json'), '--output', join(folder, 'rules.odcs.yaml'));
  const settings = `${columns}data: { contract: rules.odcs.yaml }\n${noDefaults}`;
  const times = inTurns(repeats, {
    floor: () => floor(file),
    tollgate: () => validate(folder, file, settings),
  });
  const { checks } = await readReport(join(folder, 'report.json'));
  const peerRepeats = 2;
  const peerRuns = Array.from({ length: peerRepeats }, () => {
    const { seconds, printed } = peer(['validate', folder, file]);
    const { cpu, peak, ...found } = peerSchema.parse(printed);
    return { seconds, cpu, peak, found };
  });
  const [{ found }] = peerRuns;
  const failing = checks.flatMap(({ findings }) =>
    findings.filter(
      ({ statistic, value }) => statistic === 'failing_rows' && value !== undefined && value > 0,
    ),
  );
  return {
    rules: found.rules,
    ...times,
    peer: { ...medians(peerRuns), read: found.read, repeats: peerRepeats, versions: found.versions },
    broken: found.failing.map(({ rule, column, rows }) => ({
      rule: `${rule} ${column}`,
      peer: rows,
      tollgate: failing.find(({ subject, value }) => subject === column && value === rows)?.value ?? 0,
    })),
  };
}

/** Tables of other shapes, each with every default check; a file is written, measured and removed. */
async function otherShapes(folder: string, repeats: number): Promise<MeasuredTable[]> {
  const measured: MeasuredTable[] = [];
  const measure = (name: string, data: string, files: readonly string[], settings = columns) => {
    measured.push({
      name,
      bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
      ...inTurns(repeats, {
        floor: () => floor(...files),
        tollgate: () => validate(folder, data, settings),
      }),
    });
    for (const file of files) rmSync(file);
  };
  const shape = async (name: string, file: string, rows: number, chosen?: Record<string, string>) => {
    await writeValidationRows(join(folder, file), rows, { columns: chosen });
    measure(name, file, [join(folder, file)], chosen && fewColumns);
  };
  await shape('2 million rows × 20, csv', 'rows.csv', 2 * million);
  for (const width of [500, 1_000, 5_000]) {
    const name = `2,000 rows × ${width.toLocaleString('en')}, Parquet`;
    await shape(name, 'wide.parquet', 2_000, wideColumns(width));
  }
  const parts = Array.from({ length: 100 }, (_, k) => join(folder, 'parts', `part-${k}.parquet`));
  mkdirSync(join(folder, 'parts'), { recursive: true });
  for (const [k, part] of parts.entries()) {
    await writeValidationRows(part, million / 50, { from: (k * million) / 50 });
  }
  measure('2 million rows × 20, 100 Parquet files', 'parts/*.parquet', parts);
  for (const millions of [1, 10, 100]) {
    const name = `${millions} million rows × ${Object.keys(leanColumns).length}, Parquet`;
    await shape(name, 'lean.parquet', millions * million, leanColumns);
  }
  return measured;
}

/** Writes the tables, runs both sides on them, each run a process of its own, and removes the tables. */
export async function measureValidation(
  work: string,
  { repeats = 3, rows = 10 * million }: { repeats?: number; rows?: number } = {},
): Promise<MeasuredValidation> {
  const folder = join(work, 'validation');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'rows.parquet');
  await writeValidationRows(file, rows);
  const { size: bytes } = statSync(file);
  const same = await sameRules(folder, file, repeats);
  // Whole minutes each: once is enough to see how they grow.
  const { tollgate } = inTurns(1, { tollgate: () => validate(folder, file, columns) });
  rmSync(file);
  const tables: MeasuredTable[] = [
    { name: `${rows / million} million rows × 20, Parquet`, bytes, floor: same.floor, tollgate },
    ...(await otherShapes(folder, 1)),
  ];
  return { repeats, rows, bytes, ...same, tables };
}
