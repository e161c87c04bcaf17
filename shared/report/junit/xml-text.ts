import { plainText } from '../plain-text.ts';

/** An untrusted string as one line that XML 1.0 may hold: no control, surrogate or other character outside of its production `Char`. */
export function xmlText(text: string, max = 2_000): string {
  return plainText(text, max).replace(illegal, '');
}

const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
