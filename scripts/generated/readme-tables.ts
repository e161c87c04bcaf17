import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { between } from './between.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, table } from './markdown.ts';

const action = z.object({
  inputs: z
    .record(
      z.string(),
      z.object({
        description: z.string(),
        default: z.coerce.string().optional(),
        required: z.boolean().optional(),
      }),
    )
    .default({}),
  outputs: z.record(z.string(), z.object({ description: z.string() })).default({}),
});

/** Each action's README, with the tables of its inputs and outputs from its action.yml between their markers. */
export async function readmeTables(root: string): Promise<GeneratedFile[]> {
  const actions = ['action.yml', ...globSync('actions/*/action.yml', { cwd: root }).sort()];
  return Promise.all(
    actions.map(async (file) => {
      const { inputs, outputs } = action.parse(parse(await readFile(join(root, file), 'utf8')));
      const path = file === 'action.yml' ? 'actions/report/README.md' : join(dirname(file), 'README.md');
      const inputTable = table(
        ['Input', 'Meaning', 'Default'],
        Object.entries(inputs).map(([name, input]) => [
          code(name),
          input.description,
          input.default ? code(input.default) : input.required ? 'required' : '',
        ]),
      );
      const outputTable = table(
        ['Output', 'Meaning'],
        Object.entries(outputs).map(([name, output]) => [code(name), output.description]),
      );
      const text = await readFile(join(root, path), 'utf8');
      return { path, text: between(between(text, 'inputs', inputTable, path), 'outputs', outputTable, path) };
    }),
  );
}
