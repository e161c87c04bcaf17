import { z } from 'zod';
import { text } from './text.ts';

export const modelKinds = ['predictions', 'onnx', 'command'] as const;

const uri = 'a predictions file, an .onnx model, or command: and a program';

const reference = z
  .union(
    [
      text,
      z.strictObject({
        uri: text.meta({ description: `The model: ${uri}`, examples: ['models/model.onnx'] }),
        kind: z
          .enum(modelKinds)
          .optional()
          .meta({
            description: 'What the model is, where its name does not tell',
            examples: ['onnx'],
          }),
      }),
    ],
    { error: 'must be a path, or a mapping with uri and kind' },
  )
  .transform((given) => (typeof given === 'string' ? { uri: given } : given));

/** `models`: who stands against whom. */
export const models = z
  .strictObject({
    challenger: reference.optional().meta({
      description: `The model that wants to go on: ${uri}`,
      examples: ['predictions/challenger.csv'],
    }),
    champion: reference.optional().meta({
      description: `The model in production: ${uri}; absent as long as there is none`,
      examples: ['predictions/champion.csv'],
    }),
  })
  .meta({ description: 'Who stands against whom' });

/** A model named in the settings: where it is, and what it is where its name does not tell. */
export type ModelReference = z.output<typeof reference>;
