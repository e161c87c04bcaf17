import { type ChartPoints, chartPoints } from './chart-points.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { escapeMermaid } from './escape-mermaid.ts';
import { formatNumber } from './format-number.ts';
import { plainText } from './plain-text.ts';
import type { Section } from './schema.ts';
import { sectionTable } from './section-table.ts';
import { showing } from './showing.ts';

type Chart = Extract<Section, { type: 'chart' }>;

const mostPoints = 50;
const mostRows = 11;
/** xychart has no legend, so the caption names each line by a square of its colour. */
const palette = [
  { square: '🟦', colour: '#2f81f7' },
  { square: '🟧', colour: '#e8710a' },
  { square: '🟩', colour: '#2da44e' },
  { square: '🟪', colour: '#8250df' },
  { square: '🟥', colour: '#d1242f' },
  { square: '🟫', colour: '#8a5a2b' },
  { square: '🟨', colour: '#d4a72c' },
  { square: '⬛', colour: '#57606a' },
] as const;

/** A chart section as a mermaid `xychart-beta` of at most 50 points, followed by its caption, or by a table of some points where it has none. */
export function mermaidChart(chart: Chart): string {
  const { x, series, omitted } = chartPoints(chart, mostPoints);
  const drawn = series.slice(0, palette.length);
  if (drawn.length === 0 || drawn[0].length === 0) return escapeMarkdown(chart.caption ?? 'nothing to draw');
  const legend = drawn.map((_, i) => `${palette[i].square} ${escapeMarkdown(chart.series[i].name, 60)}`);
  const caption = [chart.caption && escapeMarkdown(chart.caption), ...legend]
    .filter((part) => part)
    .join(' &nbsp; ');
  const parts = [diagram(chart, x, drawn), caption + showing(mostPoints, mostPoints + omitted)];
  if (!chart.caption) parts.push(sectionTable(chartTable(chart), mostRows));
  return parts.join('\n\n');
}

function diagram(chart: Chart, x: ChartPoints['x'], series: ChartPoints['series']): string {
  const [low, high] = range(chart, series);
  const across = 'labels' in x ? undefined : scaleOf([x.from, x.to]);
  const up = scaleOf([low, high]);
  const colours = series.map((_, i) => palette[i].colour).join(', ');
  const horizontal =
    'labels' in x
      ? `[${x.labels.map((label) => `"${escapeMermaid(typeof label === 'number' ? formatNumber(label) : label, 20)}"`).join(', ')}]`
      : `${decimal(x.from, across)} --> ${decimal(x.to, across)}`;
  return [
    '```mermaid',
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
    'xychart-beta',
    `  x-axis "${axisTitle(chart.x.title, across)}" ${horizontal}`,
    `  y-axis "${axisTitle(chart.y.title, up)}" ${decimal(low, up)} --> ${decimal(high, up)}`,
    ...series.map((values) => `  ${chart.kind} [${values.map((value) => decimal(value, up)).join(', ')}]`),
    '```',
  ].join('\n');
}

function range(chart: Chart, series: ChartPoints['series']): [number, number] {
  const all = series.flat();
  const ground = chart.kind === 'bar' ? [0] : [];
  const low = chart.y.min ?? Math.min(...all, ...ground);
  const high = chart.y.max ?? Math.max(...all, ...ground);
  if (low < high) return [low, high];
  const room = Math.max(Math.abs(low), 1) / 2;
  return [Math.max(low - room, -Number.MAX_VALUE), Math.min(low + room, Number.MAX_VALUE)];
}

/** The power of ten to take out of an axis: mermaid reads no exponents. 0 where plain numbers do. */
function scaleOf(ends: readonly number[]): number {
  const largest = Math.max(...ends.map(Math.abs));
  if (largest === 0 || (largest >= 1e-2 && largest < 1e9)) return 0;
  return Math.floor(Math.log10(largest));
}

function axisTitle(title: string, scale = 0): string {
  return escapeMermaid(scale === 0 ? title : `${plainText(title, 50)} (×1e${scale})`);
}

function decimal(value: number, scale = 0): string {
  const [sign, rest] = [Math.sign(value), Math.abs(value)];
  // in two steps, because 10 ** 320 is no double
  const scaled = rest / 10 ** Math.trunc(scale / 2) / 10 ** (scale - Math.trunc(scale / 2));
  const digits = scaled === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(scaled)));
  const text = scaled
    .toFixed(Math.min(8, digits))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return sign < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A few points of a chart as a table, for readers whose screen draws no chart. */
function chartTable(chart: Chart): Extract<Section, { type: 'table' }> {
  const { values } = chart.x;
  const step = Math.max(1, Math.ceil((values.length - 1) / (mostRows - 1)));
  const picked = values.map((_, i) => i).filter((i) => i % step === 0);
  return {
    type: 'table',
    title: chart.title,
    columns: [chart.x.title, ...chart.series.map(({ name }) => name)].map((title) => ({ title })),
    rows: picked.map((i) => [values[i], ...chart.series.map((series) => series.values[i] ?? null)]),
  };
}
