import { plainText } from './plain-text.ts';

/**
 * An untrusted string as one line for a terminal or a runner's log: no ANSI sequence, control or
 * bidirectional character, and nothing that a runner reads as a command (`::error::`, `##[group]`).
 */
export function escapeTerminal(text: string, max = 2_000): string {
  return plainText(text, max)
    .replace(/:(?=:)/g, ':\u200B')
    .replace(/##(?=\[)/g, '##\u200B');
}
