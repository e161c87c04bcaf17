import { markdownTable } from 'markdown-table';

/** A table whose cells may hold `|` and line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  return markdownTable(
    [head, ...rows].map((row) => row.map(cell)),
    { alignDelimiters: false },
  );
}

export const code = (text: string) => `\`${text}\``;

/** What stands on top of a page that nobody should edit. */
export const generatedNotice = '<!-- Written by `npm run generate`; edit the code that it describes. -->';
