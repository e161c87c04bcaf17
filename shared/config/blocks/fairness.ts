import { z } from 'zod';
import type { DisparityEntry } from '../disparity-entry.ts';
import { className } from './class-name.ts';
import { disparities } from './disparities.ts';
import { groupColumns } from './group-columns.ts';
import { text } from './text.ts';

const share = z.number().min(0).max(1);

const shares = z
  .record(z.string(), share)
  .meta({ description: 'Shares of its groups below each protected column, as in sex: {F: 0.51, M: 0.49}' });

/** A group as the data writes it, which may be the empty text. */
const groupName = z.union([z.literal('').transform(String), className]);

/** `fairness`: who must not be treated worse. */
export function fairness(catalogue: readonly DisparityEntry[]) {
  return z
    .strictObject({
      protected: groupColumns.meta({
        description:
          'Columns of what people must not be treated by: as they are, or numbers cut by bins or edges',
        examples: [['sex', { column: 'age', edges: [40] }]],
      }),
      data: text.optional().meta({
        description:
          'A table with the protected columns, joined by id, so that neither training nor test data needs them',
        examples: ['data/people.parquet'],
      }),
      id: text.optional().meta({
        description: 'The column of ids in fairness.data; columns.id where absent',
        examples: ['person'],
      }),
      missing: z
        .enum(['group', 'exclude'])
        .default('group')
        .meta({
          description:
            'People whose protected value is missing: a group of their own, or left out of that column',
          examples: ['exclude'],
        }),
      'favorable-label': className.optional().meta({
        description:
          'The class that is good for people; the positive one where absent. Rates speak of it (AIF360: favorable_label)',
        examples: ['0'],
      }),
      intersections: z
        .strictObject({
          of: z
            .int()
            .min(1)
            .max(4)
            .default(2)
            .meta({
              description: 'How many protected columns are crossed at most; 1 crosses none',
              examples: [3],
            }),
          required: z
            .boolean()
            .default(false)
            .meta({
              description: 'true: undecided intersections hold the gate, too, and violations in them fail',
              examples: [true],
            }),
        })
        .prefault({})
        .meta({ description: 'Groups of several protected columns at once', examples: [{ of: 1 }] }),
      limits: disparities(catalogue),
      change: z
        .strictObject({
          margin: z
            .number()
            .min(0)
            .default(0.02)
            .meta({
              description:
                "The largest loss against the champion that you tolerate in any group, and growth of a difference between groups, in the metric's units; required of a regression",
              examples: [0.01],
            }),
          'ratio-margin': z
            .number()
            .min(0)
            .lt(1)
            .default(0.02)
            .meta({
              description:
                "By how much of the champion's the ratio between two groups may fall: 0.02 lets 0.85 fall to 0.833",
              examples: [0.05],
            }),
          metrics: z
            .array(text)
            .min(1)
            .optional()
            .meta({
              description:
                'The metrics of groups that must not get worse; where absent accuracy with the true and the false positive rate, of regression the mean absolute error',
              examples: [['true_positive_rate', 'accuracy']],
            }),
          required: z
            .boolean()
            .default(false)
            .meta({
              description: 'true: a group for which it is undecided whether it is worse off holds the gate',
              examples: [true],
            }),
        })
        .prefault({})
        .meta({
          description:
            'Whether the challenger treats any group worse than the champion does; judged wherever there is a champion',
          examples: [{ margin: 0.02 }],
        }),
      exclude: z
        .array(
          z
            .strictObject({
              group: z.record(z.string().min(1), groupName).meta({
                description: 'The group, by column',
                examples: [{ race: 'other' }],
              }),
              because: text.meta({ description: 'Why; the report shows it', examples: ['1.2 % of people'] }),
            })
            .meta({
              description:
                'A group and why it is left out, as in {group: {race: other}, because: 1.2 % of people}',
            }),
        )
        .max(1_000)
        .default([])
        .meta({
          description: 'Groups that are shown and not judged, each with its reason',
          examples: [[{ group: { race: 'other' }, because: '1.2 % of people' }]],
        }),
      population: z
        .union([text, z.record(z.string().min(1), shares)], {
          error: 'must be a file, or shares by column and group',
        })
        .optional()
        .meta({
          description:
            'Who the people are that the model is for: shares by column and group, or a table with column, group and share',
          examples: [{ sex: { F: 0.51, M: 0.49 } }],
        }),
      'flip-test': z
        .strictObject({
          'at-most': share.optional().meta({
            description: 'The largest share of decisions that may change when the protected value is changed',
            examples: [0.01],
          }),
          by: z
            .array(text)
            .min(1)
            .optional()
            .meta({
              description: 'The protected columns that the limit is about; all of them where absent',
              examples: [['sex']],
            }),
        })
        .optional()
        .meta({
          description: 'What the challenger decides when the protected value is changed, where it runs here',
          examples: [{ 'at-most': 0.01 }],
        }),
      'smallest-shown': z
        .int()
        .min(1)
        .max(10_000)
        .default(10)
        .meta({
          description: 'Groups with fewer rows are shown merged; all of them are judged',
          examples: [30],
        }),
    })
    .meta({
      description: 'Who must not be treated worse',
      examples: [{ protected: ['sex'], limits: { demographic_parity_ratio: { 'at-least': 0.8 } } }],
    });
}
