import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartPoints } from '../../../shared/report/chart-points.ts';
import { mermaidChart } from '../../../shared/report/mermaid-chart.ts';
import type { Section } from '../../../shared/report/schema.ts';
import { hostileText } from './hostile-text.ts';

type Chart = Extract<Section, { type: 'chart' }>;

function line(x: (number | string)[], ...series: number[][]): Chart {
  return {
    type: 'chart',
    kind: 'line',
    title: 'A chart',
    x: { title: 'across', values: x },
    y: { title: 'up' },
    series: series.map((values, i) => ({ name: `s${i}`, values })),
  };
}

describe('chartPoints', () => {
  it('keeps points that are equally spaced already', () => {
    expect(chartPoints(line([0, 0.5, 1], [3, 1, 2]), 50)).toEqual({
      x: { from: 0, to: 1 },
      series: [[3, 1, 2]],
      omitted: 0,
    });
  });

  it('draws others on an equally spaced grid that keeps both ends', () => {
    const { series } = chartPoints(line([0, 1, 10], [0, 10, 100]), 11);
    expect(series[0]).toHaveLength(11);
    for (const [i, value] of series[0].entries()) expect(value).toBeCloseTo(10 * i, 9);
  });

  it('takes the upper end of a step', () => {
    const { series } = chartPoints(line([0, 0, 1, 3], [0, 0.5, 0.5, 1]), 4);
    expect(series[0][0]).toBe(0.5);
    expect(series[0][3]).toBe(1);
  });

  it('keeps the first of too many categories, and counts the rest', () => {
    const { x, series, omitted } = chartPoints(line(['a', 'b', 'c'], [1, 2, 3]), 2);
    expect(x).toEqual({ labels: ['a', 'b'] });
    expect(series).toEqual([[1, 2]]);
    expect(omitted).toBe(1);
  });

  it('never leaves the range of its values', () => {
    const points = fc.array(
      fc.tuple(fc.integer({ min: -50, max: 50 }), fc.double({ min: -5, max: 5, noNaN: true })),
      {
        minLength: 1,
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(points, (all) => {
        const sorted = [...all].sort((a, b) => a[0] - b[0]);
        const y = sorted.map(([, value]) => value);
        const { series } = chartPoints(
          line(
            sorted.map(([x]) => x),
            y,
          ),
          20,
        );
        expect(series[0].length).toBeLessThanOrEqual(20);
        expect(Math.min(...series[0])).toBeGreaterThanOrEqual(Math.min(...y) - 1e-9);
        expect(Math.max(...series[0])).toBeLessThanOrEqual(Math.max(...y) + 1e-9);
      }),
    );
  });
});

describe('mermaidChart', () => {
  it('is an xychart with a legend by colour and a table of its points', () => {
    const text = mermaidChart(line([0, 1, 2], [1, 2, 3], [3, 2, 1]));
    expect(text).toContain(
      'xychart-beta\n  x-axis "across" 0 --> 2\n  y-axis "up" 1 --> 3\n  line [1, 2, 3]\n  line [3, 2, 1]\n',
    );
    expect(text).toContain('🟦 s0 &nbsp; 🟧 s1');
    expect(text).toContain('| across | s0 | s1 |');
  });

  it('has its caption instead of the table', () => {
    const text = mermaidChart({ ...line([0, 1], [1, 2]), caption: 'It rises.' });
    expect(text).toContain('It rises. &nbsp; 🟦 s0');
    expect(text).not.toContain('| across |');
  });

  it('takes a power of ten out of what is huge or tiny, for mermaid reads no exponent', () => {
    expect(mermaidChart(line([0, 1], [1e12, 2e12]))).toContain('y-axis "up (×1e12)" 1 --> 2');
    expect(mermaidChart(line([0, 1], [0, 2.5e-320]))).toContain('y-axis "up (×1e-320)" 0 --> 2.5');
  });

  it('draws a constant line inside its range', () => {
    expect(mermaidChart(line([0, 1], [5, 5]))).toContain('y-axis "up" 2.5 --> 7.5');
  });

  it('says so where there is nothing to draw', () => {
    expect(mermaidChart(line([], []))).toBe('nothing to draw');
    expect(mermaidChart(line([1]))).toBe('nothing to draw');
  });

  it('has only plain numbers and quoted words between its fences', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const chart = fc.record({
      type: fc.constant('chart' as const),
      kind: fc.constantFrom('line' as const, 'bar' as const),
      title: hostileText,
      x: fc.record({
        title: hostileText,
        values: fc.oneof(fc.array(hostileText, { maxLength: 60 }), fc.array(number, { maxLength: 60 })),
      }),
      y: fc.record({ title: hostileText }),
      series: fc.array(fc.record({ name: hostileText, values: fc.array(number, { maxLength: 60 }) }), {
        maxLength: 3,
      }),
    });
    const plain = String.raw`-?\d+(\.\d+)?`;
    const list = (item: string) => String.raw`\[${item}(, ${item})*\]`;
    const allowed = new RegExp(
      [
        'xychart-beta',
        ` {2}[xy]-axis "[^"]*" (${plain} --> ${plain}|${list('"[^"]*"')})`,
        ` {2}(line|bar) ${list(plain)}`,
      ]
        .map((pattern) => `^${pattern}$`)
        .join('|'),
    );
    fc.assert(
      fc.property(chart, (drawn) => {
        const code = /```mermaid\n%%\{init.*\}%%\n([\s\S]*?)\n```/.exec(mermaidChart(drawn))?.[1];
        for (const text of code?.split('\n') ?? []) expect(text).toMatch(allowed);
      }),
      { numRuns: 500 },
    );
  });
});
