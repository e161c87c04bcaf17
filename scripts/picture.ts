import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './chromium-path.ts';

/**
 * Markdown as GitHub would show it, or an HTML page as it is, as two pictures: `npm run picture --
 * comment.md comment.png` writes comment.png (light) and comment-dark.png. `--narrow` draws them 390 px wide,
 * as on a phone, and `--open` unfolds all details. `--top 900` keeps that many pixels from the top. Needs a
 * Chromium on the PATH or in CHROMIUM. Mermaid charts are drawn where the mermaid package is installed or
 * MERMAID names its mermaid.min.js, and stay code otherwise.
 */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { open: { type: 'boolean' }, narrow: { type: 'boolean' }, top: { type: 'string' } },
  });
  const [from, to] = positionals;
  if (!from || !to) {
    throw new Error('usage: npm run picture -- file.md|file.html out.png [--narrow] [--open] [--top pixels]');
  }
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium found: put one on the PATH, or set CHROMIUM to its path');
  await mkdir(dirname(to), { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const scheme of ['light', 'dark'] as const) {
      const extension = extname(to);
      const path = scheme === 'light' ? to : `${to.slice(0, -extension.length)}-dark${extension}`;
      const draw = extname(from) === '.html' ? drawPage : drawMarkdown;
      await draw(browser, {
        ...values,
        from,
        path,
        scheme,
        top: values.top ? Number(values.top) : undefined,
      });
      console.log(path);
    }
  } finally {
    await browser.close();
  }
}

/** Taller than any page that is looked at, and still a picture that Chromium makes. */
const mostPixels = 30_000;

interface Picture {
  from: string;
  path: string;
  scheme: 'light' | 'dark';
  open?: boolean;
  narrow?: boolean;
  top?: number;
}

async function drawPage(browser: Browser, { from, path, scheme, open, narrow, top }: Picture): Promise<void> {
  const width = narrow ? 390 : 1280;
  const page = await browser.newPage({
    viewport: { width, height: top ?? 900 },
    colorScheme: scheme,
    deviceScaleFactor: narrow ? 2 : 1.5,
  });
  await page.goto(pathToFileURL(resolve(from)).href, { waitUntil: 'load' });
  if (open) {
    await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
  }
  if (top === undefined) {
    // a page may lay out its parts only when they come into sight
    await page.setViewportSize({ width, height: mostPixels });
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const height = Number(await page.evaluate('Math.ceil(document.body.getBoundingClientRect().bottom)'));
    await page.setViewportSize({ width, height: Math.min(height, mostPixels) });
  }
  await page.screenshot({ path });
}

async function drawMarkdown(
  browser: Browser,
  { from, path, scheme, open, narrow, top }: Picture,
): Promise<void> {
  const markdown = await readFile(from, 'utf8');
  const width = narrow ? 390 : 892;
  const page = await browser.newPage({
    viewport: { width, height: top ?? 400 },
    colorScheme: scheme,
    deviceScaleFactor: 2,
  });
  await page.setContent(asPage(markdown, { scheme, open, width }), { waitUntil: 'load' });
  const mermaid = mermaidScript();
  if (mermaid) {
    await page.addScriptTag({ path: mermaid });
    await page.evaluate(drawCharts(scheme));
  }
  if (top === undefined) await page.locator('body').screenshot({ path });
  else await page.screenshot({ path });
}

function asPage(
  markdown: string,
  { scheme, open, width }: { scheme: 'light' | 'dark'; open?: boolean; width: number },
): string {
  const css = readFileSync(
    fileURLToPath(import.meta.resolve(`github-markdown-css/github-markdown-${scheme}.css`)),
    'utf8',
  );
  let body = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  if (open) body = body.replaceAll('<details>', '<details open>');
  return `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval'">
<style>${css}
body { margin: 0; padding: 16px; box-sizing: border-box; width: ${width}px; background: ${scheme === 'light' ? '#ffffff' : '#0d1117'}; }
.markdown-body { box-sizing: border-box; font-family: -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", "Noto Color Emoji", sans-serif; }
</style><body><article class="markdown-body">${body}</article></body>`;
}

function drawCharts(scheme: 'light' | 'dark'): string {
  return `(async () => {
    mermaid.initialize({ startOnLoad: false, theme: ${JSON.stringify(scheme === 'light' ? 'default' : 'dark')} });
    const drawn = [];
    for (const code of document.querySelectorAll('code.language-mermaid')) {
      const chart = document.createElement('div');
      chart.className = 'mermaid';
      chart.textContent = code.textContent;
      code.parentElement.replaceWith(chart);
      drawn.push(chart);
    }
    const folded = [...document.querySelectorAll('details:not([open])')];
    for (const element of folded) element.open = true;
    await mermaid.run({ nodes: drawn });
    for (const element of folded) element.open = false;
  })()`;
}

function mermaidScript(): string | undefined {
  if (process.env.MERMAID) return process.env.MERMAID;
  const installed = join(import.meta.dirname, '../node_modules/mermaid/dist/mermaid.min.js');
  return existsSync(installed) ? installed : undefined;
}

await main(process.argv.slice(2));
