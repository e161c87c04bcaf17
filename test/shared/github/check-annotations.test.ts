import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnnotations, fittingTitle } from '../../../shared/github/check-annotations.ts';
import type { CheckAnnotation } from '../../../shared/github/check-runs.ts';

const one = (change: Partial<CheckAnnotation> = {}): CheckAnnotation => ({
  path: 'tollgate.yml',
  line: 12,
  level: 'warning',
  title: 'recall',
  message: 'recall is below 0.7',
  ...change,
});

describe('checkAnnotations', () => {
  it('leaves alone what fits', () => {
    expect(checkAnnotations([one()])).toEqual([one()]);
    expect(checkAnnotations([])).toEqual([]);
  });

  it('shows the worst first and keeps the order within a level', () => {
    const mixed = [
      one({ level: 'notice', title: 'a' }),
      one({ title: 'b' }),
      one({ level: 'failure', title: 'c' }),
      one({ title: 'd' }),
    ];
    expect(checkAnnotations(mixed).map(({ title }) => title)).toEqual(['c', 'b', 'd', 'a']);
  });

  it('shows at most 200, the last of which counts the rest', () => {
    const many = Array.from({ length: 300 }, (_, line) => one({ line: line + 1 }));
    const shown = checkAnnotations([one({ level: 'failure' }), ...many]);
    expect(shown).toHaveLength(200);
    expect(shown[0].level).toBe('failure');
    expect(shown.at(-1)).toMatchObject({ level: 'notice', title: '102 more' });
    expect(checkAnnotations(many.slice(0, 200))).toHaveLength(200);
    expect(checkAnnotations(many.slice(0, 200)).at(-1)?.title).toBe('recall');
  });

  it.each(['/etc/passwd', '../up', 'a/../../b', 'C:/x', 'a\\b', '', './a', 'a//b', 'a\nb', 'a/'])(
    'leaves out the path %j, and counts it',
    (path) => {
      expect(checkAnnotations([one(), one({ path })])).toMatchObject([one(), { title: '1 more' }]);
      expect(checkAnnotations([one({ path })])).toEqual([]);
    },
  );

  it.each([
    [0, 1],
    [-3, 1],
    [Number.NaN, 1],
    [1.5, 1],
    [1e300, 2 ** 31 - 1],
    [7, 7],
  ])('puts line %d on line %d', (line, shown) => {
    expect(checkAnnotations([one({ line })])[0].line).toBe(shown);
  });

  it('keeps within the limits whatever the text is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.string().map((s) => s.repeat(20_000)),
    );
    fc.assert(
      fc.property(text, text, (title, message) => {
        const [shown] = checkAnnotations([one({ title, message })]);
        expect(shown.title.length).toBeLessThanOrEqual(255);
        expect(shown.title).not.toMatch(/[\p{Cc}\u202e]/u);
        expect(shown.message).not.toBe('');
        expect(Buffer.byteLength(shown.message)).toBeLessThanOrEqual(65_536);
        expect(shown.message.isWellFormed() && shown.title.isWellFormed()).toBe(true);
      }),
    );
  });

  it('never breaks a character in two', () => {
    expect(fittingTitle('😀'.repeat(300))).toBe(`${'😀'.repeat(127)}…`);
    const [{ message }] = checkAnnotations([one({ message: 'é€😀'.repeat(20_000) })]);
    expect(message).toMatch(/^(é€😀)*(é|é€)?…$/);
  });
});
