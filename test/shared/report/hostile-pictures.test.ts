import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../shared/report/html/render-html.ts';
import { renderJUnit } from '../../../shared/report/junit/render-junit.ts';
import type { Overall } from '../../../shared/report/overall.ts';
import { parseOverallBytes } from '../../../shared/report/parse-overall-bytes.ts';
import { renderOverallCheck } from '../../../shared/report/render-overall-check.ts';
import { renderOverallComment } from '../../../shared/report/render-overall-comment.ts';
import { renderOverallSummary } from '../../../shared/report/render-overall-summary.ts';
import { renderOverallTerminal } from '../../../shared/report/render-overall-terminal.ts';
import { asHtml } from './as-github.ts';
import { goldenReports } from './golden-reports.ts';
import { hostileText } from './hostile-text.ts';
import { everyPart } from './html/made-pages.ts';
import { overallNamed, overalls } from './overall-reports.ts';
import { entry, madeOverall } from './overalls.ts';

/** Keys whose texts are ours: a schema, one of a few words, a digest, a time. */
const closed = new Set(['schema', 'verdict', 'status', 'trust', 'problem', 'risk', 'model', 'op', 'align']);
for (const key of ['type', 'kind', 'better', 'started', 'sha256', 'configSha256']) closed.add(key);
/** What is shorter than a name may be. */
const most: Readonly<Record<string, number>> = {
  unit: 20,
  task: 50,
  job: 100,
  gate: 100,
  tool: 100,
  commit: 100,
};

/** A document with every text in it, and every slice's column, that a stranger could write replaced. */
function spoilt(value: unknown, text: () => string, key = ''): unknown {
  if (typeof value === 'string') return closed.has(key) ? value : text().slice(0, most[key] ?? 100);
  if (Array.isArray(value)) return value.map((each) => spoilt(each, text, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, of], i) => [
      key === 'slice' ? `${i}${text()}`.slice(0, 100) : name,
      spoilt(of, text, name),
    ]),
  );
}

/** The same document as it comes from a fork: as bytes. */
function received(overall: unknown): Overall {
  return parseOverallBytes(Buffer.from(JSON.stringify(overall)), 'tollgate/report.json');
}

const plain = [
  ...overalls.values(),
  ...[...goldenReports.values()].map((report) => ({
    ...madeOverall(),
    models: [{ name: 'm', verdict: report.verdict, gates: [entry(report)] }],
  })),
  everyPart(),
].filter((overall) => !JSON.stringify(overall).includes('octocat'));

/** Every element with the names of its attributes: `<a href>`. */
function elements(page: string): Set<string> {
  const inner = page.replace(/(<(style|script)[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  return new Set(
    [...inner.matchAll(/<([a-z!/][^\s>/]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)].map(
      ([, name, attributes]) =>
        `<${name} ${[...attributes.matchAll(/([^\s="'/]+)(?:="[^"]*")?/g)].map(([, attribute]) => attribute).join(' ')}>`,
    ),
  );
}

const links = (page: string) =>
  [...page.matchAll(/\s(?:href|src|action|data|xlink:href)="([^"]*)"/g)].map(([, to]) => to);
const known = (draw: (overall: Overall) => string) =>
  new Set(plain.flatMap((overall) => [...elements(draw(overall))]));

/** Draws documents whose every text is hostile. */
function overHostile(check: (overall: Overall) => void): void {
  const names = ['six-gates', 'self-reported', 'missing-gate', 'monorepo', 'approvals-waiting'];
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...names).map(overallNamed), fc.constant(null).map(everyPart)),
      fc.infiniteStream(fc.oneof(hostileText, fc.constantFrom('__proto__', 'constructor', 'toString', ''))),
      (overall, texts) => {
        const from = () => {
          const text = texts.next().value;
          return text === '__proto__' ? '__proto_' : text;
        };
        check(received(spoilt(overall, from)));
      },
    ),
    { numRuns: 12 },
  );
}

describe('a document whose every text is hostile', () => {
  it('brings no element or attribute into the page that ours have not, and no address', () => {
    const ours = known((overall) => renderHtml(overall));
    overHostile((overall) => {
      const page = renderHtml(overall);
      expect([...elements(page)].filter((element) => !ours.has(element))).toEqual([]);
      expect(links(page).filter((to) => !/^(#|https?:\/\/)/.test(to))).toEqual([]);
      expect(page.match(/<script/g)).toHaveLength(1);
    });
  });

  it.each([
    ['comment', renderOverallComment],
    ['job summary', renderOverallSummary],
    ['check', renderOverallCheck],
  ])('brings no element into the %s that ours have not', (_name, render) => {
    const names = (page: string) => new Set([...elements(page)].map((element) => element.split(' ')[0]));
    const ours = new Set(plain.flatMap((overall) => [...names(asHtml(render(overall)))]));
    for (const spared of ['<span', '</span']) ours.add(spared);
    overHostile((overall) => {
      const page = asHtml(render(overall));
      expect([...names(page)].filter((name) => !ours.has(name))).toEqual([]);
    });
  });

  it('brings no command, colour or line of its own into the log', () => {
    overHostile((overall) => {
      const log = renderOverallTerminal(overall);
      expect(log.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      // a runner reads `::name` at the beginning of a line, and `##[` anywhere
      expect(log).not.toMatch(/^\s*::(?! )|##\[/m);
    });
  });

  it('brings no test case into JUnit', () => {
    overHostile((overall) => {
      const cases = overall.models.flatMap(({ gates }) =>
        gates.map(({ report }) => report?.checks.length ?? 0),
      );
      const text = renderJUnit(overall);
      const shown = text.match(/<testcase /g)?.length ?? 0;
      expect(shown).toBeGreaterThanOrEqual(cases.reduce((sum, n) => sum + n, 0));
      expect(text.match(/<testsuite /g)).toHaveLength(text.match(/<\/testsuite>/g)?.length ?? 0);
      expect(
        [...elements(text)]
          .map((element) => element.split(' ')[0])
          .filter(
            (name) =>
              !/^<\/?(\?xml|testsuites|testsuite|testcase|properties|property|failure|error|skipped|system-out)$/.test(
                name,
              ),
          ),
      ).toEqual([]);
    });
  });
});
