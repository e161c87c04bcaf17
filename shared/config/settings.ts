import { z } from 'zod';
import { approvals } from './blocks/approvals.ts';
import { columns } from './blocks/columns.ts';
import { data } from './blocks/data.ts';
import { engine } from './blocks/engine.ts';
import { evaluate } from './blocks/evaluate.ts';
import { fairness } from './blocks/fairness.ts';
import { model } from './blocks/model.ts';
import { models } from './blocks/models.ts';
import { report } from './blocks/report.ts';
import { requiredGatesBlock } from './blocks/required-gates.ts';
import { validate } from './blocks/validate.ts';
import type { Catalogue } from './catalogue.ts';
import { madeOnce } from './made-once.ts';

/** The whole of tollgate.yml; a gate's own block is one file under blocks/ and one line here. */
export const settingsSchema = madeOnce((catalogue: Catalogue) =>
  z
    .strictObject({
      version: z.literal(1, { error: 'must be 1' }).meta({
        description: 'The version of this file format',
        examples: [1],
      }),
      model,
      columns,
      data: data.default({}),
      models: models.default({}),
      evaluate: evaluate(catalogue.metrics).prefault({}),
      fairness: fairness(catalogue.disparities).optional(),
      validate: validate(catalogue.dataChecks).prefault({}),
      'required-gates': requiredGatesBlock.prefault({}),
      approvals: approvals.default({}),
      report: report.default({ comment: 'update' }),
      engine: engine.default({}),
    })
    .meta({ title: 'tollgate.yml', description: "What Tollgate's gates ask of a model" }),
);

/** Everything that the gates are told, read and checked. */
export type Settings = z.output<ReturnType<typeof settingsSchema>>;
