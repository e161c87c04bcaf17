import { metricByName } from '../../shared/checks/metrics/index.ts';
import { isUndefined, random, randomBinomial } from '../../shared/stats/index.ts';
import type { World } from './scenario.ts';

export interface CellSetting {
  metric: string;
  n: number;
  classes: number;
  /** Share of the positive class (two classes), or of the rarest one (more; the others are alike). */
  prevalence: number;
  /** Share of rows that the champion gets right, in every class. */
  right: number;
  /** Share of rows on which the models differ, in every class. */
  discordance: number;
  margin: number;
}

/**
 * Counts of label × champion × challenger at which the metric's true difference is exactly −margin; undefined
 * where no such world exists.
 */
export function cellWorld(setting: CellSetting): World | undefined {
  const metric = metricByName(setting.metric);
  if (metric?.kind !== 'cells') throw new Error(`${setting.metric} is not a metric of cells`);
  const classes = Array.from({ length: setting.classes }, (_, k) => String(k));
  const context = { task: setting.classes === 2 ? ('binary' as const) : ('multiclass' as const), classes };
  const trueDifference = (cells: Cell[]): number => {
    const [ofChallenger, ofChampion] = (['challenger', 'champion'] as const).map((role) => {
      const confusion = new Float64Array(setting.classes ** 2);
      for (const cell of cells) confusion[cell.label * setting.classes + cell[role]] += cell.share;
      const value = metric.value(confusion, context, {});
      if (isUndefined(value)) throw new Error(value.undefined);
      return value;
    });
    return ofChallenger - ofChampion;
  };
  // The share of the discordant rows that are gains, found by bisection.
  let low = 0;
  let high = 1;
  if (trueDifference(cellsOf(setting, low)) > -setting.margin) return undefined;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (trueDifference(cellsOf(setting, middle)) < -setting.margin) low = middle;
    else high = middle;
  }
  const cells = cellsOf(setting, low).filter((cell) => cell.share > 0);
  return {
    subject: { key: metric.name, metric, options: {}, context, seed: 1 },
    limit: { op: '>=', value: -setting.margin },
    draw(seed) {
      const uniform = random(seed);
      let left = setting.n;
      let rest = 1;
      const count = Float64Array.from(cells, ({ share }) => {
        const drawn = left === 0 ? 0 : randomBinomial(left, Math.min(1, share / rest), uniform);
        left -= drawn;
        rest -= share;
        return drawn;
      });
      const kept = cells.map((_, i) => i).filter((i) => count[i] > 0);
      return {
        n: setting.n,
        cells: {
          n: setting.n,
          label: Int32Array.from(kept, (i) => cells[i].label),
          prediction: {
            champion: Int32Array.from(kept, (i) => cells[i].champion),
            challenger: Int32Array.from(kept, (i) => cells[i].challenger),
          },
          count: Float64Array.from(kept, (i) => count[i]),
        },
      };
    },
  };
}

interface Cell {
  label: number;
  champion: number;
  challenger: number;
  share: number;
}

function cellsOf({ classes, prevalence, right, discordance }: CellSetting, gains: number): Cell[] {
  const cells: Cell[] = [];
  for (let label = 0; label < classes; label++) {
    const rare = label === classes - 1;
    const ofLabel = rare ? prevalence : (1 - prevalence) / (classes - 1);
    // A class has only so many errors to mend.
    const gained = Math.min(discordance * gains, (1 - right) * 0.95);
    const lost = discordance * (1 - gains);
    const others = Array.from({ length: classes }, (_, k) => k).filter((k) => k !== label);
    const part = ofLabel / others.length;
    cells.push({ label, champion: label, challenger: label, share: ofLabel * (right - lost) });
    for (const other of others) {
      cells.push({ label, champion: label, challenger: other, share: part * lost });
      cells.push({ label, champion: other, challenger: label, share: part * gained });
      cells.push({ label, champion: other, challenger: other, share: part * (1 - right - gained) });
    }
  }
  return cells;
}
