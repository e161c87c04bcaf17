import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../shared/errors.ts';
import { documentCaps } from '../../../shared/report/parse-document-bytes.ts';
import { parseOverallBytes } from '../../../shared/report/parse-overall-bytes.ts';
import { parseReportBytes } from '../../../shared/report/parse-report-bytes.ts';
import { overallText } from '../../../shared/report/write-overall.ts';
import { reportText } from '../../../shared/report/write-report.ts';
import { golden, goldenReports } from './golden-reports.ts';
import { hostileText } from './hostile-text.ts';
import { madeOverall } from './overalls.ts';

const source = '.tollgate/fairness-check.json';
const bytes = (text: string) => new TextEncoder().encode(text);
const good = reportText(golden('pass'));

/** What is said of bytes that are refused. */
function refusal(of: Uint8Array | string, parse: typeof parseReportBytes | typeof parseOverallBytes) {
  try {
    parse(typeof of === 'string' ? bytes(of) : of, source);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).fault;
  }
  throw new Error('it was accepted');
}

/** The golden report with one of its values replaced by raw JSON. */
function withRaw(path: (report: ReturnType<typeof golden>) => void, raw: string): string {
  const report = golden('pass');
  path(report);
  return JSON.stringify(report).replace('"RAW"', raw);
}

describe('parseReportBytes', () => {
  it('reads what a gate wrote, with a byte order mark and without', () => {
    for (const report of goldenReports.values()) {
      expect(parseReportBytes(bytes(reportText(report)), source)).toEqual(report);
    }
    expect(parseReportBytes(bytes(`\uFEFF${good}`), source)).toEqual(golden('pass'));
  });

  const utf16 = Buffer.from(good, 'utf16le');
  const deep = (open: string, close: string, n: number) => `${open.repeat(n)}${close.repeat(n)}`;
  it.each<[string, Uint8Array | string, string, string]>([
    ['nothing', '', 'must be a report', 'an empty file'],
    ['white space', ' \n\t ', 'must be a report', 'an empty file'],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'must be UTF-8', 'UTF-16'],
    ['UTF-16 without one', utf16, 'must be UTF-8', 'UTF-16'],
    ['UTF-16, big end first', Buffer.from(utf16).swap16(), 'must be UTF-8', 'UTF-16'],
    [
      'Latin-1',
      Buffer.from(good.replace('credit', 'cr\u00e9dit'), 'latin1'),
      'must be UTF-8',
      'bytes that are not',
    ],
    [
      'half a report',
      good.slice(0, good.length / 2),
      'must be a whole JSON document',
      'a document that is cut off after',
    ],
    [
      'a report but for its last byte',
      good.trimEnd().slice(0, -1),
      'must be a whole JSON document',
      'cut off',
    ],
    ['two reports', good + good, 'must be JSON', 'after JSON'],
    ['no JSON', 'verdict: pass', 'must be JSON', 'Unexpected token'],
    ['HTML', '<!doctype html><script>alert(1)</script>', 'must be JSON', 'Unexpected token'],
    [
      'NaN',
      withRaw((r) => Object.assign(r.checks[0].findings[0], { value: 'RAW' }), 'NaN'),
      'must be JSON',
      'Unexpected token',
    ],
    ['a list', '[]', "must be a gate's report (tollgate/report/v1)", 'a list'],
    ['null', 'null', "must be a gate's report (tollgate/report/v1)", 'null'],
    ['a number', '7', "must be a gate's report (tollgate/report/v1)", 'a number'],
    [
      'a document without a schema',
      '{"verdict": "pass"}',
      "must be a gate's report (tollgate/report/v1)",
      'an object without `schema`',
    ],
    [
      'another document',
      '{"schema": "other/v1"}',
      "must be a gate's report (tollgate/report/v1)",
      'schema "other/v1"',
    ],
    ['lists in lists', deep('[', ']', 1_000_000), 'must nest at most 32 levels', 'more'],
    ['lists in lists that never close', '['.repeat(1_000_000), 'must nest at most 32 levels', 'more'],
    ['objects in objects', deep('{"a":', '}', 100_000), 'must nest at most 32 levels', 'more'],
    [
      'a list without end',
      `[${'0,'.repeat(100_000)}0]`,
      'must have at most 20,000 entries in a list',
      'more',
    ],
    [
      'a key twice',
      good.replace('"verdict": "pass"', '"verdict": "fail", "verdict": "pass"'),
      'must have each key of an object once',
      'an object that has one twice',
    ],
    [
      'a key twice, once in disguise',
      good.replace('"verdict": "pass"', '"verdict": "fail", "\\u0076erdict": "pass"'),
      'must have each key of an object once',
      'twice',
    ],
    [
      '__proto__',
      good.replace('{', '{"__proto__": {"polluted": true},'),
      'must have no key `__proto__`',
      'one',
    ],
    [
      '__proto__ in disguise',
      good.replace('{', '{"__pr\\u006fto__": {"polluted": true},'),
      'must have no key `__proto__`',
      'one',
    ],
    [
      'constructor',
      good.replace('{', '{"constructor": {"prototype": {"polluted": true}},'),
      "must be a gate's report of the form tollgate/report/v1",
      'constructor',
    ],
    [
      'an unknown key',
      good.replace('{', '{"extra": 1,'),
      "must be a gate's report of the form tollgate/report/v1",
      'extra',
    ],
    [
      'a number beyond all doubles',
      withRaw((r) => Object.assign(r.checks[0].findings[0], { value: 'RAW' }), '1e999'),
      "must be a gate's report of the form tollgate/report/v1",
      'checks[0].findings[0].value: Invalid input: expected number, received Infinity',
    ],
    [
      'a null for a number',
      withRaw((r) => Object.assign(r.checks[0].findings[0], { value: 'RAW' }), 'null'),
      "must be a gate's report of the form tollgate/report/v1",
      'checks[0].findings[0].value',
    ],
    [
      'a text beyond its cap',
      withRaw((r) => Object.assign(r, { summary: 'RAW' }), `"${'x'.repeat(2_001)}"`),
      "must be a gate's report of the form tollgate/report/v1",
      'summary',
    ],
    [
      'a skip for a verdict',
      withRaw((r) => Object.assign(r, { verdict: 'RAW' }), '"skip"'),
      "must be a gate's report of the form tollgate/report/v1",
      'verdict',
    ],
    [
      'a table row beyond its cap',
      withRaw(
        (r) => r.sections.unshift({ type: 'table', title: 't', columns: [], rows: ['RAW' as never] }),
        JSON.stringify(Array(51).fill(0)),
      ),
      "must be a gate's report of the form tollgate/report/v1",
      'sections[0].rows[0]',
    ],
    [
      'a chart beyond its cap',
      withRaw(
        (r) =>
          r.sections.unshift({
            type: 'chart',
            kind: 'bar',
            title: 't',
            x: { title: '', values: [] },
            y: { title: '' },
            series: ['RAW' as never],
          }),
        `{"name": "s", "values": ${JSON.stringify(Array(201).fill(0))}}`,
      ),
      "must be a gate's report of the form tollgate/report/v1",
      'sections[0].series[0].values',
    ],
    [
      'a section of no kind',
      withRaw((r) => r.sections.unshift('RAW' as never), '{"type": "html", "html": "<b>"}'),
      "must be a gate's report of the form tollgate/report/v1",
      'sections[0].type',
    ],
  ])('refuses %s', (_name, of, rule, received) => {
    const fault = refusal(of, parseReportBytes);
    expect(fault.input).toBe(source);
    expect(fault.rule).toBe(rule);
    expect(fault.received).toContain(received);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses what is beyond the cap of bytes without looking at it', () => {
    const fault = refusal(new Uint8Array(documentCaps.bytes + 1), parseReportBytes);
    expect(fault.rule).toBe('must be at most 64 MB');
  });

  it('says which versions this Tollgate reads', () => {
    const fault = refusal(good.replace('report/v1', 'report/v2'), parseReportBytes);
    expect(fault.received).toBe('schema "tollgate/report/v2"');
    expect(fault.fix).toContain('reads tollgate/report/v1 and tollgate/overall/v1');
  });

  it('tells the report over all gates from a gate\u2019s', () => {
    expect(refusal(overallText(madeOverall()), parseReportBytes).received).toBe(
      'the report over all gates (tollgate/overall/v1)',
    );
    expect(refusal(good, parseOverallBytes).received).toBe("a gate's report (tollgate/report/v1)");
  });

  it('keeps columns that are called like what every object has', () => {
    const report = golden('pass');
    const names = ['constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', '__defineGetter__'];
    report.checks[0].findings[0].slice = Object.fromEntries(names.map((name) => [name, name]));
    const read = parseReportBytes(bytes(reportText(report)), source);
    expect(Object.entries(read.checks[0].findings[0].slice ?? {})).toEqual(names.map((name) => [name, name]));
  });

  it('stops at the first part at fault, however many there are', () => {
    const findings = Array.from({ length: 19_999 }, () => 0);
    const report = {
      ...golden('pass'),
      checks: Array.from({ length: 50 }, () => ({ ...golden('pass').checks[0], findings })),
    };
    const { received } = refusal(JSON.stringify(report), parseReportBytes);
    expect(received).toMatch(/checks\[0\]\.findings\[0\]: /);
    expect(received).not.toContain('findings[1]');
  });

  it('says it short and in one visible line, whatever is in the document', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (key, name) => {
        const hostile = { ...golden('pass'), [`x${key}`.repeat(500)]: 1 };
        let said = '';
        try {
          parseReportBytes(bytes(JSON.stringify(hostile)), name);
        } catch (error) {
          said = (error as InputError).message;
        }
        expect(said).toContain('Unrecognized key');
        expect(said.length).toBeLessThan(1_500);
        expect(said).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 100 },
    );
  });

  it('takes no bytes for a report that are not one, and never breaks', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 20 }),
        fc.nat({ max: good.length }),
        fc.nat({ max: 20 }),
        (noise, at, less) => {
          const whole = bytes(good);
          const spoilt = Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + less)]);
          try {
            expect(parseReportBytes(spoilt, source).schema).toBe('tollgate/report/v1');
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('parseOverallBytes', () => {
  it('reads what the report over all gates wrote', () => {
    expect(parseOverallBytes(bytes(overallText(madeOverall())), source)).toEqual(madeOverall());
  });

  it('names the place of a fault in a gate\u2019s report', () => {
    const overall = madeOverall();
    Object.assign(overall.models[0].gates[1].report?.checks[0].findings[0] ?? {}, { p: 2 });
    expect(refusal(JSON.stringify(overall), parseOverallBytes).received).toContain(
      'models[0].gates[1].report.checks[0].findings[0].p',
    );
  });
});
