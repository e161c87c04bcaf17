import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../../shared/report/html/render-html.ts';
import { parseOverall } from '../../../../shared/report/parse-overall.ts';
import { told } from './told.ts';

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
