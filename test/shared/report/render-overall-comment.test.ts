import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine } from '../../../shared/report/combine.ts';
import { memoryOf } from '../../../shared/report/memory-of.ts';
import type { Overall } from '../../../shared/report/overall.ts';
import { parseOverall } from '../../../shared/report/parse-overall.ts';
import { renderComment } from '../../../shared/report/render-comment.ts';
import { renderOverallCheck } from '../../../shared/report/render-overall-check.ts';
import { renderOverallComment } from '../../../shared/report/render-overall-comment.ts';
import { renderOverallSummary } from '../../../shared/report/render-overall-summary.ts';
import { asHtml, proseOf, references, tagsOf } from './as-github.ts';
import { goldenReports, renamed } from './golden-reports.ts';
import { hostileText } from './hostile-text.ts';
import {
  gathered,
  made,
  on,
  overallBefore,
  overallLinks,
  overallNamed,
  overallProvenance,
} from './overall-reports.ts';

const links = overallLinks;

/** So much of everything that no comment holds it. */
function vast(text = 'a rule with quite a long name'): Overall {
  const rules = Array.from({ length: 150 }, (_, i) => ({
    id: `rule/${i}`,
    title: `${text} ${i}`.slice(-1_000),
    status: i % 3 === 0 ? ('fail' as const) : ('pass' as const),
    why: `${text} ${i}`.slice(-2_000),
    findings: [
      {
        subject: `${text} ${i}`.slice(-1_000),
        statistic: 'failing_rows',
        value: i,
        n: 10_000,
        limit: { op: '<=' as const, value: 0 },
        status: i % 3 === 0 ? ('fail' as const) : ('pass' as const),
      },
    ],
  }));
  const reports = Array.from({ length: 12 }, (_, model) =>
    ['validate-data', 'drift-report', 'gate of our own', 'fairness-check'].map((gate) =>
      on(`${text} ${model}`.slice(-500), made(gate, `${text} is broken`.slice(-2_000), rules)),
    ),
  ).flat();
  return combine({
    reports: reports.map((report) => gathered(report)),
    unusable: [],
    expected: [],
    provenance: overallProvenance,
    notices: Array.from({ length: 100 }, (_, i) => `${text} ${i}`.slice(-2_000)),
  });
}

describe('renderOverallComment', () => {
  const text = renderOverallComment(overallNamed('six-gates'), { links, before: memoryOf(overallBefore) });

  it('says in its first line what fails, in which gate and why', () => {
    expect(text).toMatch(
      /^### ⛔ census-employment fails evaluate-vs-champion: in age = 45 to below 65 roc\\_auc is worse than the champion's: −0.037/,
    );
  });

  it('says who is compared with whom, where to read more and what changed, in the lines after', () => {
    expect(text.split('\n')[2]).toMatch(/against champion .* on the same \*\*10,000\*\* labelled rows/);
    expect(text.split('\n')[3]).toMatch(
      /^Compared with 1a2b3c4: evaluate-vs-champion is now decided and fails/,
    );
    for (const link of Object.values(links)) expect(text).toContain(`(<${link}>)`);
  });

  it('has a row a gate, worst first', () => {
    const rows = [...text.matchAll(/^\| \**([a-z-]+)\** \| .{1,3}&nbsp;\*\*([a-z]+)\*\*: /gmu)].map(
      ([, gate, verdict]) => [gate, verdict],
    );
    expect(rows).toEqual([
      ['evaluate-vs-champion', 'fail'],
      ['fairness-check', 'inconclusive'],
      ['validate-data', 'warn'],
      ['drift-report', 'pass'],
      ['train', 'pass'],
      ['tests', 'pass'],
      ['canary-deploy', 'pass'],
    ]);
  });

  it('unfolds the evidence of what failed or is undecided, and folds all else', () => {
    const [open] = text.split('<details>');
    expect(open.match(/^#### .*$/gm)).toEqual(['#### ⛔ evaluate-vs-champion', '#### ❔ fairness-check']);
    expect(open.match(/\*\*To go on:\*\*/g)).toHaveLength(2);
    expect(open).not.toContain('relationship is one of 18 known values');
    expect(text).toContain('relationship is one of 18 known values');
  });

  it('draws a disparity with its groups, its interval and its limit', () => {
    const html = asHtml(text);
    const row = /equalized_odds_difference by <code>race[\s\S]*?<\/tr>/.exec(html)?.[0] ?? '';
    for (const part of [
      'Asian',
      'White',
      '0.18',
      'at&nbsp;most&nbsp;0.2',
      'champion&nbsp;0.18',
      '11,000 rows of Asian',
    ]) {
      expect(asHtml(row).replaceAll('\u00A0', '&nbsp;')).toContain(part);
    }
    expect(row).toContain('┊');
  });

  it('shows the limits that the pull request changes, once', () => {
    expect(text.match(/from 0.01 to 0.05/g)).toHaveLength(1);
  });

  it.each([...goldenReports])(
    'reads as the comment of that gate where there is one: "%s"',
    (_name, report) => {
      const one = { reports: [gathered(report)], unusable: [], expected: [], provenance: overallProvenance };
      expect(renderOverallComment(combine(one), { links })).toBe(renderComment(report, { links }));
    },
  );

  it("labels what was measured by a fork's code before any number of it", () => {
    const fork = renderOverallComment(overallNamed('self-reported'), { links });
    const label = fork.indexOf('**Self-reported.**');
    expect(label).toBeGreaterThan(0);
    expect(label).toBeLessThan(fork.indexOf('| Gate |'));
    expect(text).not.toContain('elf-reported');
  });

  it('says what is missing and what to do', () => {
    const missing = renderOverallComment(overallNamed('missing-gate'));
    expect(missing).toMatch(
      /^### 💥 census-employment could not be judged by fairness-check and canary-deploy\n/,
    );
    expect(missing).toContain('Add its step to the workflow');
    expect(missing).toContain('is no JSON');
  });

  it('says what a pass still waits for', () => {
    const waiting = renderOverallComment(overallNamed('approvals-waiting'));
    expect(waiting).toMatch(/^### ✅ census-employment passes all 7 gates and waits for approval: /);
    expect(waiting).toContain('**Approvals:** ⏳ 1 of 2 approvals');
  });

  it('has a section a model, and folds those that pass', () => {
    const several = renderOverallComment(overallNamed('monorepo'));
    expect(several.match(/^#### .*$/gm)).toEqual([
      '#### ⛔ census-employment fails evaluate-vs-champion and tests',
      '#### ⚠️ commuting-time passes with a warning from drift-report',
    ]);
    expect(several).toContain('<summary>✅ household-income passes both gates</summary>');
  });

  it('says so where nothing was judged', () => {
    const nothing = combine({ reports: [], unusable: [], expected: [], provenance: overallProvenance });
    expect(renderOverallComment(nothing, { links })).toMatch(
      /^### 💥 nothing was judged\n\nno gate left a report/,
    );
    const refused = { ...nothing, summary: 'fail-on must be a verdict, got "@octocat"' };
    expect(renderOverallComment(refused, { links })).toMatch(
      /^### 💥 nothing was judged\n\nfail-on must be a verdict, got "@\u200Boctocat"/,
    );
  });

  it('keeps any budget in characters and in bytes, says what it leaves out, and never cuts', () => {
    const all = [vast(), vast('日本'.repeat(300)), vast('$'.repeat(1_000)), overallNamed('six-gates')];
    for (const overall of all) parseOverall(overall);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.integer({ min: 35_000, max: 60_000 }),
        fc.integer({ min: 35_000, max: 240_000 }),
        (overall, characters, bytes) => {
          const shown = renderOverallComment(overall, { links, budget: { characters, bytes } });
          expect(shown.length).toBeLessThanOrEqual(characters);
          expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(bytes);
          expect(shown).toContain(links.run);
          const tags = tagsOf(asHtml(shown));
          for (const tag of ['details', 'summary', 'table', 'sub', 'code']) {
            expect(tags.filter((t) => t === tag).length).toBe(tags.filter((t) => t === `/${tag}`).length);
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(renderOverallComment(vast(), { links })).toMatch(/showing [\d,]+ of [\d,]+/);
  });

  it('goes down to the verdict and its links', () => {
    const bare = renderOverallComment(overallNamed('six-gates'), { links, budget: { characters: 900 } });
    expect(bare).toMatch(/^### ⛔ census-employment fails evaluate-vs-champion/);
    expect(bare).not.toContain('| Gate |');
    const gates = renderOverallComment(overallNamed('six-gates'), { links, budget: { characters: 2_400 } });
    expect(gates).toContain('| Gate |');
    expect(gates).not.toContain('To go on');
  });

  it('creates nothing from any text that is not ours', () => {
    const texts = fc.infiniteStream(fc.tuple(hostileText, fc.boolean()));
    fc.assert(
      fc.property(
        fc.constantFrom('six-gates', 'self-reported', 'missing-gate', 'monorepo', 'hostile', 'one-gate'),
        texts,
        (name, stream) => {
          let count = 0;
          const tag = () => {
            count += 1;
            return `n${String(count).padStart(4, '0')}n`;
          };
          const hostile = renamedOverall(overallNamed(name), () => {
            const [text, first] = stream.next().value as [string, boolean];
            const cut = text.slice(0, 30);
            return first ? tag() + cut : cut + tag();
          });
          count = 0;
          const plain = renamedOverall(overallNamed(name), tag);
          for (const render of [renderOverallComment, renderOverallSummary, renderOverallCheck]) {
            const html = asHtml(render(hostile, { links, before: memoryOf(overallBefore) }));
            expect(tagsOf(html.replaceAll('<span>$</span>', ''))).toEqual(
              tagsOf(asHtml(render(plain, { links, before: memoryOf(overallBefore) }))),
            );
            expect(proseOf(html)).not.toMatch(references);
          }
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('renderOverallCheck', () => {
  it('has room in the summary of a check run, in bytes', () => {
    for (const overall of [vast('日本'.repeat(300)), vast('$'.repeat(1_000)), vast()]) {
      expect(Buffer.byteLength(renderOverallCheck(overall, { links }))).toBeLessThanOrEqual(60_000);
    }
    expect(renderOverallCheck(overallNamed('six-gates'))).toContain('| **fairness-check** |');
  });
});

describe('renderOverallSummary', () => {
  it('says how each line was judged, and stays below the budget in bytes', () => {
    expect(renderOverallSummary(overallNamed('six-gates'))).toContain('DeLong, Holm over 12 slices');
    expect(Buffer.byteLength(renderOverallSummary(vast('日本'.repeat(300))))).toBeLessThanOrEqual(900 * 1024);
  });
});

/** The same with every text in it that is not ours replaced, one text of one name by one other. */
function renamedOverall(overall: Overall, rename: (text: string) => string): Overall {
  const known = new Map<string, string>();
  const name = (text: string): string => {
    const kept = known.get(text) ?? rename(text);
    known.set(text, kept);
    return kept;
  };
  return {
    ...overall,
    notices: overall.notices?.map(name),
    ...(overall.approvals && {
      approvals: { ...overall.approvals, why: name(overall.approvals.why), from: [], by: [] },
    }),
    models: overall.models.map((model) => ({
      ...model,
      name: name(model.name),
      gates: model.gates.map((gate) => ({
        ...gate,
        gate: name(gate.gate),
        summary: name(gate.summary),
        ...(gate.source !== undefined && { source: name(gate.source) }),
        ...(gate.report && {
          report: {
            ...renamed(gate.report, name),
            checks: renamed(gate.report, name).checks.map((check) => ({
              ...check,
              findings: check.findings.map((finding) => ({
                ...finding,
                ...(finding.by && { by: finding.by.map(name) }),
                ...(finding.pair && { pair: finding.pair.map(name) }),
              })),
            })),
          },
        }),
      })),
    })),
    provenance: { ...overall.provenance, tool: name(overall.provenance.tool) },
  };
}
