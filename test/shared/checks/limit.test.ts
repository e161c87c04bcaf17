import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { againstLimit, rowsThatDecide } from '../../../shared/checks/limit.ts';
import { pairedMean, tango } from '../../../shared/stats/index.ts';

const counts = fc
  .tuple(
    fc.integer({ min: 2, max: 2_000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([n, share, split]) => {
    const discordant = Math.floor(n * share);
    const gained = Math.floor(discordant * split);
    return { n, gained, lost: discordant - gained };
  });

describe('againstLimit', () => {
  it('never both passes and fails, whichever way the limit faces', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (table, value) => {
        const up = againstLimit(tango(table), { op: '>=', value }, 0.05);
        const down = againstLimit(tango(table), { op: '<=', value }, 0.05);
        const opposite = { pass: 'fail', fail: 'pass', inconclusive: 'inconclusive' };
        expect(down).toBe(opposite[up as keyof typeof opposite]);
      }),
    );
  });

  it('gives the mirrored verdict when the models change places and the limit its sign', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 0.5, noNaN: true }), ({ n, gained, lost }, margin) => {
        const ours = againstLimit(tango({ n, gained, lost }), { op: '>=', value: -margin }, 0.05);
        const theirs = againstLimit(
          tango({ n, gained: lost, lost: gained }),
          { op: '<=', value: margin },
          0.05,
        );
        expect(theirs).toBe(ours);
      }),
    );
  });

  it('lets nothing pass that the method cannot bear', () => {
    const estimate = { ...tango({ n: 5_000, gained: 0, lost: 0 }), insufficient: { reason: 'too few' } };
    expect(againstLimit(estimate, { op: '>=', value: -0.1 }, 0.05)).toBe('inconclusive');
  });
});

describe('rowsThatDecide', () => {
  it('names rows at which the same shares do decide', () => {
    const table = { n: 1_000, gained: 20, lost: 30 };
    const limit = { op: '>=' as const, value: -0.02 };
    const needed = rowsThatDecide(tango(table), limit, 0.05, table.n) as number;
    const scale = (1.02 * needed) / table.n;
    const larger = tango({ n: table.n * scale, gained: table.gained * scale, lost: table.lost * scale });
    expect(againstLimit(tango(table), limit, 0.05)).toBe('inconclusive');
    expect(againstLimit(larger, limit, 0.05)).toBe('pass');
  });

  it('knows no number where the estimate lies on the limit', () => {
    expect(rowsThatDecide(tango({ n: 100, gained: 0, lost: 2 }), { op: '>=', value: -0.02 }, 0.05, 100)).toBe(
      null,
    );
  });

  it('names what the method lacks, in labelled rows, where that is what keeps it from deciding', () => {
    const estimate = {
      ...tango({ n: 40, gained: 3, lost: 3 }),
      scarce: { reason: 'few clusters', needed: 50 },
    };
    expect(rowsThatDecide(estimate, { op: '>=', value: -0.02 }, 0.05, 400)).toBe(500);
  });

  it('grows a worst case of no changes with the rows themselves', () => {
    const rows = new Float64Array(300);
    const limit = { op: '>=' as const, value: -0.01 };
    const needed = rowsThatDecide(pairedMean(rows, { reach: 2 }), limit, 0.05, 300) as number;
    const enough = pairedMean(new Float64Array(Math.ceil(1.05 * needed)), { reach: 2 });
    const short = pairedMean(new Float64Array(Math.floor(0.9 * needed)), { reach: 2 });
    expect(againstLimit(enough, limit, 0.05)).toBe('pass');
    expect(againstLimit(short, limit, 0.05)).toBe('inconclusive');
  });
});
