import { z } from 'zod';
import { text } from './text.ts';

const positive = z
  .union([z.string().min(1).max(1_000), z.number(), z.boolean()], {
    error: 'must be one of the two classes',
  })
  .meta({ examples: ['1'] });

const score = z.union([text, z.record(z.string().min(1), text)], {
  error: 'must be a column, or for several classes a mapping from class to column',
});

/** `columns`: what the columns of the data and of predictions files are called. */
export const columns = z
  .strictObject({
    id: text.meta({
      description: "The column that tells rows apart; the two models' rows are paired by it",
      examples: ['applicant_id'],
    }),
    label: text.meta({ description: 'The column of the truth', examples: ['default'] }),
    positive: positive.transform(String).optional().meta({
      description: 'Binary: the class that the model is to find, as the label column writes it',
    }),
    prediction: text.optional().meta({
      description: 'The column of a predictions file with the predicted class or value',
      examples: ['predicted'],
    }),
    score: score.optional().meta({
      description:
        'The column of a predictions file with the probability of the positive class; for several classes a mapping from class to column',
      examples: ['score'],
    }),
    weight: text.nullish().meta({
      description: 'The column of row weights, at least 0; none where absent',
      examples: ['weight'],
    }),
    group: text.nullish().meta({
      description: 'The column of clusters, where rows belong together: a customer with many rows',
      examples: ['customer_id'],
    }),
    time: text.nullish().meta({ description: 'The column of time stamps', examples: ['applied_at'] }),
    features: z
      .array(text)
      .min(1)
      .max(100_000)
      .optional()
      .meta({
        description:
          'The columns that an ONNX model with one input takes, in their order; all that have no other use where absent',
        examples: [['income', 'age']],
      }),
  })
  .transform(({ weight, group, time, ...rest }) => ({
    ...rest,
    ...(weight == null ? {} : { weight }),
    ...(group == null ? {} : { group }),
    ...(time == null ? {} : { time }),
  }))
  .meta({ description: 'What the columns of the data and of predictions files are called' });
