import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../../run-action.ts';
import { twoModels } from '../evaluate-vs-champion/two-models.ts';

const root = join(import.meta.dirname, '../../..');

/** The settings that `judgedWorkspace` is judged with, for the base branch of a stand-in. */
export function settingsText(): string {
  const folder = twoModels();
  try {
    return readFileSync(join(folder, 'tollgate.yml'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A folder in which evaluate-vs-champion has really judged `equal.csv`, which passes, or `worse.csv`, which fails, on a
 * pull request's commit, and has left `.tollgate/evaluate-vs-champion.json`. Whoever asks for it removes it.
 */
export async function judgedWorkspace(
  challenger: 'equal' | 'worse',
  event: object,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const workspace = twoModels();
  const { exitCode, stdout } = await runAction(join(root, 'dist/evaluate-vs-champion.js'), {
    actionFile: join(root, 'actions/evaluate-vs-champion/action.yml'),
    workspace,
    event,
    inputs: { challenger: `${challenger}.csv`, comment: 'off' },
    env,
  });
  if (exitCode !== (challenger === 'equal' ? 0 : 1)) throw new Error(stdout);
  return workspace;
}
