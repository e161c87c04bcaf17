import { describe, expect, it } from 'vitest';
import { commentLadder, summaryLadder } from '../../../shared/report/detail.ts';
import { faultName, faultPhrase } from '../../../shared/report/fault-name.ts';
import { foundPlaces } from '../../../shared/report/found-places.ts';
import { foundTable } from '../../../shared/report/found-table.ts';
import { foundWords } from '../../../shared/report/found-words.ts';
import { foundTable as pageTable } from '../../../shared/report/html/found-table.ts';
import { counterIds } from '../../../shared/report/html/ids.ts';
import { judgedTables } from '../../../shared/report/judged-tables.ts';
import { keptChecks, keptTable } from '../../../shared/report/kept-table.ts';
import { type MeasuredRow, measuredRows } from '../../../shared/report/measured-row.ts';
import { queriesBlock } from '../../../shared/report/queries-block.ts';
import type { Finding } from '../../../shared/report/schema.ts';
import { tableOf } from '../../../shared/report/table-of.ts';
import { terminalFound } from '../../../shared/report/terminal-found.ts';
import { terminalPen } from '../../../shared/report/terminal-pen.ts';
import { dataReport } from './data-reports.ts';

/** What a check found in a column of `data.test`. */
function row(id: string, finding: Partial<Finding> = {}, status: 'fail' | 'warn' = 'fail'): MeasuredRow {
  const found: Finding = {
    subject: 'age',
    statistic: 'failing_rows',
    value: 4,
    n: 10_000,
    status,
    ...finding,
  };
  const check = { id, title: 'age is at least 0', status, why: 'the check says so', findings: [found] };
  return { check, finding: found, status, table: 'data.test' };
}

const wide = (rows: readonly MeasuredRow[]) => terminalFound(rows, 100, terminalPen(false));

describe('faultName', () => {
  it('is what a broken check is called, and what must hold', () => {
    const check = { id: 'missing_values/data.test', title: 'Values are there', status: 'warn' } as const;
    expect(faultName(check)).toEqual({ name: 'missing values', title: 'Values are there' });
    expect(faultPhrase(check)).toBe('missing values');
  });

  it('is the contract with what it says, and calls it broken only where it was judged', () => {
    const check = { id: 'contract/data.test/people/age/range', title: 'age is at least 0' };
    expect(faultPhrase({ ...check, status: 'fail' })).toBe('contract broken (age is at least 0)');
    expect(faultPhrase({ ...check, status: 'error' })).toBe('contract (age is at least 0)');
  });
});

describe('foundWords', () => {
  it('is what the check says', () => {
    expect(foundWords(row('a/data.test', { why: 'so it is' }))).toBe('so it is');
  });

  it.each([
    [{ op: '<=', value: 0 }, '4 of 10,000 rows, none may'],
    [{ op: '<=', value: 2.6 }, '4 of 10,000 rows, at most 2 may'],
    [{ op: '>=', value: 4.2 }, '4 of 10,000 rows, at least 5 may'],
    [undefined, '4 of 10,000 rows'],
  ] as const)('counts rows against the limit %j', (limit, words) => {
    expect(foundWords(row('a/data.test', { limit: limit && { ...limit } }))).toBe(words);
  });

  it('is the number with its interval and limit of what counts no rows, and else the check’s reason', () => {
    const finding = { statistic: 'auc', value: 0.991, limit: { op: '<=', value: 0.98 } } as const;
    expect(foundWords(row('a/data.test', { ...finding, interval: [0.989, 0.993] }))).toBe(
      '0.9910 (0.9890 … 0.9930), at most 0.98',
    );
    expect(foundWords(row('a/data.test', { statistic: 'auc', value: undefined }))).toBe('the check says so');
  });
});

describe('tableOf', () => {
  const report = dataReport('fail');

  it('is the input that a check’s id names', () => {
    expect(tableOf(report, { id: 'missing_values/data.test' })).toBe('data.test');
    expect(tableOf(report, { id: 'contract/data.train/people/age/range' })).toBe('data.train');
  });

  it('is none where the id names no input of data', () => {
    expect(tableOf(report, { id: 'metric/recall' })).toBeUndefined();
    expect(tableOf(report, { id: 'missing_values/data.other' })).toBeUndefined();
    expect(
      tableOf({ ...report, provenance: { ...report.provenance, inputs: [] } }, { id: 'a/data.test' }),
    ).toBeUndefined();
  });
});

describe('foundPlaces', () => {
  it('puts what was found in a column together, at the place and with the status of the worst', () => {
    const [a, b, c] = [
      row('a/data.test'),
      row('b/data.test', { subject: 'sex' }),
      row('c/data.test', {}, 'warn'),
    ];
    const elsewhere = { ...row('d/data.train', {}, 'warn'), table: 'data.train' };
    expect(foundPlaces([a, b, c, elsewhere])).toEqual([
      { subject: 'age', table: 'data.test', status: 'fail', rows: [a, c] },
      { subject: 'sex', table: 'data.test', status: 'fail', rows: [b] },
      { subject: 'age', table: 'data.train', status: 'warn', rows: [elsewhere] },
    ]);
  });
});

describe('foundTable', () => {
  it('has a line a column, and marks what is milder than the line', () => {
    const rows = ['p1', 'p2', 'p3', 'p4'];
    const table = foundTable([row('a_b/data.test', { rows }), row('c/data.test', { why: 'x' }, 'warn')], 5);
    expect(table.split('\n').slice(2)).toEqual([
      '| ⛔&nbsp;`age`<br><sub>data.test</sub> | **a b**: 4 of 10,000 rows<br><sub>rows `p1` `p2` `p3` …</sub><br>⚠️&nbsp;**c**: x |',
    ]);
  });

  it('names the same rows once', () => {
    const table = foundTable([row('a/data.test', { rows: ['p1'] }), row('b/data.test', { rows: ['p1'] })], 5);
    expect(table.match(/p1/g)).toHaveLength(1);
  });

  it('names the columns that have no room', () => {
    const rows = Array.from({ length: 25 }, (_, i) => row('a_b/data.test', { subject: `c${i}` }));
    const besides = foundTable(rows, 2).split('\n\n')[1];
    expect(besides).toMatch(/^Besides: ⛔&nbsp;`c2` in data\.test \(a b\), /);
    expect(besides).toMatch(/`c21` in data\.test \(a b\) and 3 more\.$/);
  });

  it('says how many more faults a column has', () => {
    const rows = Array.from({ length: 9 }, (_, i) => row(`a${i}/data.test`));
    expect(foundTable(rows, 5)).toMatch(/\*\*a5\*\*: 4 of 10,000 rows<br>and 3 more \|$/);
  });

  it('is nothing where nothing was found', () => {
    expect(foundTable([], 5)).toBe('');
    expect(judgedTables([], 5)).toBe('');
  });

  it('keeps a hostile name in its cell', () => {
    const table = foundTable([row('a/data.test', { subject: '|<script>`@team`', rows: ['a|b'] })], 5);
    expect(table.split('\n')).toHaveLength(3);
    expect(table).toContain('`` \\|<script>`@team` ``');
    expect(table).toContain('`a\\|b`');
  });
});

describe("the page's foundTable", () => {
  it('has a line a column with what must hold, and no title that a contract’s name says already', () => {
    const rows = [row('a_b/data.test', { rows: ['p<1'] }), row('contract/data.test/t/age/range', {}, 'warn')];
    const page = pageTable('Found', rows, { top: 5, ids: counterIds() }).text;
    expect(page.match(/<tr data-s/g)).toHaveLength(1);
    expect(page).toContain(
      '<b>a b</b>: 4 of 10,000 rows<small>age is at least 0</small><small>rows <code>p&lt;1</code>',
    );
    expect(page).toContain('<b>contract broken (age is at least 0)</b>: 4 of 10,000 rows</div>');
  });
});

describe('terminalFound', () => {
  it('is one paragraph of one fault, and a list of several', () => {
    expect(wide([row('a_b/data.test', { rows: ['p1', 'p2'] })])).toEqual([
      '⛔ age in data.test: a b: 4 of 10,000 rows',
      '   p1, p2',
    ]);
    expect(
      wide([row('a/data.test', { rows: ['p1'] }), row('b/data.test', { rows: ['p1'] }, 'warn')]),
    ).toEqual(['⛔ age in data.test', '   ⛔ a: 4 of 10,000 rows', '      p1', '   ⚠️ b: 4 of 10,000 rows']);
  });

  it('keeps rows that belong together apart from the next', () => {
    expect(wide([row('a/data.test', { rows: ['p1: 0, p2: 1', 'p3: 0, p4: 1'] })])[1]).toBe(
      '   p1: 0, p2: 1; p3: 0, p4: 1',
    );
  });

  it('counts what it leaves out', () => {
    const rows = Array.from({ length: 45 }, (_, i) => row('a/data.test', { subject: `c${i}` }));
    expect(wide(rows).at(-1)).toBe('showing 40 of 45 places');
  });
});

describe('keptTable', () => {
  it('has a line for what holds, with where, those of no contract first, then what was not judged', () => {
    const report = dataReport('pass');
    const table = keptTable(report, 1_000);
    const lines = table.split('\n').slice(2);
    const firstOf = (start: string) => lines.findIndex((line) => line.startsWith(start));
    expect(lines.length).toBeLessThan(keptChecks(report).length);
    expect(firstOf('| ✅&nbsp;Values are there |')).toBeLessThan(
      firstOf('| ✅&nbsp;person has a value in every row |'),
    );
    expect(firstOf('| ✅&nbsp;person has a value in every row |')).toBeLessThan(firstOf('| ➖&nbsp;'));
    expect(lines[firstOf('| ✅&nbsp;person has a value')]).toContain('<sub>data.train, data.test</sub>');
    expect(keptTable(report, 3)).toContain(`showing 3 of ${lines.length}`);
  });

  it('is nothing in a report on no data', () => {
    const report = dataReport('pass');
    expect(keptTable({ ...report, provenance: { ...report.provenance, inputs: [] } }, 10)).toBe('');
  });
});

describe('queriesBlock', () => {
  const [full] = summaryLadder;

  it('has each query once, under the names of all that it shows, its condition on a line of its own', () => {
    const block = queriesBlock(dataReport('fail'), full);
    expect(block).toContain(
      '`person` in data.test, contract broken \\(No value of person is there twice\\), duplicate ids:',
    );
    const queries = block.match(/(?<=```sql\n)[^`]*(?=\n```)/g) ?? [];
    expect(queries.length).toBeGreaterThan(10);
    expect(new Set(queries).size).toBe(queries.length);
    for (const query of queries) expect(query).toMatch(/^SELECT \* FROM .*\nWHERE /);
  });

  it('shows no query that a reader would copy as another one', () => {
    const report = dataReport('hostile');
    const shown = queriesBlock(report, full);
    const odd = measuredRows(report).filter(({ finding }) => finding.query?.includes('\u202E'));
    expect(odd.length).toBeGreaterThan(0);
    expect(shown).toContain('the query holds characters that nobody sees; it is in the JSON report');
    expect(shown).not.toContain('\u202E');
  });

  it('is nothing where all holds, and where a comment has no room', () => {
    expect(queriesBlock(dataReport('pass'), full)).toBe('');
    expect(queriesBlock(dataReport('fail'), commentLadder[2])).toBe('');
  });
});
