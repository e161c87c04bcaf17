import { describe, expect, it } from 'vitest';
import { missingnessDependsOnLabel } from '../../../../shared/checks/data/missingness_depends_on_label.ts';
import { random } from '../../../../shared/stats/index.ts';
import { failures, findingOf, judged } from './judged.ts';

const columns = { label: 'y' };

/** Rows whose column `gap` lacks a value with the probability that its label has. */
function withGaps(n: number, seed: number, missing: Readonly<Record<string, number>>) {
  const draw = random(seed);
  const labels = Object.keys(missing);
  return Array.from({ length: n }, () => {
    const y = labels[Math.floor(draw() * labels.length)];
    return { gap: draw() < missing[y] ? '' : 'x', chance: draw() < 0.2 ? '' : 'x', whole: 'x', y };
  });
}

describe('missingness_depends_on_label', () => {
  it('names the column whose gaps go with the label', async () => {
    const check = await judged(missingnessDependsOnLabel, withGaps(2_000, 1, { no: 0.05, yes: 0.4 }), {
      columns,
    });
    expect(failures(check)).toHaveLength(1);
    const finding = findingOf(check, 'gap');
    expect(finding.status).toBe('fail');
    expect(finding.method).toBe('χ²; Benjamini–Hochberg over 2');
    expect(finding.why).toMatch(
      /^\d+ values are missing: 4\d(\.\d)? % where y is "yes", \d\.\d+ % where it is "no"; Cramér’s V 0\.4\d+ \(/,
    );
    const [low, high] = finding.interval ?? [1, 0];
    expect(low).toBeLessThan(finding.value ?? 0);
    expect(high).toBeGreaterThan(finding.value ?? 1);
    expect(findingOf(check, 'chance').status).toBe('pass');
  });

  it('passes a dependence that is significant and too weak to matter', async () => {
    const check = await judged(missingnessDependsOnLabel, withGaps(40_000, 2, { no: 0.2, yes: 0.22 }), {
      columns,
    });
    const finding = findingOf(check, 'gap');
    expect(finding.p).toBeLessThan(0.001);
    expect(finding.status).toBe('pass');
  });

  it('uses Fisher’s exact test where few values are missing', async () => {
    const rows = Array.from({ length: 200 }, (_, k) => ({ gap: k < 6 ? '' : 'x', y: k < 20 ? 'yes' : 'no' }));
    const check = await judged(missingnessDependsOnLabel, rows, { columns });
    expect(findingOf(check, 'gap')).toMatchObject({ status: 'fail', method: "Fisher's exact test" });
  });

  it('cuts a numeric label at its deciles', async () => {
    const draw = random(5);
    const rows = Array.from({ length: 2_000 }, () => {
      const price = Math.round(draw() * 1e6) / 100;
      return { gap: price > 9_000 ? '' : 'x', price };
    });
    const check = await judged(missingnessDependsOnLabel, rows, {
      columns: { label: 'price' },
      task: 'regression',
    });
    expect(findingOf(check, 'gap').status).toBe('fail');
    expect(findingOf(check, 'gap').why).toMatch(/missing: [\d.]+ % where price is at least [89],\d{3}, /);
  });

  it('rarely accuses where nothing depends on the label', async () => {
    let alarms = 0;
    for (let seed = 0; seed < 40; seed++) {
      const rows = withGaps(150, 100 + seed, { a: 0.3, b: 0.3, c: 0.3 });
      const check = await judged(missingnessDependsOnLabel, rows, { columns }, { limit: 0 });
      if (check.status === 'fail') alarms++;
    }
    // 40 tables at 5 %: more than 6 alarms would come once in 60 such tests.
    expect(alarms).toBeLessThanOrEqual(6);
  });

  it('stands aside where a numeric label is always the same', async () => {
    const rows = Array.from({ length: 40 }, (_, k) => ({ gap: k < 9 ? '' : 'x', price: 7.5 }));
    const check = await judged(missingnessDependsOnLabel, rows, {
      columns: { label: 'price' },
      task: 'regression',
    });
    expect(check).toMatchObject({ status: 'skip', why: 'price holds one value only' });
  });

  it('stands aside where nothing is missing', async () => {
    expect(
      await judged(
        missingnessDependsOnLabel,
        [
          { a: 1, y: 0 },
          { a: 2, y: 1 },
        ],
        { columns },
      ),
    ).toMatchObject({
      status: 'skip',
      why: 'no feature has missing values',
    });
  });
});
