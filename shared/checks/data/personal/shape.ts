/**
 * A pattern for something that stands by itself in a text: not inside a word, a longer number, a UUID or a path. Every
 * quantifier in `source` must be bounded, so that it is linear.
 */
export function shape(source: string, flags = ''): RegExp {
  const before = '(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}][-./\\\\]|\\p{N}[ :])';
  const after = '(?![\\p{L}\\p{N}_]|[-/\\\\:.][\\p{L}\\p{N}]| \\p{N})';
  return new RegExp(`${before}(?:${source})${after}`, `gu${flags}`);
}
