import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * A seeded source of uniform doubles in (0, 1), of 53 bits. The same seed gives the same row of numbers
 * everywhere; neighbouring seeds give unrelated rows.
 */
export function random(seed: number): () => number {
  const generator = xoroshiro128plus(scattered(seed));
  // The first outputs still show the seed.
  for (let i = 0; i < 8; i++) generator.next();
  return () => {
    for (;;) {
      const high = generator.next() >>> 5;
      const low = generator.next() >>> 6;
      if (high !== 0 || low !== 0) return (high * 0x4000000 + low) / 0x20000000000000;
    }
  };
}

/** A 32-bit finaliser (Wellons' triple-shift hash prospector family): every bit of the seed moves every bit. */
function scattered(seed: number): number {
  let x = (seed + 0x9e3779b9) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
