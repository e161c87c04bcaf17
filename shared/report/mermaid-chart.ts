import { escapeMarkdown } from './escape-markdown.ts';
import { escapeMermaid } from './escape-mermaid.ts';
import type { Section } from './schema.ts';
import { sectionTable } from './section-table.ts';

type Chart = Extract<Section, { type: 'chart' }>;

const most = 50;
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
  const series = chart.series.slice(0, palette.length);
  const legend = series
    .map(({ name }, i) => `${palette[i].square} ${escapeMarkdown(name, 60)}`)
    .join(' &nbsp; ');
  const points = gridded(chart);
  const colours = series.map((_, i) => palette[i].colour).join(', ');
  const lines = [
    '```mermaid',
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
    'xychart-beta',
    `  x-axis "${escapeMermaid(chart.x.title)}" ${points.axis}`,
    `  y-axis "${escapeMermaid(chart.y.title)}" ${range(chart, points.values)}`,
    ...points.values.map((values) => `  ${chart.kind} [${values.map(plain).join(', ')}]`),
    '```',
  ];
  const caption = [chart.caption && escapeMarkdown(chart.caption), legend, points.note]
    .filter(Boolean)
    .join(' &nbsp; ');
  return `${lines.join('\n')}\n\n${caption}${chart.caption ? '' : `\n\n${sectionTable(chartTable(chart), 11)}`}`;
}

/** A few points of a chart as a table, for readers whose screen draws no chart. */
function chartTable(chart: Chart): Extract<Section, { type: 'table' }> {
  const { values } = chart.x;
  const step = Math.max(1, Math.ceil((values.length - 1) / 10));
  const picked = values.map((_, i) => i).filter((i) => i % step === 0);
  return {
    type: 'table',
    title: chart.title,
    columns: [chart.x.title, ...chart.series.map(({ name }) => name)].map((title) => ({ title })),
    rows: picked.map((i) => [values[i], ...chart.series.map((series) => series.values[i] ?? null)]),
  };
}

interface Points {
  axis: string;
  values: number[][];
  note: string;
}

function gridded(chart: Chart): Points {
  const series = chart.series.slice(0, palette.length);
  const x = chart.x.values;
  const length = Math.min(x.length, ...series.map(({ values }) => values.length));
  const numeric = x.slice(0, length).every((value): value is number => typeof value === 'number');
  if (chart.kind === 'line' && numeric && length > 1) {
    const at = x.slice(0, length) as number[];
    const [from, to] = [at[0], at[length - 1]];
    const axis = `${plain(from)} --> ${plain(to)}`;
    if (length <= most && isEvenlySpaced(at)) {
      return { axis, values: series.map(({ values }) => values.slice(0, length)), note: '' };
    }
    const grid = Array.from({ length: most }, (_, i) => from + ((to - from) * i) / (most - 1));
    return {
      axis,
      values: series.map(({ values }) => grid.map((g) => interpolated(at, values, g))),
      note: '',
    };
  }
  const shown = Math.min(length, most);
  const labels = x
    .slice(0, shown)
    .map((value) => `"${escapeMermaid(typeof value === 'number' ? plain(value) : value, 20)}"`);
  return {
    axis: `[${labels.join(', ')}]`,
    values: series.map(({ values }) => values.slice(0, shown)),
    note: shown < length ? `showing ${shown} of ${length}` : '',
  };
}

function isEvenlySpaced(x: readonly number[]): boolean {
  const step = (x[x.length - 1] - x[0]) / (x.length - 1);
  return step > 0 && x.every((value, i) => Math.abs(value - x[0] - i * step) < step / 100);
}

/** Linear between the neighbours; the last of several equal x wins, as a step does. */
function interpolated(x: readonly number[], y: readonly number[], at: number): number {
  let right = x.findIndex((value) => value > at);
  if (right === -1) right = x.length - 1;
  const left = Math.max(0, right - 1);
  const span = x[right] - x[left];
  if (!(span > 0)) return y[right];
  const share = Math.min(1, Math.max(0, (at - x[left]) / span));
  return y[left] + (y[right] - y[left]) * share;
}

function range(chart: Chart, values: readonly number[][]): string {
  const all = values.flat();
  let low = chart.y.min ?? Math.min(...all, ...(chart.kind === 'bar' ? [0] : []));
  let high = chart.y.max ?? Math.max(...all, ...(chart.kind === 'bar' ? [0] : []));
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1];
  if (low === high) [low, high] = [low - 1, high + 1];
  return `${plain(low)} --> ${plain(high)}`;
}

/** A number as mermaid reads it: decimal, no exponent. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(4));
  return Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? rounded.toFixed(12)
    : String(rounded);
}
