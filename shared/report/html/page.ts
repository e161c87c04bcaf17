import { createHash } from 'node:crypto';
import { type Html, html, trustedHtml } from './html.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

/**
 * The document around the report. Its policy lets run nothing but the one style and the one script whose
 * digests it names, and lets nothing be fetched or sent.
 */
export function page(title: string, tool: string, body: Html): string {
  const policy = `default-src 'none'; style-src '${digest(pageStyle)}'; script-src '${digest(pageScript)}'; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trustedHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${tool}">
<title>${title}</title>
<style>${trustedHtml(pageStyle)}</style>
</head>
<body>
<a class="jump" href="#main">Skip to the report</a>
${body}<footer><p>Made by <bdi>${tool}</bdi>. This file is complete: it loads nothing and sends nothing.</p></footer>
<script>${trustedHtml(pageScript)}</script>
</body>
</html>
`.text;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
