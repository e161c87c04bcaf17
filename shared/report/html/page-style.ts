/** The page's one style sheet. Colours hold 4.5 : 1 for text and 3 : 1 for marks in both schemes; print is always light. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f7f9; --line: #d9dee4; --text: #1c2127; --muted: #55606c; --link: #0b57c4; --mark: #6b7683;
  --pass: #14692f; --warn: #7f5300; --inconclusive: #5a45a8; --fail: #b01722; --error: #8c1458; --skip: #55606c;
  --forbidden: #f7e3e3; --s0: #2b62c0; --s1: #b5500a; --s2: #197a45; --s3: #7a46b8; --s4: #b31d48; --s5: #0b7285; --s6: #7b6000; --s7: #5f6873; --s8: #9a3f94; --s9: #3f6a12;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #11151a; --raised: #191f26; --line: #333c47; --text: #e4e8ed; --muted: #a3adb9; --link: #7cb4ff; --mark: #8793a1;
    --pass: #62c985; --warn: #e2b44c; --inconclusive: #b7a5ff; --fail: #ff938c; --error: #ff94c6; --skip: #a3adb9;
    --forbidden: #3a2226; --s0: #78abff; --s1: #f0964f; --s2: #5fcb8a; --s3: #c49bff; --s4: #ff86a5; --s5: #56c4d8; --s6: #d9bd45; --s7: #a9b2bd; --s8: #eb8fe4; --s9: #a4cf6a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; background: var(--ground); color: var(--text); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 74rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: from-font; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h2[tabindex]:focus, h3[tabindex]:focus, main:focus { outline: none; }
.jump { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--ground); border: 1px solid var(--line); z-index: 3; }
.jump:focus { top: 1rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; unicode-bidi: isolate; }
small { display: block; color: var(--muted); font-size: .8125rem; font-weight: 400; line-height: 1.4; }

header { padding-top: clamp(1.75rem, 5vw, 3.5rem); }
.about { max-width: none; margin: 0 0 1.25rem; color: var(--muted); font-size: .9375rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; font-weight: 650; letter-spacing: -.011em; }
h1 { margin: 0; font-size: clamp(1.625rem, 1.2rem + 1.9vw, 2.375rem); }
h2 { margin: 4rem 0 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.5rem; }
h3 { margin: 2.5rem 0 .5rem; font-size: 1.1875rem; }
h4 { margin: 2.25rem 0 .625rem; font-size: 1rem; }
p { margin: .625rem 0; max-width: 46rem; }
.decides { margin: .75rem 0 0; font-size: 1.125rem; line-height: 1.5; }
.approvals { margin-top: 1.25rem; }
.notes { margin: 1.25rem 0; padding: .25rem 0 .25rem 1rem; border-left: 3px solid var(--line); max-width: 46rem; }
.notes p { margin: .25rem 0; } .notes ul { margin: .25rem 0; padding-left: 1.125rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .375rem 1.5rem; margin: 1.75rem 0 0; padding: 0; list-style: none; font-size: .9375rem; }
nav + * { margin-top: 0; }
main section:first-child h2 { margin-top: 2.5rem; }
article { margin: 0 0 2.75rem; }
article h3 { margin-top: 1.75rem; }
.model h2 { margin-bottom: .5rem; } .model > .about { margin: 0; }
.gate { padding: 0 .25rem; margin: 0 -.25rem; margin-top: 2rem; content-visibility: auto; contain-intrinsic-size: auto 1200px; }
.next { padding: .75rem 1rem; background: var(--raised); border-radius: 6px; max-width: 46rem; }
.reasons { margin: .75rem 0; padding: 0; list-style: none; max-width: 46rem; } .reasons li { margin: .5rem 0; }
.cut, .back { color: var(--muted); font-size: .875rem; }
.tag { display: inline-block; padding: 0 .4em; border: 1px solid var(--line); border-radius: 4px; color: var(--muted); font-size: .75rem; font-weight: 400; }

.m { font-weight: 600; color: var(--c); white-space: nowrap; }
.m::before { content: var(--g); content: var(--g) / ""; display: inline-block; width: 1.3em; height: 1.3em; margin-right: .45em; border-radius: 50%; background: var(--c); color: var(--ground); font-size: .8em; font-weight: 700; line-height: 1.3em; text-align: center; vertical-align: .06em; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
h1.m { color: inherit; white-space: normal; font-weight: 650; } h1.m::before { vertical-align: .1em; }
.pass { --c: var(--pass); --g: "✓"; } .warn { --c: var(--warn); --g: "!"; } .inconclusive { --c: var(--inconclusive); --g: "?"; }
.fail { --c: var(--fail); --g: "✕"; } .error { --c: var(--error); --g: "‼"; } .skip { --c: var(--skip); --g: "–"; }
.m.fail::before, .m.error::before { border-radius: .25em; }
h2 .m, h3 .m { margin-left: .5em; font-size: .875em; }

.frame { position: relative; overflow: auto; margin: .75rem 0 .25rem; border: 1px solid var(--line); border-radius: 6px; }
.tall { max-height: min(80vh, 44rem); }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .875rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { padding: .625rem .875rem; text-align: left; color: var(--muted); font-size: .8125rem; }
th, td { padding: .5rem .875rem; border-top: 1px solid var(--line); text-align: left; vertical-align: baseline; min-width: 4.5rem; }
.compare :is(th, td) { padding-inline: .625rem; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--raised); color: var(--muted); font-size: .8125rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; min-width: 12rem; }
.r { text-align: right; } .c { text-align: center; }
td.r, td.v, td.w { white-space: nowrap; } td.v small { white-space: normal; } td.t { min-width: 18rem; } .f + .f { margin-top: .5rem; }
.none { color: var(--muted); } td.v a { text-decoration: none; } td.v a:hover { text-decoration: underline; }
.p { padding-block: .25rem; vertical-align: middle; width: 12rem; }
thead button { all: unset; cursor: pointer; padding: .125rem 0; } thead button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
thead button::after { content: "↕"; content: "↕" / ""; margin-left: .35em; font-weight: 400; opacity: .5; }
[aria-sort] button::after { opacity: 1; }
[aria-sort=ascending] button::after { content: "↑"; content: "↑" / ""; } [aria-sort=descending] button::after { content: "↓"; content: "↓" / ""; }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin: 1rem 0 .25rem; color: var(--muted); font-size: .875rem; }
.tools label { display: inline-flex; align-items: center; gap: .5rem; }
.tools input, .tools select { min-height: 2.25rem; padding: .25rem .625rem; border: 1px solid var(--mark); border-radius: 6px; background: var(--ground); color: var(--text); font: inherit; min-width: 0; width: 11rem; }

svg { display: block; }
.iv { width: 170px; height: 22px; margin: auto; }
.iv .no { fill: var(--forbidden); } .iv .ax { stroke: var(--line); } .iv .lim { stroke: var(--fail); stroke-dasharray: 3 2; } .iv .zero { stroke: var(--muted); }
.iv .in { stroke: var(--text); stroke-width: 2.5; } .iv circle, .iv .tip { fill: var(--text); }
.gp { width: 240px; height: auto; } .gp .old { stroke: var(--s1); fill: var(--ground); stroke-width: 1.5; } .gp path.old { stroke-width: 1.5; } .gp circle.new { fill: var(--s0); } .gp path.new { stroke: var(--s0); } .gp text { fill: var(--muted); font-size: 11px; font-weight: 400; } th .gp { margin: 0 auto; }
figure { margin: .75rem 0; max-width: 34rem; }
.chart { width: 100%; height: auto; } .chart text { fill: var(--muted); font-size: 13px; }
.e { text-anchor: end; } .k { text-anchor: middle; } .h { dominant-baseline: central; }
.grid { stroke: var(--line); stroke-width: 1; } .axis, .tick { stroke: var(--mark); stroke-width: 1; }
.ln { fill: none; stroke: var(--s); stroke-width: 2; stroke-linejoin: round; } .pt, .bar { fill: var(--s); }
.s0 { --s: var(--s0); } .s1 { --s: var(--s1); stroke-dasharray: 7 4; } .s2 { --s: var(--s2); stroke-dasharray: 2 3; } .s3 { --s: var(--s3); stroke-dasharray: 10 3 2 3; } .s4 { --s: var(--s4); stroke-dasharray: 4 2; }
.s5 { --s: var(--s5); } .s6 { --s: var(--s6); stroke-dasharray: 7 4; } .s7 { --s: var(--s7); stroke-dasharray: 2 3; } .s8 { --s: var(--s8); stroke-dasharray: 10 3 2 3; } .s9 { --s: var(--s9); stroke-dasharray: 4 2; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 .5rem; padding: 0; list-style: none; font-size: .875rem; } .legend li { display: flex; align-items: center; gap: .5rem; } .key { width: 24px; height: 12px; flex: none; }
figcaption { margin: .5rem 0; color: var(--muted); font-size: .875rem; }
details { margin: .75rem 0; } summary { width: fit-content; cursor: pointer; color: var(--link); font-size: .9375rem; }
.ids { columns: 9rem; margin: .5rem 0; padding: 0; list-style: none; font-size: .875rem; }
dl { margin: .75rem 0; font-size: .9375rem; } dl div { display: grid; grid-template-columns: 11rem 1fr; gap: .25rem 1rem; padding: .375rem 0; border-top: 1px solid var(--line); } dl div:first-child { border-top: 0; } dt { color: var(--muted); } dd { margin: 0; }
.hash { font-size: .8125rem; color: var(--muted); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .875rem; }

@media screen and (max-width: 44rem) {
  h2 { margin-top: 3rem; }
  .compare { display: block; }
  .compare caption, .compare tbody { display: block; }
  .compare thead { display: block; } .compare thead tr { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .375rem .875rem; background: var(--raised); border-top: 1px solid var(--line); }
  .compare thead th { position: static; min-width: 0; padding: .125rem 0; border: 0; background: none; } .compare thead th[data-unsorted] { display: none; }
  .compare tbody tr { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem 1rem; padding: .75rem .875rem; border-top: 1px solid var(--line); } .compare tbody tr[hidden] { display: none; }
  .compare tbody th, .compare tbody td { display: block; padding: 0; border: 0; min-width: 0; width: auto; text-align: left; white-space: normal; }
  .compare tbody th, .compare tbody .v { grid-column: 1 / -1; } .compare .p { grid-row: 3; grid-column: 2; } .compare .d { grid-row: 3; grid-column: 1; } .compare .iv { width: 100%; margin: .75rem 0 0; }
  .compare .d::before { content: "Measured "; } .compare .d.x::before { content: "Difference "; } .compare .l::before { content: "Allowed "; } .compare .n::before { content: "n "; } .compare .a::before { content: "Champion "; } .compare .b::before { content: "Challenger "; }
  .compare .l::before, .compare .n::before, .compare .d::before, .compare .a::before, .compare .b::before { display: block; color: var(--muted); font-size: .8125rem; }
  .compare .p.wide { grid-row: auto; grid-column: 1 / -1; } .compare .p.wide .iv { margin: .25rem 0; } .compare .x:not(.d)::before { content: "Change "; display: block; color: var(--muted); font-size: .8125rem; }
  .compare .r:empty, .compare .p:empty { display: none; }
  .compare thead:not(:has(button)) { display: none; }
  .stack, .stack caption, .stack tbody { display: block; } .stack thead { display: none; }
  .stack tbody tr { display: block; padding: .625rem .875rem; border-top: 1px solid var(--line); } .stack tbody tr[hidden] { display: none; }
  .stack tbody th, .stack tbody td { display: block; padding: .125rem 0; border: 0; min-width: 0; }
  dl div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  html { font-size: 10pt; } body { max-width: none; padding: 0; }
  .jump, nav, .tools, .back, thead button::after { display: none; }
  .frame, .tall { max-height: none; overflow: visible; border: 0; } thead th { position: static; }
  .gate { content-visibility: visible; contain-intrinsic-size: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; } summary { color: inherit; list-style: none; }
  tr, figure, .next { break-inside: avoid; } h2, h3, h4, caption { break-after: avoid; } th, td { padding: .375rem .5rem; } tbody th { min-width: 8rem; } td.t { min-width: 10rem; }
  thead button { display: contents; }
  a { color: inherit; }
}
`;
