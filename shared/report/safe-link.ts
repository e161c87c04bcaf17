import { safeUrl } from './safe-url.ts';

/** A markdown link whose text is ours and whose target is http(s); empty where the target is neither. */
export function safeLink(text: string, target: string | undefined): string {
  const url = safeUrl(target);
  return url === undefined ? '' : `[${text}](<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>)`;
}
