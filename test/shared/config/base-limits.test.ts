import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSettings } from '../../../shared/config/load-settings.ts';
import { catalogue } from './catalogue.ts';

const settings = (evaluate: string, task = 'binary') => `version: 1
model: { name: credit-default, task: ${task} }
columns: { id: id, label: y }
evaluate: ${evaluate}
`;

let file: string;
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'tollgate-base-')), 'tollgate.yml');
});
afterAll(() => rm(join(file, '..'), { recursive: true }));

async function load(own: string, base: string | undefined, inputs: Record<string, string> = {}) {
  await writeFile(file, own);
  return loadSettings({
    file,
    name: 'tollgate.yml',
    inputs: (name) => inputs[name],
    catalogue,
    base: base === undefined ? undefined : { name: 'tollgate.yml on main', text: base },
  });
}

describe('the limits of the base branch', () => {
  it('count where a pull request loosens its own', async () => {
    const own = settings('{ metrics: { recall: { margin: 0.5 } }, alpha: 0.4 }');
    const base = settings('{ metrics: { recall: { margin: 0.01 }, accuracy: { margin: 0.02 } } }');
    const { settings: read, notices } = await load(own, base);
    expect(read.evaluate.alpha).toBe(0.05);
    expect(Object.values(read.evaluate.metrics)).toMatchObject([{ margin: 0.01 }, { margin: 0.02 }]);
    expect(notices).toEqual([
      'This pull request changes evaluate.metrics.recall.margin from 0.01 to 0.5; ' +
        'evaluate.metrics.accuracy, which is gone; evaluate.alpha, which is new. The limits of tollgate.yml on main count.',
    ]);
  });

  it.each([
    ['risk: high', 'risk: low', '', '', 'model.risk from "high" to "low"'],
    ['risk: high', '', '', '', 'model.risk, which is gone'],
    ['', 'risk: low', '', '', 'model.risk, which is new'],
    [
      'risk: high',
      'risk: high',
      'required-gates: { high: [tests, evaluate-vs-champion] }',
      'required-gates: { high: [] }',
      'required-gates.high from ["tests","evaluate-vs-champion"] to []',
    ],
    ['risk: low', 'risk: low', '', 'required-gates: { low: [] }', 'required-gates, which is new'],
    [
      'risk: high',
      'risk: high',
      'approvals: { high: { count: 2, from: [team/risk] } }',
      'approvals: { high: { count: 1, from: [mallory] } }',
      'approvals.high.count from 2 to 1; approvals.high.from from ["team/risk"] to ["mallory"]',
    ],
    ['risk: high', 'risk: high', 'approvals: { high: { count: 2 } }', '', 'approvals, which is gone'],
  ])(
    'count for risk, gates and approvals, too: %s → %s, %s → %s',
    async (risk, ownRisk, block, ownBlock, changed) => {
      const file = (stated: string, more: string) =>
        `${settings('{ metrics: { recall: { margin: 0.1 } } }').replace('task: binary', `task: binary, ${stated}`)}${more}\n`;
      const { settings: read, notices } = await load(file(ownRisk, ownBlock), file(risk, block));
      const { settings: base } = await load(file(risk, block), undefined);
      expect(read).toEqual(base);
      expect(notices).toEqual([
        `This pull request changes ${changed}. The limits of tollgate.yml on main count.`,
      ]);
    },
  );

  it('say nothing of how the verdict is told', async () => {
    const base = settings('{ metrics: { recall: { margin: 0.1 } } }');
    const { settings: read, notices } = await load(`${base}report: { comment: off }\n`, base);
    expect({ comment: read.report.comment, notices }).toEqual({ comment: 'off', notices: [] });
  });

  it('hold the contract that the base names, also where the pull request names no data', async () => {
    const own = settings('{ metrics: { recall: { margin: 0.01 } } }');
    const { settings: read, notices } = await load(
      own,
      `${own}data: { contract: strict.odcs.yaml, test: a.csv }\n`,
    );
    expect(read.data).toEqual({ contract: 'strict.odcs.yaml' });
    expect(notices[0]).toContain('data.contract, which is gone');
  });

  it('have a line only in the file that holds them', async () => {
    const base = settings(`
  metrics:
    recall: { margin: 0.01 }
    accuracy: { margin: 0.02 }
  baseline: majority`);
    const own = settings(`
  metrics:
    recall: { margin: 0.5 }
    # as it was
    accuracy: { margin: 0.02 }`);
    const recall = ['evaluate', 'metrics', 'recall'];
    const accuracy = ['evaluate', 'metrics', 'accuracy'];
    const inPull = await load(own, base);
    expect(inPull.lineOfLimit(recall)).toBeUndefined();
    expect(inPull.lineOfLimit(['evaluate', 'baseline'])).toBeUndefined();
    expect(inPull.lineOfLimit(accuracy)).toBe(8);
    const alone = await load(own, undefined, { baseline: 'majority' });
    expect(alone.lineOfLimit(recall)).toBe(6);
    expect(alone.lineOfLimit(['evaluate', 'baseline'])).toBeUndefined();
  });

  it('are not mentioned where they are the same, however they are written', async () => {
    const own = settings('{ seed: 3, metrics: { recall: { at-least: 0.7, margin: 0.5 } } }');
    const base = settings('\n  metrics:\n    recall: { margin: 0.5, at-least: 0.70 }\n  seed: 3 # of old');
    expect((await load(own, base)).notices).toEqual([]);
  });

  it('leave everything else to the pull request', async () => {
    const own = settings('{ metrics: { recall: { margin: 0.5 } } }').replace('label: y', 'label: z');
    const { settings: read } = await load(own, settings('{ metrics: { recall: { margin: 0.1 } } }'));
    expect(read.columns.label).toBe('z');
  });

  it('stand below the inputs, which come from the workflow', async () => {
    const own = settings('{ metrics: { recall: { margin: 0.5 } } }');
    const base = settings('{ metrics: { recall: { margin: 0.1 } } }');
    expect((await load(own, base, { alpha: '0.01' })).settings.evaluate.alpha).toBe(0.01);
  });

  it('do not hide a fault in the own ones', async () => {
    const own = settings('{ metrics: { recall: { margin: -1 } } }');
    await expect(load(own, settings('{ metrics: { recall: { margin: 0.1 } } }'))).rejects.toThrow(
      'evaluate.metrics.recall.margin (tollgate.yml:4) must be at least 0',
    );
  });

  it('cannot be got around by a setting that they do not fit', async () => {
    const own = settings('{ metrics: { mean_absolute_error: { margin: 99 } } }', 'regression');
    await expect(load(own, settings('{ metrics: { recall: { margin: 0.1 } } }'))).rejects.toThrow(
      'evaluate.metrics.recall (tollgate.yml on main:4) must be a metric of regression models',
    );
  });

  it.each([
    ['are broken', settings('{ metrics: { recal: { margin: 0.1 } } }'), 'is not a known metric'],
    ['are no YAML', 'a: [', 'must be one valid YAML document'],
  ])('give way where they %s, and the reader is told', async (_, base, why) => {
    const { settings: read, notices } = await load(
      settings('{ metrics: { recall: { margin: 0.5 } } }'),
      base,
    );
    expect(read.evaluate.metrics.recall.margin).toBe(0.5);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('The limits of tollgate.yml on main cannot be used (');
    expect(notices[0]).toContain(why);
    expect(notices[0]).toContain('Those of this pull request count.');
  });
});
