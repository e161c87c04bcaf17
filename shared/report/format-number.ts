/** What a picture shows together, and how exactly it has to be told apart. */
export interface Scale {
  value?: number;
  interval?: readonly [number, number];
  limit?: number;
}

/** Digits after the point that a picture needs: one more than the limit's first digit, or the interval's half-width's own, and as many as it takes to see on which side of the limit an end or the value lies. */
export function decimalsFor({ value, interval, limit }: Scale): number {
  const half = interval ? (interval[1] - interval[0]) / 2 : 0;
  const ofHalf = half > 0 ? -exponent(half) : undefined;
  const ofLimit = limit ? 1 - exponent(limit) : undefined;
  let decimals: number;
  if (ofHalf !== undefined && ofLimit !== undefined)
    decimals = Math.max(ofHalf, Math.min(ofLimit, ofHalf + 2));
  else if (ofHalf !== undefined) decimals = ofHalf + 1;
  else if (ofLimit !== undefined) decimals = ofLimit;
  else decimals = value ? 2 - exponent(value) : 3;
  decimals = Math.min(12, Math.max(0, decimals));
  if (limit === undefined) return decimals;
  const shown = [...(interval ?? []), ...(value === undefined ? [] : [value])].filter((x) => x !== limit);
  const blurred = (d: number) => shown.some((x) => x.toFixed(d) === limit.toFixed(d));
  let sharper = decimals;
  while (sharper < 12 && blurred(sharper)) sharper += 1;
  return blurred(sharper) ? decimals : sharper;
}

/** A number for a picture: `decimals` digits after the point, thousands separated, a true minus sign. */
export function formatNumber(value: number, decimals = decimalsFor({ value })): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(3).replace('e+', 'e').replaceAll('-', '−');
  if (value !== 0 && Math.abs(value) < 1e-9) return value.toExponential(1).replaceAll('-', '−');
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** The same with `+` before what is above zero: `+0.003`. */
export function formatSigned(value: number, decimals?: number): string {
  const text = formatNumber(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A count: `4,810`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** A count that is itself an estimate, rounded up to two digits: `7,900`. */
export function formatEstimatedCount(count: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return formatCount(Math.ceil(count / step) * step);
}

function exponent(value: number): number {
  return Math.floor(Math.log10(Math.abs(value)) + 1e-12);
}
