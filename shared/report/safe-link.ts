/** A markdown link whose text is ours and whose target is http(s); empty where the target is neither. */
export function safeLink(text: string, target: string | undefined): string {
  if (target === undefined || !URL.canParse(target)) return '';
  const url = new URL(target);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '';
  return `[${text}](<${url.href.replaceAll('<', '%3C').replaceAll('>', '%3E')}>)`;
}
