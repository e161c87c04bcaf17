import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'tollgate-arrows-'));
  copyFileSync(join(root, 'biome.json'), join(house, 'biome.json'));
});
afterEach(() => rmSync(house, { recursive: true }));

/** The linter's verdict on a house with one file that imports one other. */
function lint(file: string, statement: string) {
  mkdirSync(join(house, dirname(file)), { recursive: true });
  writeFileSync(join(house, file), `${statement}\n`);
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--error-on-warnings', '--only=style/noRestrictedImports', '.'],
    { cwd: house, encoding: 'utf8' },
  );
  return { fails: status !== 0, text: stdout + stderr };
}

describe('the linter', () => {
  it.each([
    ['shared/stats/a.ts', "export * from '../data/evaluation.ts';"],
    ['shared/stats/a.ts', "export * from '../checks/metric.ts';"],
    ['shared/data/a.ts', "export * from '../checks/metric.ts';"],
    ['shared/data/a.ts', "export * from '../models/index.ts';"],
    ['shared/data/a.ts', "export * from '../documents/show.ts';"],
    ['shared/models/a.ts', "export * from '../report/schema.ts';"],
    ['shared/report/a.ts', "export * from '../checks/settings.ts';"],
    ['shared/report/deep/a.ts', "export * from '../../checks/settings.ts';"],
    ['shared/checks/a.ts', "export * from '../data/database.ts';"],
    ['shared/checks/metrics/a.ts', "export * from '../../data/database.ts';"],
    ['shared/checks/a.ts', "import type { Report } from '../report/index.ts'; export type A = Report;"],
    ['shared/checks/a.ts', "export * from '../config/index.ts';"],
    ['shared/checks/a.ts', "export const a = () => import('../github/start.ts');"],
    ['shared/config/a.ts', "export * from '../checks/settings.ts';"],
    ['shared/github/a.ts', "export * from '../report/index.ts';"],
    ['shared/engines/a.ts', "export * from '../data/database.ts';"],
    ['shared/report/a.ts', "export * from '../../actions/cli/run.ts';"],
    ['shared/data/a.ts', "export * from '@actions/core';"],
    ['shared/verdict.ts', "export * from './errors.ts';"],
    ['shared/errors.ts', "export * from './stats/estimate.ts';"],
    ['actions/cli/a.ts', "export * from '@actions/core';"],
    ['actions/cli/a.ts', "export * from '../../shared/stats/index.ts';"],
  ])('stops %s from saying %s', (file, statement) => {
    const { fails, text } = lint(file, statement);
    expect(fails).toBe(true);
    expect(text).toContain('noRestrictedImports');
  });

  it.each([
    ['shared/checks/a.ts', "import type { Rows } from '../data/evaluation.ts'; export type A = Rows;"],
    ['shared/checks/a.ts', "export * from '../stats/estimate.ts'; export * from '../report/schema.ts';"],
    ['shared/data/a.ts', "export * from '../engines/duckdb.ts'; export * from '../stats/estimate.ts';"],
    ['shared/data/a.ts', "export * from '../documents/nearest.ts';"],
    ['shared/github/a.ts', "export * from '@actions/core'; export * from '../errors.ts';"],
    ['shared/config/a.ts', "export * from '../verdict.ts'; export * from './blocks/data.ts';"],
    [
      'actions/cli/a.ts',
      "export * from '../../shared/checks/assess.ts'; export * from '../../shared/config/index.ts';",
    ],
  ])('lets %s say %s', (file, statement) => {
    expect(lint(file, statement)).toMatchObject({ fails: false });
  });

  it('watches every room', () => {
    const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    const watched = overrides.flatMap(({ includes }: { includes: string[] }) => includes);
    const rooms = readdirSync(join(root, 'shared'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(rooms.filter(({ name }) => !watched.includes(`shared/${name}/**`))).toEqual([]);
  });
});
