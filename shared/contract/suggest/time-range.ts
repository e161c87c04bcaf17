import { enoughRows, type SuggestedColumn, type Suggestion } from './suggestion.ts';

/**
 * The earliest date that is expected: half of the span before the first one. There is no latest one, because later data
 * is of later days.
 */
export function suggestTimeRange({ profile, present }: SuggestedColumn): Suggestion[] {
  const { numbers, kind } = profile;
  if (!numbers || (kind !== 'date' && kind !== 'timestamp') || present < enoughRows) return [];
  const [first, last] = [dayOf(numbers.min), dayOf(numbers.max)];
  const least = dayOf(numbers.min - (numbers.max - numbers.min) / 2 - 86_400);
  if (first === undefined || last === undefined || least === undefined) return [];
  const value = kind === 'date' ? least : `${least}T00:00:00Z`;
  return [
    {
      at: 'options',
      key: 'minimum',
      value,
      because: `the first is of ${first}, the last of ${last}; later data may be later`,
    },
  ];
}

/** The day of seconds since 1970; undefined outside of the years 1 to 9999. */
function dayOf(seconds: number): string | undefined {
  const date = new Date(1_000 * seconds);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < 1 || year > 9_999 ? undefined : date.toISOString().slice(0, 10);
}
