import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, trustedHtml } from '../../../../shared/report/html/html.ts';
import { hostileText } from '../hostile-text.ts';

describe('html', () => {
  it('escapes what means something to a page', () => {
    expect(html`<p title="${`"'`}">${'<b>&amp;</b>'}</p>`.text).toBe(
      '<p title="&quot;&#39;">&lt;b&gt;&amp;amp;&lt;/b&gt;</p>',
    );
  });

  it('takes markup, lists of it, numbers, and nothing', () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${undefined}${false}</ul>`.text).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });

  it('takes our own constants as they are', () => {
    expect(html`<style>${trustedHtml('a > b {}')}</style>`.text).toBe('<style>a > b {}</style>');
  });

  it('refuses what only looks like markup made by it', () => {
    const forged = JSON.parse('{"text": "<script>"}');
    expect(() => html`${forged}`).toThrow(TypeError);
  });

  it('drops what cannot be seen', () => {
    expect(html`${'a\u202Eb\0c\u200Bd'}`.text).toBe('abcd');
  });

  it('never lets a text end an element or an attribute', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
