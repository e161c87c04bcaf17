import { z } from 'zod';

/** The option of checks that count what a fresh sample of the same source shows now and then, too. */
export const beyondChance = z.strictObject({
  'beyond-chance': z
    .boolean()
    .default(true)
    .describe(
      'Fail only where there is more than a fresh sample of the same source would show; false: fail beyond the limit, whatever the reason',
    ),
});

export type BeyondChance = z.infer<typeof beyondChance>;
