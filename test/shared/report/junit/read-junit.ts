import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { withService } from '../../../service.ts';

const root = resolve(import.meta.dirname, '../../../..');
const python = join(root, '.venv', 'bin', 'python');
const schema = join(root, '.venv', 'share', 'junit-10.xsd');

/** `it` for tests that read JUnit files with junitparser and Jenkins' schema. */
export const it = withService(
  "junitparser and Jenkins' junit-10.xsd",
  existsSync(schema) ? undefined : 'run `.ci/run tools`, which lays them into .venv',
);

const found = z.array(
  z.object({
    faults: z.array(z.string()),
    tests: z.number(),
    failures: z.number(),
    errors: z.number(),
    time: z.number(),
    suites: z.array(
      z.object({
        name: z.string(),
        tests: z.number(),
        failures: z.number(),
        errors: z.number(),
        skipped: z.number(),
        time: z.number(),
        timestamp: z.string().nullable(),
        properties: z.record(z.string(), z.string()),
        cases: z.array(
          z.object({
            classname: z.string(),
            name: z.string(),
            results: z.array(
              z.object({
                kind: z.enum(['failure', 'error', 'skipped']),
                type: z.string().nullable(),
                message: z.string().nullable(),
                text: z.string().nullable(),
              }),
            ),
            out: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
);

export type Found = z.infer<typeof found>[number];

/** What junitparser finds in JUnit files, and where they break Jenkins' schema. */
export function readJUnit(...texts: string[]): Found[] {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-junit-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `${i}.xml`);
      writeFileSync(file, text);
      return file;
    });
    const script = join(import.meta.dirname, 'read_junit.py');
    const printed = execFileSync(python, [script, schema, ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, PYTHONUTF8: '1' },
    });
    return found.parse(JSON.parse(printed));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
