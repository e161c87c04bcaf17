import { z } from 'zod';
import { annotations, type Sealed, stableId, tags, text } from './sections.ts';

/** Team, roles, support and price: read, so that a mistyped key is told, and not judged. */
export function peopleOf(sealed: Sealed) {
  const { authoritativeDefinitions, customProperties } = annotations(sealed);
  const day = z.iso.date('must be a date such as 2026-05-01');
  const memberShape = {
    id: stableId,
    username: text,
    name: text.optional(),
    description: text.optional(),
    role: text.optional(),
    dateIn: day.optional(),
    dateOut: day.optional(),
    replacedByUsername: text.optional(),
    tags,
    customProperties,
    authoritativeDefinitions,
  };
  const team = sealed({
    id: stableId,
    name: text.optional(),
    description: text.optional(),
    members: z.array(sealed(memberShape)).optional(),
    tags,
    customProperties,
    authoritativeDefinitions,
  });
  return {
    team: z.union([z.array(sealed({ ...memberShape, username: text.optional() })), team]).optional(),
    roles: z
      .array(
        sealed({
          id: stableId,
          role: text,
          description: text.optional(),
          access: text.optional(),
          firstLevelApprovers: text.optional(),
          secondLevelApprovers: text.optional(),
          customProperties,
        }),
      )
      .optional(),
    support: z
      .array(
        sealed({
          id: stableId,
          channel: text,
          url: text.optional(),
          description: text.optional(),
          tool: text.optional(),
          scope: text.optional(),
          invitationUrl: text.optional(),
          customProperties,
        }),
      )
      .optional(),
    price: sealed({
      id: stableId,
      priceAmount: z.number().optional(),
      priceCurrency: text.optional(),
      priceUnit: text.optional(),
    }).optional(),
  };
}
