import type { Estimate } from './estimate.ts';

/**
 * The tail at which the lower limit of `a` and the upper limit of `b` lie `distance` ≥ 0 from their values, squared and
 * added: of all ways to share the distance between them the one in which both have the same tail. The more one takes the
 * less is left for the other, so that it is found by halving; on a grid of shares, so that it falls with the distance to
 * the last bit.
 */
export function moverTail(a: Estimate, b: Estimate, distance: number): number {
  const tails = (angle: number): [number, number] => [
    a.p(a.value - distance * Math.cos(angle), 'greater'),
    b.p(b.value + distance * Math.sin(angle), 'less'),
  ];
  let [near, far] = [0, Math.PI / 2];
  let least = Math.min(Math.max(...tails(near)), Math.max(...tails(far)));
  for (let step = 0; step < 50; step++) {
    const middle = (near + far) / 2;
    const [ofA, ofB] = tails(middle);
    least = Math.min(least, Math.max(ofA, ofB));
    if (ofA === ofB) break;
    if (ofA < ofB) near = middle;
    else far = middle;
  }
  return least;
}
