import { z } from 'zod';

const team = /^team\/[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
/** Letters, digits and single hyphens; managed users have `_` and their enterprise's short code behind. */
const login = /^[a-z0-9](?:-?[a-z0-9]){0,38}(?:_[a-z0-9]+)?$/i;

const approver = z
  .string()
  .max(110)
  .refine((text) => team.test(text) || login.test(text), {
    error: 'must be team/<slug> or the login of a GitHub user',
  });

const rule = (risk: string) =>
  z
    .strictObject({
      count: z
        .int()
        .min(1)
        .max(20)
        .meta({ description: 'How many of them must approve the judged commit', examples: [2] }),
      from: z
        .array(approver)
        .max(100)
        .refine((all) => new Set(all.map((one) => one.toLowerCase())).size === all.length, {
          error: 'must not name anybody twice',
        })
        .default([])
        .meta({
          description:
            'Whose approval counts: logins, and team/ before the slug of a team of the organisation for its members; everybody who may write where empty',
          examples: [['team/model-risk', 'ann']],
        }),
    })
    .optional()
    .meta({
      description: `The approving reviews that a model of ${risk} risk needs; none where absent`,
      examples: [{ count: 2, from: ['team/model-risk'] }],
    });

/** `approvals`: how many people must approve, by the model's risk. */
export const approvals = z
  .strictObject({ low: rule('low'), medium: rule('medium'), high: rule('high') })
  .meta({ description: "How many approving reviews a pull request needs, by the model's risk" });
