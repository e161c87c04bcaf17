import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../../shared/report/html/render-html.ts';
import { parseOverall } from '../../../../shared/report/parse-overall.ts';

const folder = join(import.meta.dirname, '../../../golden/overall');

/**
 * What a page says, in the order in which it is read aloud, kept to be looked at when it changes:
 * `npx vitest run test/shared/report/html/golden -u`.
 */
describe.each(['six-gates', 'monorepo', 'self-reported', 'hostile'])('the page of "%s"', (name) => {
  it('says what was looked at', async () => {
    const overall = parseOverall(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
    await expect(told(renderHtml(overall))).toMatchFileSnapshot(join(folder, `${name}.page.txt`));
  });
});

/** A page's text: a line a heading, a paragraph, a row of a table; no pictures. */
function told(page: string): string {
  return page
    .replace(/^.*<body>/s, '')
    .replace(/<(script|svg)\b.*?<\/\1>/gs, '')
    .replace(/<h([1-6])[^>]*>/g, (_, level) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<caption[^>]*>/g, '\n| ')
    .replace(/\s*<\/(p|h\d|li|tr|div|caption|summary|figcaption|dd)>\s*/g, '\n')
    .replace(/<\/(td|th)>/g, ' | ')
    .replace(/<(small|dd)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n');
}
