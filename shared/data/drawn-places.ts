/** By so many standard deviations more rows than are wanted lie below the bound on average. */
const surely = 10;

/**
 * SQL that draws `most` of `n` rows by a hash of their place, as the column `place`: those with the smallest hashes. Only
 * hashes below a bound are sorted. Less than once in 10¹² draws do fewer than `most` lie below it, and are then all that is
 * drawn.
 */
export function drawnPlaces({ n, most, seed }: { n: number; most: number; seed: number }): string {
  const hash = `hash(range, ${Number(seed)})`;
  const share = (most + surely * Math.sqrt(most) + surely) / n;
  const bound = share < 1 ? `WHERE ${hash} < ${BigInt(Math.ceil(share * 2 ** 53)) << 11n}::UBIGINT` : '';
  return `SELECT range AS place FROM range(${Number(n)}) ${bound} ORDER BY ${hash}, range LIMIT ${Number(most)}`;
}
