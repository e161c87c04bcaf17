import { mask } from './mask.ts';
import { textsOf } from './personal/find-personal-data.ts';
import { detectors } from './personal/index.ts';
import { plainText } from './personal/plain-text.ts';

/** Characters of a value that are looked at, and countries whose telephone numbers are known without their code. */
const longest = 400;
const regions: readonly string[] = [];

/** What one value tells by itself: not by its column's name, and not where every second number passes. */
const telling = detectors.filter(
  ({ name, isNamedOnly, chance }) => !isNamedOnly && chance <= 0.1 && name !== 'url',
);

/** A value of the data as it may stand in a sentence: quoted, cut after `most` characters, masked where it looks personal. */
export function shownValue(value: string, most = 60): string {
  const plain = plainText(value, longest);
  const settings = { regions, now: new Date(0) };
  const isPersonal = telling.some(({ shape, holds }) =>
    textsOf(plain, shape).some((text) => holds(text, settings)),
  );
  if (isPersonal) return JSON.stringify(mask(value));
  return JSON.stringify(value.length > most ? `${value.slice(0, most)}…` : value);
}
