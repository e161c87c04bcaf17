import { bare } from './bare.ts';
import type { Detector } from './detector.ts';

const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].{0,40})?$/;
const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** In columns whose name says so: any other date is just a date. */
export const dateOfBirth: Detector = {
  name: 'date_of_birth',
  title: 'dates of birth',
  trace: 'any',
  shape: /^.{6,60}$/gu,
  holds(text, { now }) {
    const [, year, month, day] = iso.exec(bare(text)) ?? [];
    const [, one, other, last] = local.exec(bare(text)) ?? [];
    const at = new Date(0);
    if (year) at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    else if (last) {
      const isDayFirst = Number(one) > 12 || Number(other) <= 12;
      at.setUTCFullYear(Number(last), Number(isDayFirst ? other : one) - 1, Number(isDayFirst ? one : other));
    } else return false;
    const age = now.getUTCFullYear() - at.getUTCFullYear();
    return at.getTime() <= now.getTime() && age <= 120;
  },
  chance: 0,
  isNamedOnly: true,
  hints: [
    'dob',
    'date of birth',
    'birth date',
    'birthdate',
    'birthday',
    'born on',
    'geburtsdatum',
    'geburtstag',
    'geboren am',
    'geb datum',
    'fecha de nacimiento',
    'fecha nacimiento',
    'fec nac',
    'date de naissance',
    'date naissance',
    'data di nascita',
    'data nascita',
    'patient dob',
  ],
};
