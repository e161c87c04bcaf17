import { literal } from './sql-text.ts';

/**
 * What a cell must hold before it is worth a closer look: `at` an @, `link` a web address, `address` something with
 * dots or colons like an IP address, `digits` seven digits, `code` letters and digits as in national ids and IBANs.
 */
export const personalTraces = ['at', 'link', 'address', 'digits', 'code'] as const;
export type PersonalTrace = (typeof personalTraces)[number];

/** RE2, linear in the cell's length. */
const patterns: Readonly<Record<'address' | 'digits' | 'code', string>> = {
  address: '[0-9]\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]|[0-9a-fA-F]:[0-9a-fA-F:]*:[0-9a-fA-F.]|::[0-9a-fA-F]',
  digits: '[0-9](?:[^0-9A-Za-z]{0,3}[0-9]){6}',
  code: '(?i)[A-Z]{2}[0-9]{2}[ .-]{0,3}[A-Z0-9]{4}|[A-Z]{5}[0-9]{4}[A-Z]|[A-Z]{2}(?:[ .-]{0,3}[0-9]{2}){3}[ .-]{0,3}[A-D]|[0-9]{8}[ .-]{0,3}[A-Z]|[XYZ][ .-]{0,3}[0-9]{7}[ .-]{0,3}[A-Z]|[A-Z]{3}[ .-]{0,3}[A-Z]{3}[ .-]{0,3}[0-9LMNPQRSTUV]{2}[A-EHLMPRST]|[0-9 ]2[AB] ?[0-9]{3}',
};

/** SQL, true where a plain cell (see `plainCell`) holds the trace. */
export function traceOfText(trace: PersonalTrace, cell: string): string {
  if (trace === 'at') return `contains(${cell}, '@')`;
  if (trace === 'link') return `(contains(${cell}, '://') OR contains(${cell}, 'www.'))`;
  return `regexp_matches(${cell}, ${literal(patterns[trace])})`;
}

/** SQL, true where a number has 7 to 19 digits and no fraction. */
export function traceOfNumber(number: string): string {
  return `(${number} >= 1e6 AND ${number} < 1e19 AND ${number} = trunc(${number}))`;
}
