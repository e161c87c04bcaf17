import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgsStringToArgv } from 'string-argv';
import { InputError } from '../errors.ts';
import type { FeatureRows, Model } from './model.ts';

export interface CommandSettings {
  /** `challenger`, `champion`, `baseline`, for messages and file names. */
  role: string;
  /** Folder that the program runs in. */
  folder: string;
  /** Seconds that the program may take; 1,800 by default. */
  timeout?: number;
  /** The environment that the program inherits, but for what is the runner's own. */
  environment?: NodeJS.ProcessEnv;
}

/** What a placeholder stands for, and the format of the file. */
const placeholders: Readonly<Record<string, 'csv' | 'parquet'>> = {
  '{input}': 'csv',
  '{input.csv}': 'csv',
  '{input.parquet}': 'parquet',
  '{output}': 'csv',
  '{output.csv}': 'csv',
  '{output.parquet}': 'parquet',
};

/** Characters of what a failed program said last that a message shows. */
const tail = 1500;

/** The runner's own variables: tokens of the step, and files through which a step sets outputs. */
const withheld = /^(INPUT_|ACTIONS_)|^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/;

interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
  timedOut: boolean;
}

function run(
  file: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  settings: CommandSettings,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    // Its own process group, so that what it started ends with it.
    const detached = process.platform !== 'win32';
    const child = spawn(file, args, {
      cwd: settings.folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached,
    });
    let said = '';
    let timedOut = false;
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString('utf8')).slice(-tail);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const timer = setTimeout(
      () => {
        timedOut = true;
        if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      },
      (settings.timeout ?? 1800) * 1000,
    );
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, said: said.trim(), timedOut });
    });
  });
}

/** What is wrong with a program that did not start, and what helps. */
function unstarted(program: string, error: unknown): [received: string, fix?: string] {
  const name = JSON.stringify(program);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isPath = /[\\/]/.test(program);
  if (code === 'ENOENT' && !isPath) {
    return [`${name}, which is not on the PATH`, 'Install it in a step before, or give its path.'];
  }
  // A script whose first line names an interpreter that is absent is told so, too.
  if (code === 'ENOENT') {
    return [
      `${name}, which is not there, or names an interpreter that is not`,
      'The path is taken from the working directory.',
    ];
  }
  if (code === 'EACCES') return [`${name}, which may not be executed`, 'Make it executable: chmod +x.'];
  return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
}

/**
 * A program that reads rows and writes predictions: `command:python predict.py {input} {output}`. It
 * is started without a shell. `{input}` is a csv file of the test rows without the label
 * (`{input.parquet}` for parquet), `{output}` the csv file to write (`{output.parquet}`), with the id
 * and the prediction columns; the same paths are in TOLLGATE_INPUT and TOLLGATE_OUTPUT.
 *
 * @throws InputError where the program is absent, fails, takes too long or writes nothing.
 */
export function commandModel(command: string, settings: CommandSettings): Model {
  const { role } = settings;
  const words = parseArgsStringToArgv(command.replace(/^command:/, '').trim());
  return {
    async predict(rows: FeatureRows) {
      const refuse = (rule: string, received: string, fix?: string, cause?: unknown): InputError =>
        new InputError({ input: role, rule, received, fix }, { cause });
      if (words.length === 0) throw refuse('must name a program after command:', 'nothing');
      const formatOf = (kind: 'input' | 'output'): 'csv' | 'parquet' => {
        const found = Object.keys(placeholders).find(
          (name) => name.startsWith(`{${kind}`) && words.some((word) => word.includes(name)),
        );
        return found === undefined ? 'csv' : placeholders[found];
      };
      const paths = {
        input: join(rows.folder, `${role}-rows.${formatOf('input')}`),
        output: join(rows.folder, `${role}-predictions.${formatOf('output')}`),
      };
      await rows.write(paths.input, formatOf('input'));
      const [program, ...args] = words.map((word) =>
        word.replaceAll(
          /\{(input|output)(\.csv|\.parquet)?\}/g,
          (_, kind: 'input' | 'output') => paths[kind],
        ),
      );
      const env: NodeJS.ProcessEnv = { TOLLGATE_INPUT: paths.input, TOLLGATE_OUTPUT: paths.output };
      for (const [name, value] of Object.entries(settings.environment ?? process.env)) {
        if (!withheld.test(name)) env[name] ??= value;
      }
      let ending: Ending;
      try {
        ending = await run(program, args, env, settings);
      } catch (error) {
        const [received, fix] = unstarted(program, error);
        throw refuse('must be a program that can be started', received, fix, error);
      }
      const said = ending.said === '' ? 'It said nothing.' : `It said last: ${ending.said}`;
      if (ending.timedOut) {
        throw refuse(`must end within ${settings.timeout ?? 1800} seconds`, JSON.stringify(command), said);
      }
      if (ending.code !== 0) {
        throw refuse('must end with exit code 0', String(ending.code ?? ending.signal), said);
      }
      const written = await stat(paths.output).catch(() => undefined);
      if (!written?.isFile() || written.size === 0) {
        throw refuse(
          'must write its predictions to {output}',
          written ? 'an empty file' : 'no file',
          `The path is in TOLLGATE_OUTPUT, too. ${said}`,
        );
      }
      return { file: paths.output };
    },
    close: () => Promise.resolve(),
  };
}
