import { catalogue } from '../../shared/checks/catalogue.ts';
import { settingsJsonSchema } from '../../shared/config/index.ts';
import type { JsonSchema } from '../../shared/config/json-schema.ts';
import { limitPaths } from '../../shared/config/limit-paths.ts';
import { formatPath } from '../../shared/config/path.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, generatedNotice, table } from './markdown.ts';

/** docs/configuration.md: every key of tollgate.yml. */
export function configurationPage(): GeneratedFile[] {
  const schema = settingsJsonSchema(catalogue);
  const [metric] = forms(at(schema, 'evaluate', 'metrics', 'accuracy'));
  const [, , slice] = forms(at(schema, 'evaluate', 'slices').items as JsonSchema);
  const [, protectedColumn] = forms(at(schema, 'fairness', 'protected').items as JsonSchema);
  const text = [
    generatedNotice,
    '# tollgate.yml',
    introduction,
    rows(schema, ['version']),
    ...['model', 'columns', 'data', 'models', 'evaluate'].flatMap((block) =>
      section(block, at(schema, block)),
    ),
    '## `evaluate.metrics.<metric>`',
    "The metric's own options stand beside these: [all metrics](metrics.md). One metric can stand twice, under a name of your own with `metric:` beside it.",
    rows(metric),
    '## `evaluate.slices[]`',
    'A column, a list of columns for their combinations, or a mapping:',
    rows(slice),
    ...section('evaluate.cost', at(schema, 'evaluate', 'cost')),
    ...section('fairness', at(schema, 'fairness')),
    '### `fairness.protected[]`',
    'A column by its name, or a mapping:',
    rows(protectedColumn),
    '### `fairness.limits.<disparity>`',
    '`at-most` of a difference, `at-least` of a ratio: [all disparities](fairness-metrics.md). One disparity can stand twice, under a name of your own with `disparity:` beside it.',
    rows(at(schema, 'fairness', 'limits', 'equalized_odds_difference')),
    ...['intersections', 'change', 'flip-test'].flatMap((block) => [
      `### ${code(`fairness.${block}`)}`,
      rows(at(schema, 'fairness', block)),
    ]),
    '### `fairness.exclude[]`',
    rows(at(schema, 'fairness', 'exclude').items as JsonSchema),
    ...section('validate', at(schema, 'validate')),
    '### `validate.checks.<check>`',
    'The limit is `at-most` or `at-least`, whichever the check has; its own options stand beside it: [all checks](data-checks.md).',
    rows(
      forms(at(schema, 'validate', 'checks', 'missing_values'))
        .flatMap(forms)
        .find(({ type }) => type === 'object') as JsonSchema,
    ),
    ...['required-gates', 'approvals'].flatMap((block) => section(block, at(schema, block))),
    '### `approvals.<risk>`',
    rows(at(schema, 'approvals', 'high')),
    ...['report', 'engine'].flatMap((block) => section(block, at(schema, block))),
  ];
  return [{ path: 'docs/configuration.md', text: `${text.join('\n\n')}\n` }];
}

const introduction = `The one file that all gates read, from the folder that the step runs in; each action's inputs stand over it.
\`npx tollgate init <data file>\` writes one from the columns of your data. Editors complete it from its
[JSON Schema](../schema/tollgate.schema.json) when the first line is:

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/tollgate-ml/tollgate/v1/schema/tollgate.schema.json
\`\`\`

An unknown key is an error that names the nearest known one. Sizes are \`512kB\`, \`50MB\`, \`1.5GB\` (1 MB is 1,048,576
bytes), times \`20ms\`, \`1.5s\`, \`2m\`.

In a pull request what decides is read from the base branch: ${limitPaths.map((path) => code(formatPath(path))).join(', ')}.
Where the pull request changes one of them, the report says so, and the base branch's counts.`;

function section(name: string, schema: JsonSchema): string[] {
  return [`## ${code(name)}`, `${schema.description}.`, rows(schema)];
}

function rows(schema: JsonSchema, only = Object.keys(schema.properties ?? {})): string {
  return table(
    ['Key', 'Meaning', 'Kind', 'Default', 'Example'],
    only.map((key) => {
      const value = at(schema, key);
      const example = value.examples?.[0] ?? forms(value).find((form) => form.examples)?.examples?.[0];
      return [
        code(key),
        value.description ?? '',
        kind(value),
        schema.required?.includes(key)
          ? 'required'
          : value.default === undefined
            ? ''
            : code(JSON.stringify(value.default)),
        example === undefined ? '' : code(JSON.stringify(example)),
      ];
    }),
  );
}

function kind(schema: JsonSchema): string {
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(', ');
  const inner = forms(schema);
  if (inner.length > 1 || inner[0] !== schema) {
    return [...new Set(inner.filter((form) => form.type !== 'null').map(kind))].join(' or ');
  }
  const words = { string: 'text', number: 'number', integer: 'whole number', boolean: 'true or false' };
  const type = String(schema.type);
  if (type === 'array') return 'list';
  return type in words ? words[type as keyof typeof words] : 'mapping';
}

function forms(schema: JsonSchema): JsonSchema[] {
  return (schema.anyOf ?? schema.oneOf ?? [schema]) as JsonSchema[];
}

function at(schema: JsonSchema, ...keys: string[]): JsonSchema {
  return keys.reduce((inner, key) => {
    const found = inner.properties?.[key];
    if (typeof found !== 'object') throw new Error(`the schema has no ${keys.join('.')}`);
    return found as JsonSchema;
  }, schema);
}
