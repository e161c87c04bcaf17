import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { renderHtml } from '../../../../shared/report/html/render-html.ts';
import type { Overall } from '../../../../shared/report/overall.ts';
import { browserOfFile, itInBrowser } from '../../../browser.ts';
import { golden } from '../golden-reports.ts';
import { brokenRules, everyPart, everyPartNamed, overallOf } from './made-pages.ts';

const browser = browserOfFile();
const folder = mkdtempSync(join(tmpdir(), 'tollgate-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** The page as somebody opens it: from a file, at this width. */
async function opened(
  overall: Overall,
  { width = 1280, ...options }: BrowserContextOptions & { width?: number } = {},
): Promise<Page> {
  files += 1;
  const file = join(folder, `${files}.html`);
  writeFileSync(file, renderHtml(overall));
  const context = await (await browser()).newContext({ viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** Everything on the page laid out, as after reading it to the end. */
async function unfolded(page: Page): Promise<void> {
  await page.evaluate(`
    for (const part of document.querySelectorAll('.gate')) part.style.contentVisibility = 'visible';
    for (const one of document.querySelectorAll('details')) one.open = true;`);
}

describe.each([
  { width: 360, colorScheme: 'light' as const },
  { width: 360, colorScheme: 'dark' as const },
  { width: 1280, colorScheme: 'light' as const },
  { width: 1280, colorScheme: 'dark' as const },
])('the page at $width px in $colorScheme', ({ width, colorScheme }) => {
  itInBrowser('has nothing that axe-core finds', { timeout: 60_000 }, async () => {
    const page = await opened(everyPart(), { width, colorScheme });
    await unfolded(page);
    await page.evaluate(axe.source);
    const { violations, passes } = (await page.evaluate(`axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations', 'passes'],
    })`)) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`)).toEqual(
      [],
    );
    expect(passes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'color-contrast',
        'page-has-heading-one',
        'region',
        'svg-img-alt',
        'label',
        ...(width === 360 ? ['scrollable-region-focusable'] : []),
      ]),
    );
    await page.context().close();
  });

  itInBrowser('never scrolls sideways', async () => {
    const page = await opened(everyPart(), { width, colorScheme });
    await unfolded(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const hostile = await opened(
      everyPartNamed((text) => `${text}${'x'.repeat(400)}`),
      { width, colorScheme },
    );
    await unfolded(hostile);
    expect(await hostile.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.context().close();
    await hostile.context().close();
  });
});

describe('the page', () => {
  itInBrowser('asks for nothing and keeps to its own policy', async () => {
    const page = await opened(overallOf(golden('fail-slice')));
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.reload();
    await page.getByRole('button', { name: 'Verdict' }).first().click();
    expect(asked).toEqual([page.url()]);
    expect(said).toEqual([]);
    await page.context().close();
  });

  itInBrowser('lets nothing in through names', { timeout: 60_000 }, async () => {
    const tricks = [
      '</script><script>alert(1)</script>',
      '</style><style>*{display:none}</style>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      'javascript:alert(1)',
      '</title></head><body onload=alert(1)>',
      '<!--',
      ']]><svg onload=alert(1)>',
      '&lt;img src=x onerror=alert(1)&gt;',
      '\u202Egpj.exe\u2066',
      '\0<b\0>',
      '" id="overview" href="http://evil.example" x="',
    ];
    const benign = await opened(everyPartNamed(namer((i) => `name ${i}`)));
    const shape = await shapeOf(benign);
    for (const from of [0, 4, 8]) {
      const page = await opened(
        everyPartNamed(namer((i) => `${tricks[(i + from) % tricks.length]} " onload="alert(2)" ' ${i}`)),
      );
      const alarms: string[] = [];
      page.on('dialog', async (dialog) => {
        alarms.push(dialog.message());
        await dialog.dismiss();
      });
      page.on('request', (request) => alarms.push(request.url()));
      page.on('console', (message) => alarms.push(message.text()));
      await page.addInitScript(
        `document.addEventListener('securitypolicyviolation', (event) => console.log(event.violatedDirective))`,
      );
      await page.reload();
      await unfolded(page);
      expect(alarms.filter((url) => url !== page.url())).toEqual([]);
      expect(await shapeOf(page)).toEqual(shape);
      expect(await page.evaluate('document.body.innerText')).not.toMatch(/[\u202A-\u202E\u2066-\u2069\0]/);
      await page.context().close();
    }
    await benign.context().close();
  });

  itInBrowser('tells everything without its script', async () => {
    const page = await opened(everyPart(), { javaScriptEnabled: false });
    expect(await page.locator('input, select, button').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toContain('could not be judged');
    await page.locator('summary').first().click();
    expect(await page.locator('details[open] table').first().isVisible()).toBe(true);
    await page.context().close();
  });

  itInBrowser('sorts a table by keyboard, by what is meant and not by what is shown', async () => {
    const page = await opened(overallOf(golden('fail-slice')));
    const table = page.locator('table', { has: page.locator('caption', { hasText: '10 slices' }) });
    const told = (selector: string, what: string) =>
      page.evaluate(
        `[...[...document.querySelectorAll('table')].find((table) => table.caption.textContent.startsWith('10 slices')).querySelectorAll('${selector}')].map((element) => ${what})`,
      );
    const differences = async () => (await told('td.d', 'Number(element.title)')) as number[];
    const inReport = await differences();
    const ascending = inReport.toSorted((a, b) => a - b);
    const head = table.getByRole('columnheader', { name: 'Difference' });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await differences()).toEqual(ascending);
    await page.keyboard.press('Space');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await differences()).toEqual(ascending.toReversed());
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await differences()).toEqual(inReport);
    await table.getByRole('button', { name: 'Verdict' }).click();
    const verdicts = (await told('tbody tr', 'element.dataset.s')) as string[];
    expect([verdicts.at(0), verdicts.at(-1)]).toEqual(['fail', 'skip']);
    await page.context().close();
  });

  itInBrowser(
    'finds a column among 2,000 by keyboard, and says how many it shows',
    { timeout: 60_000 },
    async () => {
      const page = await opened(overallOf(brokenRules(2_000)));
      const tools = page.getByRole('group', { name: 'Filter: Columns' });
      const rows = page
        .locator('table', { has: page.locator('caption', { hasText: 'Columns' }) })
        .locator('tbody tr:not([hidden])');
      expect(await rows.count()).toBe(2_000);
      await tools.getByRole('searchbox', { name: 'Search' }).focus();
      await page.keyboard.type('COLUMN_0017');
      expect(await rows.count()).toBe(1);
      expect(await tools.getByRole('status').innerText()).toBe('1 of 2000 rows');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Tab');
      await tools.getByRole('combobox', { name: 'Verdict' }).selectOption('fail');
      expect(await rows.count()).toBe(100);
      await page.context().close();
    },
  );

  itInBrowser('keeps the heads of a long table in sight', { timeout: 60_000 }, async () => {
    const page = await opened(overallOf(brokenRules(2_000)));
    const [scrolled, below] = (await page.evaluate(`(() => {
      const frame = [...document.querySelectorAll('.frame.tall')].at(-1);
      frame.scrollIntoView();
      frame.scrollTop = 20000;
      return [frame.scrollTop, frame.querySelector('th').getBoundingClientRect().top - frame.getBoundingClientRect().top];
    })()`)) as [number, number];
    expect(scrolled).toBe(20_000);
    expect(below).toBeGreaterThanOrEqual(0);
    expect(below).toBeLessThan(5);
    await page.context().close();
  });

  itInBrowser('leads by keyboard past the head to the report', async () => {
    const page = await opened(everyPart());
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report');
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBeGreaterThanOrEqual(
      0,
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.context().close();
  });

  itInBrowser('prints everything, folded parts too, on white', async () => {
    const page = await opened(everyPart(), { javaScriptEnabled: false, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('details:not([open]) table').count()).toBeGreaterThan(0);
    expect(
      await page.evaluate(`[...document.querySelectorAll('details table')].filter((table) =>
        !table.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) || table.getBoundingClientRect().height < 20).length`),
    ).toBe(0);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('.frame')].filter((frame) => frame.scrollHeight > frame.clientHeight + 1).length`,
      ),
    ).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });
});

/** The same name for the same text, and for no other. */
function namer(name: (i: number) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const kept = known.get(text) ?? name(known.size);
    known.set(text, kept);
    return kept;
  };
}

/** Every element with the names of its attributes, in order: what no name may change. */
async function shapeOf(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('*')].map((element) =>
    [element.localName, ...[...element.attributes].map(({ name }) => name).filter((name) => !['open', 'style'].includes(name)).sort()].join(' '))`);
}
