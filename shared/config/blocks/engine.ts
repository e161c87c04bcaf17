import { z } from 'zod';
import { size } from '../size.ts';
import { text } from './text.ts';

/** `engine`: what the data engine may take of the machine. */
export const engine = z
  .strictObject({
    memory: size.optional().meta({
      description: 'Most memory that the data engine takes before it spills to disk',
      examples: ['4GB'],
    }),
    threads: z
      .int()
      .min(1)
      .max(1_024)
      .optional()
      .meta({
        description: 'Threads of the data engine; all cores where absent',
        examples: [2],
      }),
    spill: text.optional().meta({
      description: 'The folder that the data engine spills to; a temporary one where absent',
      examples: ['/mnt/scratch'],
    }),
    path: text.optional().meta({
      description: 'The folder with the native engines, on machines without a network',
      examples: ['/opt/tollgate/engines'],
    }),
  })
  .meta({ description: 'What the data engine may take of the machine' });
