import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of uniform doubles in (0, 1), of 53 bits. The same seed gives the same row of numbers everywhere. */
export function random(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => {
    for (;;) {
      const high = generator.next() >>> 5;
      const low = generator.next() >>> 6;
      if (high !== 0 || low !== 0) return (high * 0x4000000 + low) / 0x20000000000000;
    }
  };
}
