import { plainText } from './plain-text.ts';

/**
 * An untrusted string as the inside of a quoted mermaid label: letters, marks, digits, spaces and a few
 * harmless signs; anything else becomes a space. Never empty.
 */
export function escapeMermaid(text: string, max = 60): string {
  const label = plainText(text, max)
    .replace(/[^\p{L}\p{M}\p{N} .,+\-−–=/×()_…]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return label === '' ? '-' : label;
}
