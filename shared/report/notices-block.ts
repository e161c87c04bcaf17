import { escapeMarkdown } from './escape-markdown.ts';
import type { Report } from './schema.ts';
import { showing } from './showing.ts';

const mostNotices = 5;

/** What a reader should know and no check says, as a quotation; empty where there is nothing. */
export function noticesBlock({ notices = [] }: Pick<Report, 'notices'>): string {
  const shown = notices.slice(0, mostNotices).map((notice) => `> ℹ️ ${escapeMarkdown(notice, 600)}`);
  return shown.join('\n>\n') + showing(mostNotices, notices.length);
}
