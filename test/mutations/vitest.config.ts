import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** The rooms that decide; what needs the built actions is left out. */
const rooms = [
  'test/shared/verdict.test.ts',
  'test/shared/report/combine.test.ts',
  'test/shared/checks/**/*.test.ts',
  'test/shared/stats/**/*.test.ts',
  'test/shared/data/**/*.test.ts',
  'test/actions/fairness-check/flip-test.test.ts',
];

/** Tries the machine's memory, and decides nothing. */
const exclude = ['test/shared/data/locked-sql/attacks.test.ts'];

export default defineConfig({ ...base, test: { ...base.test, include: rooms, exclude } });
