import { writeFileSync } from 'node:fs';
import { assess } from '../shared/checks/assess.ts';
import { type Assumptions, plan } from '../shared/checks/plan/plan.ts';
import type { EvaluateSettings, MetricSetting } from '../shared/checks/settings.ts';
import type { Evaluation, Rows } from '../shared/data/evaluation.ts';
import { normal, random } from '../shared/stats/index.ts';

/**
 * Whether `tollgate plan` keeps its promise: for five settings 2,000 evaluations are drawn row by row, by
 * generators that share no code with the plan's, each judged by `assess`; the shares of the verdicts stand beside
 * what the plan said. `npm run plan-promise [-- --write]` prints the table, and writes docs/plan-promise.md.
 */
const evaluations = 2_000;

interface Setting {
  name: string;
  metric: string;
  margin: number;
  assumptions: Assumptions;
  draw(rows: number, seed: number): Rows;
}

const settings: Setting[] = [
  {
    name: 'accuracy, 5 % discordant, equally good',
    metric: 'accuracy',
    margin: 0.02,
    assumptions: { difference: 0, discordance: 0.05 },
    draw: (rows, seed) =>
      decisions(rows, seed, { prevalence: 0.4, hit: [0.8, 0.8], gained: 0.025, lost: 0.025 }),
  },
  {
    name: 'accuracy, 10 % discordant, truly 1 point worse',
    metric: 'accuracy',
    margin: 0.03,
    assumptions: { difference: -0.01, discordance: 0.1 },
    draw: (rows, seed) =>
      decisions(rows, seed, { prevalence: 0.5, hit: [0.8, 0.8], gained: 0.045, lost: 0.055 }),
  },
  {
    name: 'recall, 30 % positive, 8 % of them discordant',
    metric: 'recall',
    margin: 0.05,
    assumptions: { difference: 0, discordance: 0.08, prevalence: 0.3 },
    draw: (rows, seed) =>
      decisions(rows, seed, { prevalence: 0.3, hit: [0.9, 0.7], gained: 0.04, lost: 0.04 }),
  },
  {
    name: 'F1, 20 % positive, recall 0.7, specificity 0.9, 6 % discordant',
    metric: 'f1',
    margin: 0.03,
    assumptions: { difference: 0, discordance: 0.06, prevalence: 0.2, recall: 0.7, specificity: 0.9 },
    draw: (rows, seed) =>
      decisions(rows, seed, { prevalence: 0.2, hit: [0.9, 0.7], gained: 0.03, lost: 0.03 }),
  },
  {
    name: 'roc_auc 0.85, correlation 0.9, 25 % positive',
    metric: 'roc_auc',
    margin: 0.015,
    assumptions: { difference: 0, auc: 0.85, correlation: 0.9, prevalence: 0.25 },
    draw: scores,
  },
];

/** Rows of a binary task: champion hits by class, and shares of rows that only the challenger or only the champion hits. */
function decisions(
  n: number,
  seed: number,
  {
    prevalence,
    hit,
    gained,
    lost,
  }: { prevalence: number; hit: [number, number]; gained: number; lost: number },
): Rows {
  const uniform = random(seed);
  const label = new Int32Array(n);
  const champion = new Int32Array(n);
  const challenger = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    label[i] = uniform() < prevalence ? 1 : 0;
    const share = hit[label[i]];
    const u = uniform();
    const championHits = u < share;
    // Of the champion's hits the share `lost` of all rows is lost, of its misses the share `gained` is gained.
    const changes = uniform() < (championHits ? lost / share : gained / (1 - share));
    const challengerHits = championHits !== changes;
    champion[i] = championHits ? label[i] : 1 - label[i];
    challenger[i] = challengerHits ? label[i] : 1 - label[i];
  }
  return {
    n,
    label,
    models: {
      champion: { prediction: champion, columns: {} },
      challenger: { prediction: challenger, columns: {} },
    },
  };
}

/** Scores of two models whose normal deviates share a common part, by inversion of the normal distribution. */
function scores(n: number, seed: number): Rows {
  const uniform = random(seed);
  const shift = Math.SQRT2 * normal.quantile(0.85);
  const label = Int32Array.from({ length: n }, () => (uniform() < 0.25 ? 1 : 0));
  const [common, own] = [Math.sqrt(0.9), Math.sqrt(0.1)];
  const champion = new Float64Array(n);
  const challenger = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const shared = common * normal.quantile(uniform()) + shift * label[i];
    champion[i] = shared + own * normal.quantile(uniform());
    challenger[i] = shared + own * normal.quantile(uniform());
  }
  return {
    n,
    label,
    models: {
      champion: { scores: [champion], columns: {} },
      challenger: { scores: [challenger], columns: {} },
    },
  };
}

function settingsOf({ metric, margin }: Setting, seed: number): EvaluateSettings {
  const asked: MetricSetting = { metric, margin, options: {} };
  return { alpha: 0.05, seed, metrics: { [metric]: asked }, slices: [], cost: {}, 'self-test': false };
}

const lines = [
  '| Setting | Margin | Rows planned | | Pass | Inconclusive | Fail | z |',
  '| :-- | --: | --: | :-- | --: | --: | --: | --: |',
];
let kept = true;
for (const setting of settings) {
  const [planned] = plan({
    task: 'binary',
    settings: settingsOf(setting, 7),
    assumptions: setting.assumptions,
    power: 0.8,
    replicates: 2_000,
  });
  if (!planned.outlook) throw new Error(`nothing was planned for ${setting.name}: ${planned.note}`);
  const { rows, how, ...promised } = planned.outlook;
  const seen = { pass: 0, inconclusive: 0, fail: 0 };
  for (let i = 0; i < evaluations; i++) {
    const drawn = setting.draw(rows, 1_000_003 * (i + 1));
    const evaluation: Evaluation = {
      task: 'binary',
      classes: ['0', '1'],
      overall: { n: rows, rows: drawn },
      slices: [],
    };
    const { verdict } = assess({ evaluation, settings: settingsOf(setting, i), failOn: 'inconclusive' });
    seen[verdict as keyof typeof seen]++;
  }
  const share = seen.pass / evaluations;
  const noise =
    promised.pass * (1 - promised.pass) * (1 / evaluations + (how === 'exact' ? 0 : 1 / how.simulated));
  const z = (share - promised.pass) / Math.sqrt(noise);
  kept &&= Math.abs(z) < 3.3;
  const percent = (x: number) => `${(100 * x).toFixed(1)} %`;
  const said = how === 'exact' ? 'said, exactly' : `said, ${how.simulated.toLocaleString('en-US')} simulated`;
  lines.push(
    `| ${setting.name} | ${setting.margin} | ${rows.toLocaleString('en-US')} | ${said} | ${percent(promised.pass)} | ${percent(promised.inconclusive)} | ${percent(promised.fail)} | |`,
    `| | | | seen in ${evaluations.toLocaleString('en-US')} | ${percent(share)} | ${percent(seen.inconclusive / evaluations)} | ${percent(seen.fail / evaluations)} | ${z.toFixed(2)} |`,
  );
  console.error(`${setting.name}: ${lines.at(-1)}`);
}
console.log(lines.join('\n'));
if (process.argv.includes('--write')) {
  writeFileSync(
    'docs/plan-promise.md',
    `# Does \`tollgate plan\` keep its promise?

For five settings the plan says how many labelled rows give a verdict of pass with probability 0.8, and how
likely each verdict is with that many rows. Then ${evaluations.toLocaleString('en-US')} evaluations of that size are drawn row by row, by
generators that share no code with the plan's, and each is judged by the shipped decision. z is the distance of the
two shares of passes in standard errors; beyond ±3.3 the promise would be broken.

${lines.join('\n')}

Measured by \`npm run plan-promise -- --write\`.
`,
  );
}
process.exitCode = kept ? 0 : 1;
