import { breakReferences } from './break-references.ts';
import { plainText } from './plain-text.ts';

/** An untrusted string as inert text inside raw HTML that GitHub shows (`<summary>`), where markdown is not parsed. */
export function escapeHtml(text: string, max = 2_000): string {
  return breakReferences(plainText(text, max))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/\$/g, '<span>$</span>');
}
