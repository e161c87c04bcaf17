import fc from 'fast-check';

const signs = [...'`|\\<>&*_~[]()!#@$:"\'{}%=-+./^ \n\t\0\u2028\u0085\u202E\u2066\u200B\u00AD\uFEFF\uD800'];
const words = [...'a0é日', 'e\u0301', '👩‍👩‍👧', '\u0301\u0301\u0301\u0301\u0301', '\r\n', '``', '```', '~~~'];
const markdown =
  '[x](http://e.example)|![i](http://e.example/i.png)|[^1]|[x]: http://e.example|[ ] |---|===|1. |2) |- |+ |* |> |# |:-:';
const html =
  '<img src=x onerror=alert(1)>|</td>|</details>|</summary>|<!--|-->|<br>|<details |<div|<a b=|<?|<![CDATA[|&amp;|&lt;b&gt;|&#64;octocat';
const github =
  '@octocat|@org/team|#1|GH-1|gh-22|octo/repo#3|:tada:|$x^2$|$$|$`x`$|me@e.example|mailto:me@e.example';
const addresses =
  'http://e.example|https://e.example/?a=1|ftp://e.example|www.e.example|WWW.e.example|<http://e.example>';
const commands = '::error::x|##[group]x|%%{init: {}}%%|click x "http://e.example"|"]|end';
const terminal = ['\u001B[31m', '\u001B]8;;http://e.example\u0007', '\u009B31m'];

const pieces = [
  ...signs,
  ...words,
  ...[markdown, html, github, addresses, commands].flatMap((all) => all.split('|')),
  ...terminal,
];

/** Text made of what markdown, HTML, GitHub, mermaid, terminals and runners give a meaning to. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
