import { z } from 'zod';
import { statuses } from '../verdict.ts';

const status = z.enum([...statuses, 'skip']);
const text = (max: number) => z.string().max(max);
/** A slice's level or a model's column names: short texts under short texts. */
const level = z.record(text(1_000), text(1_000));

/** The most entries that the long lists of a report may have. */
export const most = { checks: 5_000, findings: 20_000, sections: 200, tableRows: 5_000, series: 10 } as const;

/** One measured value inside a check. */
export const finding = z.strictObject({
  subject: text(1_000).describe('What was measured: a metric, a column, a rule'),
  statistic: text(100).describe('value, difference, ratio, psi, failing_rows, …'),
  model: z.enum(['challenger', 'champion', 'anchor', 'baseline']).optional(),
  slice: level.optional().describe('The part of the rows, as {"region": "north"}'),
  metric: text(200).optional().describe('Of a disparity: the metric that groups are compared by'),
  by: z.array(text(1_000)).max(20).optional().describe('The sensitive columns of a disparity'),
  pair: z.array(text(1_000)).length(2).optional().describe('The two groups compared, worst first'),
  within: text(1_000).optional().describe('The column within whose levels groups are compared'),
  value: z.number().optional().describe('Absent where the quantity is undefined; `why` then says so'),
  unit: text(20).optional(),
  interval: z.tuple([z.number(), z.number()]).optional(),
  level: z.number().gt(0).lt(1).optional().describe('Two-sided level of the interval'),
  method: text(200).optional(),
  p: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'p-value of what `status` says, corrected as `method` says: that the limit is broken where it fails, else that it is met; of a finding without a limit that nothing differs or goes together',
    ),
  limit: z.strictObject({ op: z.enum(['>=', '<=', '>', '<']), value: z.number() }).optional(),
  better: z
    .enum(['larger', 'smaller'])
    .optional()
    .describe('Which way is good; pictures draw it to the right. Absent: what the limit says'),
  n: z.number().int().nonnegative().optional(),
  needed: z
    .number()
    .int()
    .positive()
    .nullable()
    .optional()
    .describe('Rows that would decide; null where no number is known'),
  neededOf: z
    .array(z.strictObject({ group: text(1_000), rows: z.number().int().positive() }))
    .max(2)
    .optional()
    .describe('Of a pair of groups: of which of them so many rows would decide, the shorter one first'),
  rows: z.array(text(1_000)).max(1_000).optional().describe('Ids of rows to look at'),
  query: text(10_000).optional().describe('A query that shows all of these rows in the shell of DuckDB'),
  counts: z
    .strictObject({ gained: z.number().int().nonnegative(), lost: z.number().int().nonnegative() })
    .optional()
    .describe(
      'Of a difference of rates: rows that only the challenger hits, and rows that only the other does',
    ),
  insufficient: text(2_000)
    .optional()
    .describe('Why the method cannot bear a verdict on these rows: no status but inconclusive may follow'),
  tails: z
    .strictObject({ limit: z.number(), met: z.number().min(0).max(1), broken: z.number().min(0).max(1) })
    .optional()
    .describe(
      'Of a finding that is judged in a family: one-sided p-values, before any correction, that this limit is met and that it is broken',
    ),
  unchanged: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe(
      'The interval that a challenger would have which predicts what the champion does; where not even it meets the limit, the rows are too few',
    ),
  status: status.optional(),
  why: text(2_000).optional(),
});

/** One statement that a gate judges. */
export const check = z.strictObject({
  id: text(500),
  title: text(1_000),
  status,
  why: text(2_000),
  at: z
    .strictObject({
      file: text(500).describe("From the repository's root, with slashes"),
      line: z.number().int().positive(),
    })
    .optional()
    .describe('Where the limit that it judges is written'),
  findings: z.array(finding).max(most.findings),
});

/** The cells of a table's row. */
export const tableRow = z.array(z.union([text(2_000), z.number(), z.null()])).max(50);

export const table = z.strictObject({
  type: z.literal('table'),
  title: text(200),
  note: text(2_000).optional().describe('What a reader must know of the table; stands above it'),
  record: z
    .literal(true)
    .optional()
    .describe('A record to be kept: pictures date it, and name the data and the models, from the provenance'),
  columns: z
    .array(z.strictObject({ title: text(200), align: z.enum(['left', 'right', 'center']).optional() }))
    .max(50),
  rows: z.array(tableRow).max(most.tableRows),
});

/** One line, or one colour of bars, of a chart. */
export const series = z.strictObject({ name: text(200), values: z.array(z.number()).max(200) });

export const chart = z.strictObject({
  type: z.literal('chart'),
  kind: z.enum(['line', 'bar']),
  title: text(200),
  x: z.strictObject({ title: text(200), values: z.array(z.union([z.number(), text(200)])).max(200) }),
  y: z.strictObject({ title: text(200), min: z.number().optional(), max: z.number().optional() }),
  series: z.array(series).max(most.series),
  caption: text(1_000).optional(),
});

export const textSection = z.strictObject({
  type: z.literal('text'),
  title: text(200),
  text: text(10_000),
});

/** What a report shows besides its checks; every picture of the report knows these and nothing else. */
export const section = z.discriminatedUnion('type', [table, chart, textSection]);

const artifact = z.strictObject({
  uri: text(2_000),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  version: z.union([z.number().int(), text(100)]).optional(),
  kind: text(50).optional(),
});

/** The document that a gate leaves behind: everything shown anywhere is drawn from it. */
export const report = z.strictObject({
  schema: z.literal('tollgate/report/v1'),
  gate: text(100),
  model: z.strictObject({
    name: text(500),
    task: text(50).optional(),
    challenger: artifact.optional(),
    champion: artifact.optional(),
    baseline: artifact.optional(),
  }),
  verdict: z.enum(statuses),
  summary: text(2_000).describe('One sentence: the verdict and what decides it'),
  rows: z.number().int().nonnegative().optional().describe('Labelled rows that both models were judged on'),
  checks: z.array(check).max(most.checks),
  sections: z.array(section).max(most.sections),
  notices: z.array(text(2_000)).max(100).optional().describe('What a reader should know and no check says'),
  provenance: z.strictObject({
    commit: text(100).optional(),
    repository: text(500).optional(),
    run: text(500).optional(),
    attempt: z.number().int().positive().optional().describe('How often the run had been started'),
    job: text(200).optional(),
    config: text(500).optional().describe("The settings file, from the repository's root"),
    tool: text(100),
    configSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    seed: z.number().int().optional(),
    alpha: z.number().optional(),
    inputs: z
      .array(
        z.strictObject({
          name: text(200),
          uri: text(2_000),
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .optional(),
          rows: z.number().int().nonnegative().optional(),
          bytes: z.number().int().nonnegative().optional().describe('Of its files, as they are stored'),
          seconds: z.number().nonnegative().optional().describe('How long it took to open and load'),
        }),
      )
      .max(1_000),
    started: text(40),
    seconds: z.number().nonnegative(),
  }),
});

export type Report = z.infer<typeof report>;
export type Check = z.infer<typeof check>;
export type Finding = z.infer<typeof finding>;
export type Section = z.infer<typeof section>;
