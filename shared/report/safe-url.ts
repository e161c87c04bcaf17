/** An address that may stand behind a link: http(s), as the URL standard writes it; nothing where it is no such address. */
export function safeUrl(target: string | undefined): string | undefined {
  if (target === undefined || !URL.canParse(target)) return undefined;
  const url = new URL(target);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
