import type { Estimate } from './estimate.ts';

/** What either of two estimates lacks, said of both together: reasons joined, rows in proportion. */
export function lackingInEither(a: Estimate, b: Estimate): Pick<Estimate, 'insufficient' | 'scarce'> {
  return { ...lacking('insufficient', a, b), ...lacking('scarce', a, b) };
}

function lacking(of: 'insufficient' | 'scarce', a: Estimate, b: Estimate): Pick<Estimate, typeof of> {
  const short = [a, b].filter((one) => one[of]);
  if (short.length === 0) return {};
  const factors = short.map((one) => (one[of]?.needed ?? Number.NaN) / one.n);
  const needed = Math.ceil((a.n + b.n) * Math.max(...factors));
  return {
    [of]: {
      reason: [...new Set(short.map((one) => one[of]?.reason))].join('; '),
      ...(Number.isFinite(needed) && { needed }),
    },
  };
}
