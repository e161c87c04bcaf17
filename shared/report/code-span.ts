import { plainText } from './plain-text.ts';

/**
 * An untrusted string as a code span of GitHub-flavoured markdown; mentions, references and emoji
 * names are inert there. The fence is longer than any run of backticks inside. In a table cell (`cell`)
 * `|` is escaped, which a code span elsewhere would show; an invisible break
 * keeps a backslash of the text from undoing that. An empty string reads `(empty)`.
 */
export function codeSpan(text: string, { max = 80, cell = false } = {}): string {
  const inner = plainText(text, max);
  if (inner === '') return '(empty)';
  const longest = Math.max(0, ...(inner.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = inner.startsWith('`') || inner.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${cell ? inner.replaceAll('\\|', '\\\u200B|').replaceAll('|', '\\|') : inner}${pad}${fence}`;
}
