/** A number exactly as it is written: `digits / 10 ** scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const written = /^([+-]?)(?:([0-9]+)(?:\.([0-9]*))?|\.([0-9]+))(?:[eE]([+-]?[0-9]{1,6}))?$/;

/** Largest exponent that is written out. */
const largestExponent = 10_000;

/** Reads a decimal number without rounding it; undefined where the text is none. */
export function decimalOf(text: string | number): Decimal | undefined {
  const match = written.exec(String(text));
  if (!match) return undefined;
  const [, sign, whole = '', fraction = match[4] ?? '', , exponent = '0'] = match;
  if (Math.abs(Number(exponent)) > largestExponent) return undefined;
  let digits = BigInt(`${whole}${fraction}`);
  let scale = fraction.length - Number(exponent);
  if (scale < 0) {
    digits *= 10n ** BigInt(-scale);
    scale = 0;
  }
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale--;
  }
  return { digits: sign === '-' ? -digits : digits, scale };
}

/** The largest multiple of `10 ** -scale` that is not above the number, in these units, and whether it is below. */
export function floorTo({ digits, scale }: Decimal, places: number): { floor: bigint; isBelow: boolean } {
  if (scale <= places) return { floor: digits * 10n ** BigInt(places - scale), isBelow: false };
  const unit = 10n ** BigInt(scale - places);
  const rest = ((digits % unit) + unit) % unit;
  return { floor: (digits - rest) / unit, isBelow: rest !== 0n };
}

/** The number in plain digits: `-12.50` as `-12.5`. */
export function decimalText({ digits, scale }: Decimal): string {
  const plain = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = plain.slice(0, plain.length - scale);
  return `${digits < 0n ? '-' : ''}${whole}${scale > 0 ? `.${plain.slice(-scale)}` : ''}`;
}
