import { describe, expect, it } from 'vitest';
import { dataChecks } from '../../../../shared/checks/data/index.ts';
import { check as checkSchema } from '../../../../shared/report/schema.ts';
import { factsOf, judged } from './judged.ts';

const own = dataChecks.filter(
  ({ scope, family }) =>
    scope === 'table' && ['schema', 'values', 'rows', 'columns', 'label'].includes(family),
);

const names = [
  `x'); DROP TABLE t; --`,
  `"quoted" "name"`,
  'k0',
  '{"a": 1}',
  '<script>alert(1)</script>',
  '列 📈',
  'back\\slash $1 %s',
];
const values = [`'; --`, '"', '\\', '$&', '\u202etxet', '𝒳', '-0', '1e400', '١٢', '0x10', 'null\u0000null'];

describe('checks of one table', () => {
  it.each(own.map((check) => [check.name, check] as const))(
    '%s takes hostile names and values for what they are',
    async (_, check) => {
      const rows = Array.from({ length: 120 }, (_, k) => ({
        ...Object.fromEntries(names.map((name, i) => [name, values[(k * (i + 1)) % values.length]])),
        number: k % 3 === 0 ? '' : String(k * 1e305),
        label: k % 2,
      }));
      const columns = { id: names[0], label: 'label', time: names[1], group: names[2] };
      const found = await judged(check, rows, { columns, task: 'binary' });
      expect(found.status, found.why).not.toBe('error');
      expect(() => checkSchema.parse(found)).not.toThrow();
    },
  );

  it.each(own.map((check) => [check.name, check] as const))(
    '%s says nothing wrong of one row and of empty columns',
    async (_, check) => {
      const one = await judged(check, [{ id: 'a', x: '', y: 1, z: 'text' }], {
        columns: { id: 'id', label: 'x', time: 'x' },
      });
      expect(one.status, one.why).not.toBe('error');
      expect(() => checkSchema.parse(one)).not.toThrow();
      for (const { value } of one.findings)
        if (value !== undefined) expect(Number.isFinite(value)).toBe(true);
    },
  );

  it.each(own.map((check) => [check.name, check] as const))(
    '%s comes to the same twice',
    async (_, check) => {
      const rows = Array.from({ length: 300 }, (_, k) => ({
        id: k % 290,
        a: ['x', 'X', 'y '][k % 3],
        b: k % 7 ? k / 7 : '',
        label: k % 5 ? 'n' : 'y',
      }));
      const context = { columns: { id: 'id', label: 'label' } };
      const [first, second] = [await factsOf(rows, 'id'), await factsOf(rows, 'id')];
      expect(await judged(check, second, context)).toEqual(await judged(check, first, context));
    },
  );

  it('report names, ids and values as long as cells, cut', async () => {
    const name = 'x'.repeat(3_000);
    const rows = Array.from({ length: 60 }, (_, k) => ({
      [name]: k % 2 ? 'N/A' : ` ${'a'.repeat(4_000)}`,
      y: k % 2,
    }));
    for (const check of own) {
      const found = await judged(check, rows, { columns: { label: 'y', id: name } });
      expect(checkSchema.safeParse(found).error, check.name).toBeUndefined();
    }
  });
});
