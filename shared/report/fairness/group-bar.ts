import type { Finding } from '../schema.ts';
import type { GroupAxis } from './group-axis.ts';

const width = 12;

/**
 * A group's value and interval on the axis that its table shares, as a row of 12 characters from the smallest to the largest:
 * `━` the interval, `●` the value, `┊` where the limit lies, seen from the group that is best off. A value is never drawn
 * on the other side of the limit.
 */
export function groupBar({ value, interval }: Finding, { from, to }: GroupAxis, limit?: number): string {
  if (value === undefined) return '';
  const last = width - 1;
  const column = (x: number) => Math.min(last, Math.max(0, Math.round(((x - from) / (to - from)) * last)));
  const mark =
    limit !== undefined && limit >= from && limit <= to
      ? Math.min(last - 1, Math.max(1, column(limit)))
      : undefined;
  const place = (x: number) => {
    if (mark === undefined || limit === undefined) return column(x);
    if (x === limit) return mark;
    return x > limit ? Math.max(column(x), mark + 1) : Math.min(column(x), mark - 1);
  };
  const cells = new Array<string>(width).fill('·');
  const [low, high] = (interval ?? [value, value]).map(place);
  for (let i = low; i <= high; i += 1) cells[i] = '━';
  if (mark !== undefined) cells[mark] = '┊';
  cells[place(value)] = '●';
  return cells.join('');
}
