import { isHinted } from '../../shared/checks/data/personal/column-hints.ts';
import { detectors } from '../../shared/checks/data/personal/index.ts';
import { columnNames } from './column-names.ts';

export interface NameAccuracy {
  /** Names that say what the column holds, and those of them that are read so. */
  positives: number;
  found: number;
  missed: string[];
  /** Other names, and those of them that are taken for one. */
  negatives: number;
  wrong: string[];
}

/** How well the names of columns are read; web addresses, which nothing is judged by, are left out. */
export function nameAccuracy(): NameAccuracy {
  const { none, ...telling } = columnNames;
  const judged = detectors.filter(({ name }) => name !== 'url');
  const names = Object.entries(telling).flatMap(([detector, all]) => all.map((name) => ({ detector, name })));
  const missed = names.filter(
    ({ detector, name }) => !judged.some((one) => one.name === detector && isHinted(name, one.hints)),
  );
  return {
    positives: names.length,
    found: names.length - missed.length,
    missed: missed.map(({ name }) => name),
    negatives: none.length,
    wrong: none.filter((name) => judged.some(({ hints }) => isHinted(name, hints))),
  };
}
