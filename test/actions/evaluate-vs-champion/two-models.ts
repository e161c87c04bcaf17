import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const rows = 1_500;

const settings = `version: 1
model: { name: credit-default, task: binary }
columns: { id: id, label: label, positive: "1", prediction: predicted, score: score }
data: { test: test.csv }
models: { champion: champion.csv, challenger: equal.csv }
evaluate:
  metrics:
    accuracy: { primary: true, margin: 0.03 }
`;

/**
 * A folder of its own with labelled rows, a champion that is right 80 times in 100, and two
 * challengers: `equal.csv` errs on nearly the same rows, `worse.csv` is right 60 times in 100.
 * Each file is in an order of its own. Whoever asks for it removes it.
 */
export function twoModels(): string {
  const folder = mkdtempSync(join(tmpdir(), 'two-models-'));
  const random = xoroshiro128plus(7);
  const chance = () => uniformFloat64(random);
  const labels = Array.from({ length: rows }, () => Number(chance() < 0.3));
  const champion = labels.map((label) => (chance() < 0.8 ? label : 1 - label));
  const equal = champion.map((prediction) => (chance() < 0.01 ? 1 - prediction : prediction));
  const worse = labels.map((label) => (chance() < 0.6 ? label : 1 - label));

  const write = (name: string, header: string, lines: string[]) =>
    writeFileSync(join(folder, name), `${[header, ...lines].join('\n')}\n`);
  const predictions = (name: string, predicted: number[], turn: number) => {
    const lines = predicted.map((prediction, row) => `a${row},${prediction},${prediction === 1 ? 0.9 : 0.1}`);
    write(name, 'id,predicted,score', [...lines.slice(turn), ...lines.slice(0, turn)]);
  };
  write(
    'test.csv',
    'id,label',
    labels.map((label, row) => `a${row},${label}`),
  );
  predictions('champion.csv', champion, 0);
  predictions('equal.csv', equal, 500);
  predictions('worse.csv', worse, 1_000);
  write('tollgate.yml', settings, []);
  mkdirSync(join(folder, '.tollgate'));
  return folder;
}
