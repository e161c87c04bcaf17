import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../../shared/report/html/render-html.ts';
import { parseOverall } from '../../../../shared/report/parse-overall.ts';
import type { Check } from '../../../../shared/report/schema.ts';
import { golden, goldenReports } from '../golden-reports.ts';
import { brokenRules, everyPart, overallOf } from './made-pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  // counts the letters of entities; the page's own title is short
  rules: { 'long-title': 'off' },
});

async function faults(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
}

describe('renderHtml', () => {
  it('is shown a document of the schema', () => {
    expect(() => parseOverall(everyPart())).not.toThrow();
  });

  it.each([...goldenReports])('writes a valid page of the report "%s"', async (_, report) => {
    expect(await faults(renderHtml(overallOf(report)))).toEqual([]);
  });

  it('writes a valid page of every part that there is', async () => {
    expect(await faults(renderHtml(everyPart()))).toEqual([]);
  });

  it('has a title that a tab can show', () => {
    for (const report of goldenReports.values()) {
      const [, title] = /<title>(.*?)<\/title>/.exec(renderHtml(overallOf(report))) ?? [];
      expect(title.replace(/&[#\w]+;/g, '.').length).toBeLessThanOrEqual(70);
    }
  });

  it('says the verdict, what decides it, and everything by model and gate', () => {
    const page = renderHtml(overallOf(golden('fail-slice')));
    expect(page).toMatch(
      /<h1 class="m fail">credit-default fails<\/h1>\s*<p class="decides">in region = north/,
    );
    const heads = [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/g)].map(
      ([, level, text]) => `${level} ${text.replace(/<[^>]*>/g, '').trim()}`,
    );
    expect(heads).toEqual([
      '1 credit-default fails',
      '2 Overview',
      '2 What needs attention',
      '3 evaluate-vs-champion fail',
      '2 credit-default fail',
      '3 evaluate-vs-champion fail',
      '4 Metrics',
      '4 Slices',
      '4 Cost and baseline',
      '4 Rows to look at',
      '4 ROC curve',
      '4 Calibration',
      '4 Where this comes from',
      '2 Where this report comes from',
    ]);
  });

  it('keeps the full number beside each rounded one', () => {
    const page = renderHtml(overallOf(golden('fail-slice')));
    expect(page).toContain('title="0.87132">0.871');
    expect(page).toContain('title="-0.061">−0.061');
  });

  it('names inputs, digests, commit, level, seed, tool and its own JSON document', () => {
    const report = golden('fail-slice');
    const page = renderHtml(overallOf(report), { json: { name: 'report.json', sha256: 'a'.repeat(64) } });
    const { provenance } = report;
    for (const { uri, sha256 } of provenance.inputs) {
      expect(page).toContain(uri);
      expect(page).toContain(sha256);
    }
    for (const said of [
      provenance.commit,
      `sha256:${provenance.configSha256}`,
      '0.05',
      provenance.tool,
      `sha256:${'a'.repeat(64)}`,
    ]) {
      expect(page).toContain(`${said}<`);
    }
  });

  it('lists the rows to look at', () => {
    const report = golden('fail-slice');
    const rows = report.checks.flatMap(({ findings }) => findings.flatMap((finding) => finding.rows ?? []));
    const page = renderHtml(overallOf(report));
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) expect(page).toContain(`<li><code>${row}</code></li>`);
  });

  it('lets nothing run but the style and the script whose digests its policy names', () => {
    const page = renderHtml(everyPart());
    const digestOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const inside = (name: string) =>
      [...page.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, text]) => text);
    const [style, script] = [inside('style'), inside('script')];
    expect([style.length, script.length]).toEqual([1, 1]);
    expect(page).toContain(
      `content="default-src 'none'; style-src '${digestOf(style[0])}'; script-src '${digestOf(script[0])}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('links to http(s) only, and to its own parts', () => {
    const overall = everyPart();
    overall.provenance.run = 'javascript:alert(1)';
    const page = renderHtml(overall, { links: { pullRequest: 'data:text/html,x' } });
    const targets = [...page.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets)
      expect(target).toMatch(/^(#(t\d+|main|overview|attention|provenance)$|https:\/\/github\.com\/)/);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of targets.filter((one) => one.startsWith('#'))) expect(ids).toContain(target.slice(1));
  });

  it('shows 2,000 columns of data without leaving one out', () => {
    const page = renderHtml(overallOf(brokenRules(2_000)));
    expect(page).not.toContain('class="cut">Showing');
    expect(page.match(/column_1999/g)?.length).toBeGreaterThanOrEqual(3);
    expect(Buffer.byteLength(page)).toBeLessThan(3e6);
  });

  it('shortens 60,000 slices to what a phone opens, worst first, and says so', () => {
    const reports = Array.from({ length: 6 }, (_, gate) => ({
      ...manySlices(200, 50),
      gate: `gate-${gate}`,
    }));
    const page = renderHtml(overallOf(...reports));
    expect(Buffer.byteLength(page)).toBeLessThan(3e6);
    expect(page.match(/Showing \d+ of 10,000, worst first; all are in the JSON report/g)).toHaveLength(6);
    expect(
      page.match(/<tr data-s="fail"><th scope="row"><bdi>metric_7<\/bdi> in <code>region = r49<\/code>/g),
    ).not.toBeNull();
  });
});

/** A report of so many metrics and of so many slices each, one of which fails. */
function manySlices(metrics: number, slices: number) {
  const finding = (
    subject: string,
    value: number,
    status: 'pass' | 'fail',
    slice?: Record<string, string>,
  ) => [
    {
      subject,
      statistic: 'value',
      model: 'challenger' as const,
      value: 0.8 + value,
      n: 4_000,
      ...(slice && { slice }),
    },
    {
      subject,
      statistic: 'value',
      model: 'champion' as const,
      value: 0.8,
      n: 4_000,
      ...(slice && { slice }),
    },
    {
      subject,
      statistic: 'difference',
      value,
      interval: [value - 0.004, value + 0.004] as [number, number],
      level: 0.9,
      method: 'Tango score',
      limit: { op: '>=' as const, value: -0.02 },
      n: 4_000,
      status,
      ...(slice && { slice }),
    },
  ];
  const names = Array.from({ length: metrics }, (_, i) => `metric_${i}`);
  const checks: Check[] = names.flatMap((name, i): Check[] => [
    {
      id: `metric/${name}`,
      title: name,
      status: 'pass',
      why: 'no worse',
      findings: finding(name, 0.001 * i, 'pass'),
    },
    {
      id: `slices/${name}/region`,
      title: `${name} by region`,
      status: i === 7 ? 'fail' : 'pass',
      why: i === 7 ? 'worse in r49' : 'no worse',
      findings: Array.from({ length: slices }, (_, j) => {
        const worse = i === 7 && j === slices - 1;
        return finding(name, worse ? -0.05 : 0.001, worse ? 'fail' : 'pass', { region: `r${j}` });
      }).flat(),
    },
  ]);
  return { ...golden('pass'), verdict: 'fail' as const, summary: 'metric_7 is worse in r49', checks };
}
