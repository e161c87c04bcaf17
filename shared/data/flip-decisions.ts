import { InputError } from '../errors.ts';
import type { Role } from './evaluation.ts';
import type { FlippedDecisions, FlippedGroup, NotFlipped } from './evidence.ts';
import type { OpenRows } from './open-rows.ts';
import type { PairedPredictions } from './pair-predictions.ts';
import type { AskedModel, RowsAgain } from './rows-again.ts';
import { missingLevel } from './slice-codes.ts';

export interface FlipRequest {
  role: Role;
  model: AskedModel;
  column: string;
  /** The slice that cuts the column into ranges of numbers; absent where its values are the groups. */
  ranges?: number;
}

/** Values that a protected column is changed to at most, the most frequent ones. */
export const mostValues = 20;

/** Numbers that models predict are the same up to the rounding of single precision. */
const same = 1e-6;

/**
 * Asks a model for the same rows again, with the protected value changed to each other one (to the median of each other
 * range, where it is cut into ranges), and counts the decisions that change. Each row is asked with its own value, too: a
 * model that then decides otherwise does not decide by its inputs alone.
 */
export async function flipDecisions(
  open: OpenRows,
  again: RowsAgain,
  { role, model, column, ranges }: FlipRequest,
): Promise<FlippedDecisions | NotFlipped> {
  const { labelled, request } = open;
  const own =
    ranges === undefined
      ? valuesOf(await again.texts(column))
      : rangesOf(await again.numbers(column), open, again, ranges, column);
  const { names, values, codes } = own;
  const none = (why: string): NotFlipped => ({ role, column, why });
  if (names.length < 2) return none(`${column} has one value: there is no other to change it to`);
  const tried = names.slice(0, mostValues);
  const before = await again.predict(model);
  if (!before.prediction) return none('it gave no decisions');
  const isNumber = request.task === 'regression';
  const isBinary = request.task === 'binary';
  // Models are asked, and answer, in the label's own classes.
  const favorable = Math.max(0, labelled.classes.indexOf(request.people?.favorable ?? labelled.classes[1]));
  const groups = tried.length + 2;
  const cells = Array.from({ length: groups }, () => tried.map(() => newTally()));
  const any = new Uint8Array(again.rows);
  const asked = new Uint8Array(again.rows);
  const repeated = { n: 0, changed: 0 };
  const repeat = (changed: boolean): void => {
    repeated.n++;
    if (changed) repeated.changed++;
  };
  const differs = (now: number, then: number): boolean =>
    isNumber ? Math.abs(now - then) > same * Math.max(1, Math.abs(then)) : now !== then;
  if (ranges !== undefined) {
    const once = (await again.predict(model)).prediction;
    for (let i = 0; once && i < again.rows; i++) repeat(differs(once[i], before.prediction[i]));
  }
  /** Rare groups are one, and so are missing values. */
  const fromOf = (code: number): number => (code < 0 ? tried.length + 1 : Math.min(code, tried.length));
  for (const [to, value] of values.slice(0, mostValues).entries()) {
    let after: PairedPredictions['prediction'];
    try {
      after = (await again.predict(model, { column, value })).prediction;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // The message holds rows and values of people.
      return { ...none(`it refuses rows whose ${column} is changed`), refused: true };
    }
    if (!after) return none('it gave no decisions');
    for (let i = 0; i < again.rows; i++) {
      const changed = differs(after[i], before.prediction[i]);
      if (codes[i] === to) {
        if (ranges === undefined) repeat(changed);
        continue;
      }
      const cell = cells[fromOf(codes[i])][to];
      cell.n++;
      asked[i] = 1;
      cell.sum += after[i] - before.prediction[i];
      if (!changed) continue;
      cell.changed++;
      if (after[i] === favorable) cell.favorable++;
      any[i] = 1;
    }
  }
  const shown = (tally: Tally): Omit<FlippedGroup, 'from' | 'to'> => ({
    n: tally.n,
    changed: tally.changed,
    ...(isBinary && { favorable: tally.favorable, unfavorable: tally.changed - tally.favorable }),
    ...(isNumber && tally.n > 0 && { mean: tally.sum / tally.n }),
  });
  const byRow = Array.from({ length: groups }, newTally);
  const all = newTally();
  for (let i = 0; i < again.rows; i++) {
    if (asked[i] === 0) continue;
    for (const tally of [all, byRow[fromOf(codes[i])]]) {
      tally.n++;
      tally.changed += any[i];
      // A binary decision that changes was the other one.
      if (any[i] === 1 && before.prediction[i] !== favorable) tally.favorable++;
    }
  }
  const fromNames = [...tried, 'others', missingLevel];
  const without = ({ mean: _, ...rest }: Omit<FlippedGroup, 'from' | 'to'>) => rest;
  const { weight, cluster } = labelled;
  const kept = again.places.filter((_, i) => asked[i] === 1);
  return {
    role,
    column,
    rows: all.n,
    of: labelled.n,
    tried,
    untried: names.length - tried.length,
    groups: [
      without(shown(all)),
      ...byRow.flatMap((tally, from) =>
        tally.n > 0 ? [{ from: fromNames[from], ...without(shown(tally)) }] : [],
      ),
      ...cells.flatMap((row, from) =>
        row.flatMap((tally, to) =>
          tally.n > 0 ? [{ from: fromNames[from], to: tried[to], ...shown(tally) }] : [],
        ),
      ),
    ],
    repeated,
    ...((weight || cluster) && {
      design: {
        changed: any.filter((_, i) => asked[i] === 1),
        ...(weight && { weight: Float64Array.from(kept, (place) => weight[place]) }),
        ...(cluster && { cluster: recoded(kept, cluster) }),
      },
    }),
  };
}

interface Tally {
  n: number;
  changed: number;
  favorable: number;
  sum: number;
}

function newTally(): Tally {
  return { n: 0, changed: 0, favorable: 0, sum: 0 };
}

interface Values {
  /** Groups, the most frequent first; what a row of each is given; each row's group, −1 where missing. */
  names: string[];
  values: string[];
  codes: Int32Array;
}

function valuesOf(texts: readonly string[]): Values {
  const counts = new Map<string, number>();
  for (const text of texts) {
    if (text !== '' && text !== missingLevel) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const names = [...counts.keys()].sort(
    (a, b) => (counts.get(b) as number) - (counts.get(a) as number) || (a < b ? -1 : 1),
  );
  const codeOf = new Map(names.map((name, k) => [name, k]));
  return { names, values: names, codes: Int32Array.from(texts, (text) => codeOf.get(text) ?? -1) };
}

function rangesOf(
  numbers: Float64Array,
  { labelled }: OpenRows,
  { places }: RowsAgain,
  slice: number,
  column: string,
): Values {
  const { levels, codes: all } = labelled.slices[slice];
  const within = levels.map((): number[] => []);
  for (let i = 0; i < numbers.length; i++) {
    if (!Number.isNaN(numbers[i])) within[all[places[i]]].push(numbers[i]);
  }
  const known = levels
    .map(({ level }, code) => ({ name: level[column], code, own: Float64Array.from(within[code]).sort() }))
    .filter(({ name, own }) => name !== missingLevel && own.length > 0)
    .sort((a, b) => b.own.length - a.own.length);
  const codeOf = new Map(known.map(({ code }, k) => [code, k]));
  return {
    names: known.map(({ name }) => name),
    // The lower median is a value that somebody has.
    values: known.map(({ own }) => String(own[(own.length - 1) >> 1])),
    codes: Int32Array.from(numbers, (x, i) => (Number.isNaN(x) ? -1 : (codeOf.get(all[places[i]]) ?? -1))),
  };
}

function recoded(places: Int32Array, cluster: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return places.map((place) => {
    const code = known.get(cluster[place]) ?? known.size;
    known.set(cluster[place], code);
    return code;
  });
}
