import type { Role, Rows } from '../../data/evaluation.ts';
import type { Section } from '../../report/schema.ts';

const bins = 10;

/** How often the positives come among rows that were given about the same probability, for both models; bins that lack rows are left out. */
export function calibrationCurve(rows: Rows): Section | undefined {
  const shown = (['champion', 'challenger'] as const).filter((role) => rows.models[role]?.scores);
  if (shown.length === 0) return undefined;
  const shares = shown.map((role) => observed(rows, role));
  const filled = Array.from({ length: bins }, (_, bin) => bin).filter((bin) =>
    shares.every((ofModel) => Number.isFinite(ofModel[bin])),
  );
  if (filled.length < 2) return undefined;
  const middles = filled.map((bin) => (bin + 0.5) / bins);
  return {
    type: 'chart',
    kind: 'line',
    title: 'Calibration',
    x: { title: 'predicted probability', values: middles },
    y: { title: 'share of positives', min: 0, max: 1 },
    series: [
      { name: 'perfect', values: middles },
      ...shown.map((role, i) => ({ name: role, values: filled.map((bin) => shares[i][bin]) })),
    ],
    caption: `Rows in ${bins} bins of equal width; only bins that hold rows of every model are drawn.`,
  };
}

/** The weighted share of positives by bin of the score; NaN in a bin without weight. */
function observed({ n, label, weight, models }: Rows, role: Role): Float64Array {
  const scores = models[role]?.scores?.[0] as Float64Array;
  const positives = new Float64Array(bins);
  const all = new Float64Array(bins);
  for (let i = 0; i < n; i++) {
    const bin = Math.min(bins - 1, Math.floor(scores[i] * bins));
    const mass = weight ? weight[i] : 1;
    all[bin] += mass;
    if (label[i] === 1) positives[bin] += mass;
  }
  return positives.map((mass, bin) => mass / all[bin]);
}
