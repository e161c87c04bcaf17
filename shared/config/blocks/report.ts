import { z } from 'zod';

export const commentModes = ['update', 'recreate', 'on-change', 'on-failure', 'off'] as const;

/** `report`: how the verdict is told. */
export const report = z
  .strictObject({
    comment: z
      .enum(commentModes)
      .default('update')
      .meta({
        description:
          'The comment on the pull request: keep one and update it, post it anew, only when the verdict changed, only when the gate blocks, or off',
        examples: ['update'],
      }),
  })
  .meta({ description: 'How the verdict is told' });
