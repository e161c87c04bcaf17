import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { delimiter, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { chromium } from 'playwright-core';

/**
 * Markdown as GitHub would show it, as two pictures 860 px wide: `npm run picture -- comment.md comment.png`
 * writes comment.png (light) and comment-dark.png. `--open` unfolds all details. Needs a Chromium on the
 * PATH or in CHROMIUM. Mermaid charts are drawn where the mermaid package is installed or MERMAID names
 * its mermaid.min.js, and stay code otherwise.
 */
async function main(args: readonly string[]): Promise<void> {
  const [from, to] = args.filter((arg) => !arg.startsWith('--'));
  if (!from || !to) throw new Error('usage: npm run picture -- file.md out.png [--open]');
  const open = args.includes('--open');
  const markdown = await readFile(from, 'utf8');
  await mkdir(dirname(to), { recursive: true });
  const mermaid = mermaidScript();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({
        viewport: { width: 940, height: 400 },
        colorScheme: scheme,
        deviceScaleFactor: 2,
      });
      await page.setContent(asPage(markdown, scheme, open), { waitUntil: 'load' });
      if (mermaid) {
        await page.addScriptTag({ path: mermaid });
        await page.evaluate(drawCharts(scheme));
      }
      const extension = extname(to);
      const path = scheme === 'light' ? to : `${to.slice(0, -extension.length)}-dark${extension}`;
      await page.locator('body').screenshot({ path });
      console.log(path);
    }
  } finally {
    await browser.close();
  }
}

function asPage(markdown: string, scheme: 'light' | 'dark', open: boolean): string {
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
body { margin: 0; padding: 16px; width: 860px; background: ${scheme === 'light' ? '#ffffff' : '#0d1117'}; }
.markdown-body { box-sizing: border-box; width: 860px; font-family: -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", "Noto Color Emoji", sans-serif; }
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

function chromiumPath(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  if (!found) throw new Error('no Chromium found: put one on the PATH, or set CHROMIUM to its path');
  return found;
}

await main(process.argv.slice(2));
