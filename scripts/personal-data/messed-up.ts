import type { Faker } from '@faker-js/faker';

const gap = /[ .-]/g;

/** What happens to values on their way into a table: other separators, spaces, case, labels, quotes. */
const ways: readonly ((value: string, pick: Faker) => string)[] = [
  (value) => `  ${value} `,
  (value) => `\t${value}\r`,
  (value) => value.replace(gap, '  '),
  (value) => value.replace(/[ -]/g, '\u00a0'),
  (value) => value.replaceAll(' ', ''),
  (value) => value.replaceAll(' ', '.'),
  (value) => value.replaceAll(' ', '-'),
  (value) => value.replaceAll('-', '\u2013'),
  (value) => value.toLowerCase(),
  (value) => value.toUpperCase(),
  (value, pick) => `${pick.helpers.arrayElement(['No', 'Nr.', 'ID', 'Tel', 'client'])}:${value}`,
  (value) => `"${value}"`,
  (value) => `[${value}]`,
  (value) => `${value};`,
  (value) => `{"value":"${value}"}`,
  (value) => `${value}/${value}`,
  (value) => `${value},${value}`,
  (value) => `'${value}`,
  (value) => `#${value}`,
  (value, pick) => {
    const at = pick.number.int({ min: 0, max: value.length - 1 });
    return `${value.slice(0, at)}\u200b${value.slice(at)}`;
  },
];

/** The value as somebody may have left it: one change of twenty. */
export function messedUp(value: string, pick: Faker): string {
  return pick.helpers.arrayElement(ways)(value, pick);
}
