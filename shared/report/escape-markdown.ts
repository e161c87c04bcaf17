import { plainText } from './plain-text.ts';

/** Zero-width space: invisible, and no mention, reference, address or emoji name reaches across it. */
const gap = '&#8203;';

/**
 * An untrusted string as inert GitHub-flavoured markdown that reads as the same text, safe inside a
 * sentence, a heading and a table cell: no element, link, image, mention, reference, emoji or formula
 * comes of it, and no cell ends by it. At most `max` characters are shown.
 */
export function escapeMarkdown(text: string, max = 2_000): string {
  return plainText(text, max)
    .replace(/\\/g, '\\\\')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[`*_~[\]()!|]/g, '\\$&')
    .replace(/#(?=\d)/g, `\\#${gap}`)
    .replace(/(?<!\\)#/g, '\\#')
    .replace(/@/g, `@${gap}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${gap}`)
    .replace(/\bwww\./gi, `$&${gap}`)
    .replace(/:(?=\/\/|[\w+-])/g, `:${gap}`)
    .replace(/\$/g, '<span>$</span>')
    .replace(/^([-+=:])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
