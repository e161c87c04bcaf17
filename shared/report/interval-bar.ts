export interface Interval {
  value?: number;
  interval?: readonly [number, number];
  /** What is allowed: −margin, +margin for a loss, or the least value. */
  limit?: number;
  /** Where nothing changed: 0 for a difference; absent for a value. */
  origin?: number;
  /** Which way is good; the picture is turned so that right is. */
  better: 'larger' | 'smaller';
}

const width = 15;
/** Columns of `┊` and `│` where both stand: the same in every row, so that rows compare. */
const limitColumn = 4;
const originColumn = 9;

/**
 * An interval as a row of 15 characters, right is better: `━` the interval, `●` the value, `┊` the limit,
 * `│` no change, `◂` `▸` where it goes on beyond the picture. The limit and no change always stand at the
 * same place, so the margin is the unit; an end is never drawn on the other side of either.
 */
export function intervalBar({ value, interval, limit, origin, better }: Interval): string {
  const turn = better === 'larger' ? 1 : -1;
  const point = value === undefined ? undefined : value * turn;
  const ends = interval ? [interval[0] * turn, interval[1] * turn] : [];
  const low = ends.length > 0 ? Math.min(...ends) : point;
  const high = ends.length > 0 ? Math.max(...ends) : point;
  if (low === undefined || high === undefined) return '·'.repeat(width);
  const marks = anchors(
    limit === undefined ? undefined : limit * turn,
    origin === undefined ? undefined : origin * turn,
  );
  const column = columns(marks, [low, high, ...(point === undefined ? [] : [point])]);

  const cells = new Array<string>(width).fill('·');
  const [from, to] = [column(low), column(high)];
  for (let i = Math.max(0, from); i <= Math.min(width - 1, to); i += 1) cells[i] = '━';
  for (const mark of marks) cells[mark.column] = mark.sign;
  if (from < 0) cells[0] = '◂';
  if (to >= width) cells[width - 1] = '▸';
  const at = point === undefined ? -1 : column(point);
  if (at >= 0 && at < width) cells[at] = '●';
  return cells.join('');
}

interface Mark {
  at: number;
  column: number;
  sign: string;
}

function anchors(limit?: number, origin?: number): Mark[] {
  const allowed = (at: number, column: number): Mark => ({ at, column, sign: '┊' });
  const unchanged = (at: number, column: number): Mark => ({ at, column, sign: '│' });
  if (limit === undefined) return origin === undefined ? [] : [unchanged(origin, originColumn)];
  if (origin === undefined) return [allowed(limit, limitColumn)];
  if (limit === origin) return [unchanged(origin, originColumn)];
  if (limit < origin) return [allowed(limit, limitColumn), unchanged(origin, originColumn)];
  return [unchanged(origin, width - 1 - originColumn), allowed(limit, width - 1 - limitColumn)];
}

/** Maps a value to its column; below 0 and from `width` on it lies outside the picture. */
function columns(marks: readonly Mark[], shown: readonly number[]): (x: number) => number {
  const [first, second] = marks;
  let start: number;
  let base: number;
  let unit: number;
  if (first && second) {
    [start, base, unit] = [first.at, first.column, (second.at - first.at) / (second.column - first.column)];
  } else {
    start = first ? first.at : (Math.min(...shown) + Math.max(...shown)) / 2;
    base = first ? first.column : (width - 1) / 2;
    const left = (start - Math.min(...shown)) / (base - 1);
    const right = (Math.max(...shown) - start) / (width - 2 - base);
    unit = Math.max(left, right);
  }
  return (x) => {
    let column = unit > 0 ? Math.round(base + (x - start) / unit) : base;
    column = Math.min(width, Math.max(-1, column));
    for (const mark of marks) {
      if (x === mark.at) return mark.column;
      if (x > mark.at) column = Math.max(column, mark.column + 1);
      else column = Math.min(column, mark.column - 1);
    }
    return column;
  };
}
