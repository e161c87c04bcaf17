import { z } from 'zod';
import type { DataCheck } from '../../shared/checks/data/data-check.ts';
import { dataChecks } from '../../shared/checks/data/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, generatedNotice, table } from './markdown.ts';

const families: Readonly<Record<DataCheck['family'], string>> = {
  schema: 'Columns by name and type',
  values: 'Values of a column',
  rows: 'Rows',
  columns: 'Columns',
  label: 'The label',
  reference: 'Against the training data',
  split: 'Train against test',
  policy: 'Policy',
};

/** docs/data-checks.md: the catalogue. */
export function dataChecksPage(): GeneratedFile[] {
  const sections = Object.entries(families).flatMap(([family, title]) => {
    const checks = dataChecks.filter((check) => check.family === family);
    if (checks.length === 0) return [];
    const rows = checks.map((check) => [
      code(check.name),
      `${check.title}. ${check.description}`,
      limitOf(check),
      check.isDefault ? check.severity : 'off unless asked',
    ]);
    return [`## ${title}`, table(['Check', 'What must hold', 'Limit', 'When broken'], rows)];
  });
  const text = [
    generatedNotice,
    '# Checks of the data',
    introduction,
    ...sections,
    '## Options',
    'Written beside the limit. `columns` and `except` choose the columns of every check, `severity` what it does when it is broken.',
    table(['Check', 'Option', 'Meaning', 'Default'], dataChecks.flatMap(optionRows)),
  ];
  return [{ path: 'docs/data-checks.md', text: `${text.join('\n\n')}\n` }];
}

const introduction = `What \`validate-data\` looks at without any contract. A limit of one's own, other columns or another severity stand in
tollgate.yml under \`validate.checks\`; \`off\` leaves a check out:

\`\`\`yaml
validate:
  checks:
    missing_values: { at-most: 0.01, except: [comment] }
    duplicate_rows: { severity: warning }
    constant_columns: off
\`\`\`

What is broken is an \`error\` that fails the gate, a \`warning\`, or \`info\`, which is told and judges nothing. \`tollgate checks\`
lists them in a terminal.

Besides, each table is told with its **health** = 100 × complete × valid × unique, which judges nothing. Complete: share of all
cells that have a value. Valid: mean over the contract's rules about rows of the share of rows that keep them; 1 without a
contract. Unique: share of rows that \`duplicate_rows\` does not hold to be copies.`;

function limitOf({ limit }: DataCheck): string {
  if (!limit) return '';
  const bound = limit.op === '<=' ? 'at-most' : 'at-least';
  return limit.default === null
    ? `${code(bound)}: none, ${limit.of}`
    : `${code(`${bound}: ${limit.default}`)}, ${limit.of}`;
}

function optionRows({ name, options }: DataCheck): string[][] {
  if (!options) return [];
  const { properties = {} } = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([option, schema]) => {
    const { description = '', default: value } = typeof schema === 'object' ? schema : {};
    return [code(name), code(option), description, value === undefined ? '' : code(JSON.stringify(value))];
  });
}
