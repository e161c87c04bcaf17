/**
 * Measures how much personal data the detectors of `personal_data` find, and how often they are wrong, on made data;
 * prints the tables and writes them into docs/personal-data.md. `node scripts/personal-data-accuracy.ts` takes a minute or
 * two; `--quick` a tenth of the values, printed and not written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { accuracies } from './personal-data/accuracy.ts';
import { columnAccuracies } from './personal-data/columns.ts';
import { nameAccuracy } from './personal-data/name-accuracy.ts';
import { secondsPerMillion } from './personal-data/seconds-per-million.ts';
import { written } from './personal-data/written.ts';

const page = new URL('../docs/personal-data.md', import.meta.url);
const seed = 20_261_121;

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const count = values.quick ? 200 : 2_000;
const text = written({
  seed,
  values: accuracies(count, seed),
  columns: await columnAccuracies(1_000, values.quick ? [1] : [1, 2, 3, 4, 5]),
  names: nameAccuracy(),
  seconds: await secondsPerMillion(values.quick ? 50_000 : 500_000),
});
console.log(text);
if (!values.quick) {
  const [before, , after] = readFileSync(page, 'utf8').split(/<!-- (?:measured|end of measured) -->\n/);
  writeFileSync(page, `${before}<!-- measured -->\n${text}<!-- end of measured -->\n${after}`);
}
