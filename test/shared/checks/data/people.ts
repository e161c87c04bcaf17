import { random } from '../../../../shared/stats/index.ts';

export type Person = {
  person: string;
  age: number;
  income: number;
  region: string;
  sex: 'f' | 'm';
  hours: number;
  seen: string;
  employed: 0 | 1;
};

/** Made-up people of one source: the same seed gives the same ones; employment depends on age and hours. */
export function people(count: number, seed: number): Person[] {
  const next = random(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: count }, (_, k) => {
    const age = 18 + Math.floor(60 * next());
    const hours = Math.round(10 * (35 + 6 * normal())) / 10;
    return {
      person: `p${seed}-${k}`,
      age,
      income: Math.round(Math.exp(10 + 0.7 * normal()) * 100) / 100,
      region: ['north', 'north', 'north', 'south', 'south', 'east'][Math.floor(6 * next())],
      sex: next() < 0.5 ? 'f' : 'm',
      hours,
      seen: new Date(Date.UTC(2025, 0, 1) + Math.floor(365 * next()) * 86_400_000).toISOString().slice(0, 10),
      employed: next() < 1 / (1 + Math.exp((age - 50) / 8 - (hours - 35) / 4)) ? 1 : 0,
    };
  });
}
