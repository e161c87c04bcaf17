import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../shared/report/render-terminal.ts';
import { terminalTable } from '../../../shared/report/terminal-table.ts';
import { wrapText } from '../../../shared/report/wrap-text.ts';
import { golden, goldenReports, renamed } from './golden-reports.ts';
import { hostileText } from './hostile-text.ts';

describe('renderTerminal', () => {
  it('says the verdict in symbol, word and reason on its first line', () => {
    expect(renderTerminal(golden('fail-slice'))).toMatch(
      /^⛔ credit-default fails: in region = north recall is worse/,
    );
    expect(renderTerminal(golden('pass'))).toMatch(/^✅ credit-default passes: roc_auc is no worse/);
    expect(renderTerminal(golden('inconclusive'))).toMatch(/^❔ credit-default is inconclusive: /);
    expect(renderTerminal(golden('error'))).toMatch(
      /^💥 credit-default could not be judged: column score is absent/,
    );
  });

  it('has colours only where they are asked for', () => {
    expect(renderTerminal(golden('fail-slice'))).not.toContain('\u001B');
    expect(renderTerminal(golden('fail-slice'), { colour: true })).toContain('\u001B[31m');
  });

  it.each([60, 80, 120, 200])('is no wider than %d columns', (width) => {
    for (const name of ['pass', 'fail-slice', 'inconclusive', 'error', 'first-model', 'warn']) {
      for (const line of renderTerminal(golden(name), { width }).split('\n')) {
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('lets no text of a report reach the terminal or the runner as a command', () => {
    const texts = fc.infiniteStream(hostileText);
    fc.assert(
      fc.property(fc.constantFrom(...goldenReports.keys()), texts, (name, stream) => {
        let count = 0;
        const text = renderTerminal(
          renamed(golden(name), () => `${stream.next().value}${count++}`.slice(-200)),
        );
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(text).not.toMatch(/^\s*::|##\[/m);
      }),
      { numRuns: 100 },
    );
  });
});

describe('terminalTable', () => {
  it('aligns wide characters by the columns they take', () => {
    const lines = terminalTable(
      [
        { title: 'name', align: 'left' },
        { title: 'n', align: 'right' },
      ],
      [
        ['日本', '1'],
        ['abc', '100'],
      ],
      80,
    );
    expect(lines).toEqual(['name    n', '日本    1', 'abc   100']);
  });

  it('leaves out the sparest columns until it fits', () => {
    const columns = [
      { title: 'a', align: 'left' as const },
      { title: 'b', align: 'left' as const, spare: 1 },
      { title: 'c', align: 'left' as const, spare: 2 },
    ];
    const rows = [['xxxx', 'yyyy', 'zzzz']];
    expect(terminalTable(columns, rows, 16)[1]).toBe('xxxx  yyyy  zzzz');
    expect(terminalTable(columns, rows, 15)[1]).toBe('xxxx  yyyy');
    expect(terminalTable(columns, rows, 4)[1]).toBe('xxxx');
  });
});

describe('wrapText', () => {
  it('breaks at spaces, and inside a word only where it is longer than a line', () => {
    expect(wrapText('aa bb cc', 5)).toEqual(['aa bb', 'cc']);
    expect(wrapText('aa bbbbbbbb', 5, 1)).toEqual(['aa', ' bbbb', ' bbbb']);
    expect(wrapText('日本日本', 4)).toEqual(['日本', '日本']);
    expect(wrapText('', 4)).toEqual(['']);
  });

  it('loses no word and keeps the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z日]{1,30}$/)),
        fc.integer({ min: 8, max: 60 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width, 2);
          expect(lines.join('').replace(/ /g, '')).toBe(words.join(''));
          for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
