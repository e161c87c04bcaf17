import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../shared/report/render-comment.ts';
import { renderSummary } from '../../../shared/report/render-summary.ts';
import type { Check, Finding, Report } from '../../../shared/report/schema.ts';
import { asHtml, proseOf, references, tagsOf } from './as-github.ts';
import { golden, goldenReports, links, renamed } from './golden-reports.ts';
import { hostileText } from './hostile-text.ts';

/** A report with so many slices, of which some fail, that its comment cannot show them all. */
function long(slices: number, failing: number, name = 'a slice of the rows with quite a long name'): Report {
  const report = golden('fail-slice');
  const findings = Array.from({ length: slices }, (_, i): Finding[] => {
    const slice = { region: `${name} ${i}` };
    const fails = i >= slices - failing;
    return [
      { subject: 'recall', statistic: 'value', model: 'challenger', slice, value: 0.7, n: 100 },
      { subject: 'recall', statistic: 'value', model: 'champion', slice, value: 0.7, n: 100 },
      {
        subject: 'recall',
        statistic: 'difference',
        slice,
        value: fails ? -0.1 - i / 1e6 : 0,
        interval: fails ? [-0.2, -0.05] : [-0.01, 0.01],
        level: 0.99,
        limit: { op: '>=', value: -0.02 },
        n: 100,
        status: fails ? 'fail' : 'pass',
        why: `${name} ${i} is worse`,
      },
    ];
  }).flat();
  const check: Check = {
    id: 'slices/recall/region',
    title: 'recall by region',
    status: 'fail',
    why: 'worse',
    findings,
  };
  return { ...report, checks: [...report.checks.filter(({ id }) => !id.startsWith('slices/')), check] };
}

describe('renderComment', () => {
  it('begins with the marker lines as they are, then the verdict in symbol, word and reason', () => {
    const marker = ['<!-- tollgate:v1 key=a -->', '<!-- tollgate:state {} -->'];
    const lines = renderComment(golden('fail-slice'), { marker }).split('\n');
    expect(lines.slice(0, 2)).toEqual(marker);
    expect(lines[3]).toMatch(
      /^### ⛔ credit-default fails: in region = north recall is worse than the champion's/,
    );
  });

  it('shows the worst line first, with both values, the difference, its interval and what was allowed', () => {
    const html = asHtml(renderComment(golden('fail-slice')));
    const first = /<tbody>\s*<tr>([\s\S]*?)<\/tr>/.exec(html)?.[1] ?? '';
    for (const part of [
      'region = north',
      'n = 611',
      'margin 0.02',
      '0.760',
      '0.699',
      '−0.061',
      '⛔',
      'worse',
    ]) {
      expect(first).toContain(part);
    }
  });

  it('says how many rows would decide where nothing is decided', () => {
    const text = renderComment(golden('inconclusive'));
    expect(text).toContain('needs about 7,900&nbsp;rows');
    expect(text).toMatch(/\*\*To go on:\*\* label more rows: about 7,900 in all would decide/);
  });

  it('names the first model and leaves out the columns of a champion', () => {
    const text = renderComment(golden('first-model'));
    expect(text).toContain('passes as the first model');
    expect(text).not.toContain('| Champion |');
  });

  it('says what went wrong where nothing could be judged', () => {
    const text = renderComment(golden('error'));
    expect(text).toMatch(/^### 💥 credit-default could not be judged\n\ncolumn score is absent/);
    expect(text).not.toContain('To go on');
  });

  it('does not repeat in a bullet what the heading says', () => {
    expect(renderComment(golden('fail-slice')).match(/recall is worse than the champion/g)).toHaveLength(1);
  });

  it('links to http addresses only', () => {
    const text = renderComment(golden('pass'), { links: { report: 'javascript:alert(1)', run: links.run } });
    expect(text).not.toContain('javascript');
    expect(text).toContain(`[Run](<${links.run}>)`);
  });

  it('keeps what failed when the rest has to go, and says how many are shown', () => {
    const text = renderComment(long(1_000, 300), { links });
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toMatch(/showing 40 of (300|1,000)/);
    expect(text).toContain('name 999');
  });

  it('goes down to the verdict and the links, and never cuts', () => {
    const report = long(200, 200, 'x'.repeat(900));
    let before = Number.POSITIVE_INFINITY;
    for (const budget of [60_000, 30_000, 12_000, 6_000, 2_500, 700]) {
      const text = renderComment(report, { links, budget, marker: ['<!-- m -->'] });
      expect(text.length).toBeLessThanOrEqual(budget);
      expect(text.length).toBeLessThanOrEqual(before);
      before = text.length;
      expect(text).toContain('### ⛔ credit-default fails');
      expect(text).toContain(links.run);
      const tags = tagsOf(asHtml(text));
      for (const tag of ['details', 'summary', 'table', 'sub', 'code']) {
        expect(tags.filter((t) => t === tag).length).toBe(tags.filter((t) => t === `/${tag}`).length);
      }
    }
  });

  it('fits the budget with the longest texts that a report may hold, each sign of them escaped', () => {
    const worst = '$'.repeat(2_000);
    const report = { ...golden('error'), summary: worst, notices: Array(100).fill(worst) };
    report.model.name = worst.slice(0, 500);
    expect(renderComment(report, { links }).length).toBeLessThanOrEqual(60_000);
  });

  it('has at most 50 points in a chart', () => {
    const report = golden('pass');
    const many = Array.from({ length: 200 }, (_, i) => i / 199);
    report.sections = [
      {
        type: 'chart',
        kind: 'line',
        title: 'a',
        x: { title: 'x', values: many.map((x) => x ** 2) },
        y: { title: 'y' },
        series: [{ name: 's', values: many }],
      },
      {
        type: 'chart',
        kind: 'bar',
        title: 'b',
        x: { title: 'x', values: many.map(String) },
        y: { title: 'y' },
        series: [{ name: 's', values: many }],
      },
    ];
    const text = renderComment(report);
    for (const [, points] of text.matchAll(/^ {2}(?:line|bar) \[(.*)\]$/gm)) {
      expect(points.split(',').length).toBeLessThanOrEqual(50);
    }
    expect(text).toContain('showing 50 of 200');
  });

  it('keeps the paragraphs of a text section and nothing else of its markup', () => {
    const report = golden('error');
    report.sections = [{ type: 'text', title: 'Note', text: 'first\n# second\r\n\r\n- third\n    fourth' }];
    const html = asHtml(renderComment(report)).split('Note')[1].split('Where this')[0];
    expect(tagsOf(html)).toEqual([
      '/summary',
      ...Array(4).fill(['p', '/p']).flat(),
      '/details',
      'details',
      'summary',
    ]);
  });

  it('creates nothing from any text of a report, in the comment and in the summary', () => {
    const texts = fc.infiniteStream(fc.tuple(hostileText, fc.boolean()));
    fc.assert(
      fc.property(
        fc.constantFrom('pass', 'fail-slice', 'inconclusive', 'warn', 'first-model', 'hostile'),
        texts,
        (name, stream) => {
          let count = 0;
          const tag = () => {
            count += 1;
            return `n${String(count).padStart(4, '0')}n`;
          };
          const hostile = renamed(golden(name), () => {
            const [text, first] = stream.next().value as [string, boolean];
            const cut = text.slice(0, 100);
            return first ? tag() + cut : cut + tag();
          });
          count = 0;
          const plain = renamed(golden(name), tag);
          for (const render of [renderComment, renderSummary]) {
            const html = asHtml(render(hostile, { links }));
            expect(tagsOf(html.replaceAll('<span>$</span>', ''))).toEqual(
              tagsOf(asHtml(render(plain, { links }))),
            );
            expect(proseOf(html)).not.toMatch(references);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('renderSummary', () => {
  it('shows every slice that a comment has no room for', () => {
    const text = renderSummary(long(900, 300));
    expect(text).toContain('name 0`');
    expect(text).toContain('name 899`');
  });

  it('stays below the budget in bytes', () => {
    const report = long(1_000, 1_000, '日本'.repeat(400));
    expect(Buffer.byteLength(renderSummary(report))).toBeLessThanOrEqual(900 * 1024);
    expect(Buffer.byteLength(renderSummary(report, { budget: 3_000 }))).toBeLessThanOrEqual(3_000);
  });

  it('says how each line was judged', () => {
    for (const name of ['pass', 'fail-slice']) expect(renderSummary(golden(name))).toContain('paired DeLong');
    expect(goldenReports.size).toBeGreaterThanOrEqual(7);
  });
});
