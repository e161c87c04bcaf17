import { random } from '../../../../shared/stats/index.ts';

type Row = Record<string, string | number>;

/** Draws from a seed what real tables hold. */
function drawing(seed: number) {
  const uniform = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const whole = (from: number, to: number) => from + Math.floor(uniform() * (to - from));
  const one = <T>(values: readonly T[]): T => values[whole(0, values.length)];
  return { uniform, normal, whole, one };
}

const words = 'the quick brown fox ORDER 12 boxes again Call back 2024 seven wise men bring gifts'.split(' ');

/** A shop's customers: heavy tails, codes, free texts, gaps, rare flags; nothing is wrong with them. */
export function customers(n: number, seed: number): Row[] {
  const { uniform, normal, whole, one } = drawing(seed);
  const text = () =>
    Array.from({ length: Math.max(1, Math.round(Math.exp(2 + 0.8 * normal()))) }, () => one(words)).join(' ');
  const hex = (digits: number) => Array.from({ length: digits }, () => whole(0, 16).toString(16)).join('');
  const day = (from: string, days: number) =>
    new Date(Date.parse(from) + whole(0, days) * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: n }, () => ({
    customer: `${hex(8)}-${hex(4)}-4${hex(3)}-${hex(4)}-${hex(12)}`,
    amount: Math.round(2_000 / uniform() ** 0.8) / 100,
    income: Math.round(100 * Math.exp(10.3 + 1.1 * normal())) / 100,
    visits: Math.floor(-12 * Math.log(uniform()) * (uniform() < 0.5 ? 0 : 1)),
    zip: String(whole(501, 99_950)).padStart(5, '0'),
    house: `${whole(1, 180)}${uniform() < 0.2 ? one(['a', 'b', 'c']) : ''}`,
    remark: text(),
    comment: uniform() < 0.98 ? text() : '',
    size: one(['S', 'M', 'L', '38', '40']),
    plan: one(['basic', 'basic', 'basic', 'plus', 'pro']),
    refunded: uniform() < 0.01 ? 1 : 0,
    temperature: Math.round(40 + 90 * normal()) / 10,
    balance: Math.round(100 * normal() * Math.exp(5 + 2 * normal())) / 100,
    born: day('1940-01-01', 25_000),
    expires: day('2025-01-01', 1_500),
    signed: new Date(Date.parse('2020-01-01') + whole(0, 2e8) * 1_000).toISOString(),
    cents: whole(100, 90_000_000),
    year: whole(1990, 2026),
    name: `${one(words)}${whole(0, 900)} von ${one(words)}${whole(0, 900)}`,
    bought: uniform() < 0.2 ? 'yes' : 'no',
  }));
}

/** Flags, each of which is hardly ever set. */
export function sparseFlags(n: number, columns: number, seed: number): Row[] {
  const { uniform } = drawing(seed);
  return Array.from({ length: n }, () => ({
    ...Object.fromEntries(Array.from({ length: columns }, (_, k) => [`flag_${k}`, uniform() < 0.02 ? 1 : 0])),
    y: uniform() < 0.5 ? 'a' : 'b',
  }));
}

/** Districts as in the California housing data: eight numbers and a price that is cut off. */
export function districts(n: number, seed: number): Row[] {
  const { uniform, normal, whole } = drawing(seed);
  return Array.from({ length: n }, () => {
    const income = Math.round(1e4 * Math.min(15, Math.exp(1.2 + 0.45 * normal()))) / 1e4;
    return {
      MedInc: income,
      HouseAge: whole(1, 53),
      AveRooms: Math.exp(1.65 + 0.25 * normal()),
      AveBedrms: Math.exp(0.05 + 0.1 * normal()),
      Population: Math.round(Math.exp(7 + 0.75 * normal())),
      AveOccup: Math.exp(1 + 0.25 * normal()),
      Latitude: Math.round(3_250 + 950 * uniform()) / 100,
      Longitude: Math.round(-12_430 + 1_000 * uniform()) / 100,
      MedHouseVal: Math.min(
        5.00001,
        Math.round(1e3 * (0.4 * income + Math.exp(-0.2 + 0.5 * normal()))) / 1e3,
      ),
    };
  });
}
