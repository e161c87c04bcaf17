import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Markdown as GitHub-flavoured HTML, raw HTML kept. */
export function asHtml(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

/** The tags of HTML in their order, without attributes but the targets of links and images. */
export function tagsOf(html: string): string[] {
  return [...html.matchAll(/<(?:!--|(\/?[a-zA-Z][a-zA-Z0-9-]*)([^>]*))/g)].map(([whole, tag, rest]) => {
    if (!tag) return whole;
    const target = /(?:href|src)="([^"]*)"/.exec(rest ?? '');
    return target ? `${tag} ${target[1]}` : tag;
  });
}

/** The text that GitHub looks for mentions, references, addresses and emoji names in: all but code. */
export function proseOf(html: string): string {
  return html
    .replace(/<(pre|code)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll('<span>$</span>', ' ')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** What GitHub makes something of after markdown is parsed. */
export const references = /@[\w-]|#\d|\bgh-\d|www\.|:\/\/|:[\w+-]+:|\$/i;

/** Invisible breaks removed and white space folded, for comparing what a reader sees. */
export function seen(text: string): string {
  return text.replaceAll('\u200B', '').replace(/\s+/g, ' ').trim();
}
