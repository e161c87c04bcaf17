import { breakReferences } from './break-references.ts';
import { plainText } from './plain-text.ts';

/**
 * An untrusted string as inert GitHub-flavoured markdown that reads as the same text, safe inside a
 * sentence, a heading and a table cell, but not inside raw HTML: no element, link, image, mention,
 * reference, emoji or formula comes of it, and no cell ends by it. At most `max` characters are shown.
 */
export function escapeMarkdown(text: string, max = 2_000): string {
  return breakReferences(plainText(text, max))
    .replace(/\\/g, '\\\\')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[`*_~[\]()!|#]/g, '\\$&')
    .replace(/\$/g, '<span>$</span>')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
