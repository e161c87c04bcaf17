import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderOverallTerminal } from '../../../shared/report/render-overall-terminal.ts';
import { renderTerminal } from '../../../shared/report/render-terminal.ts';
import { evaluated, overallNamed, overalls } from './overall-reports.ts';

describe('renderOverallTerminal', () => {
  const text = renderOverallTerminal(overallNamed('six-gates'));

  it('says the verdict, the gate and what decides on its first line', () => {
    expect(text).toMatch(/^⛔ census-employment fails evaluate-vs-champion: in age = 45 to below 65 roc_auc/);
  });

  it('has a line a gate, then what decides each gate that did not pass', () => {
    const lines = text.split('\n');
    const begins = (start: string) => lines.findIndex((line) => line.startsWith(start));
    const order = [
      '⛔ evaluate-vs-champion fail:',
      '❔ fairness-check inconclusive:',
      '⚠️ validate-data warn:',
      '✅ tests pass:',
      '── evaluate-vs-champion',
      '── fairness-check',
    ].map(begins);
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(begins('── validate-data')).toBe(-1);
  });

  it('reads as the report of that gate where there is one', () => {
    expect(renderOverallTerminal(overallNamed('one-gate'))).toBe(renderTerminal(evaluated('retrained')));
  });

  it("labels what was measured by a fork's code, and says what a pass waits for", () => {
    expect(renderOverallTerminal(overallNamed('self-reported'))).toContain('self-reported');
    expect(text).not.toContain('self-reported');
    expect(renderOverallTerminal(overallNamed('approvals-waiting'))).toContain('approvals waiting: 1 of 2');
  });

  it.each([64, 80, 120, 200])('is no wider than %d columns', (width) => {
    for (const [name, overall] of overalls) {
      if (name === 'hostile') continue;
      for (const line of renderOverallTerminal(overall, { width }).split('\n')) {
        expect(stringWidth(line), `${name}: ${line}`).toBeLessThanOrEqual(width);
      }
    }
  });

  it('has colours only where they are asked for, and lets no text reach the terminal or the runner as a command', () => {
    for (const overall of overalls.values()) {
      const plain = renderOverallTerminal(overall);
      expect(plain.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(plain).not.toMatch(/^\s*::|##\[/m);
      expect(renderOverallTerminal(overall, { colour: true })).toContain('\u001B[');
    }
  });
});
