import { InputError } from '../../errors.ts';
import type { Context } from '../metric.ts';
import type { FairnessSettings } from './settings.ts';

/** Throws an InputError where a limit is about a class that no label and no column of scores has. */
export function refuseUnknownClasses(
  { limits }: Pick<FairnessSettings, 'limits'>,
  { classes }: Pick<Context, 'classes'>,
): void {
  for (const [key, { class: one }] of Object.entries(limits)) {
    if (one === undefined || classes.includes(one)) continue;
    throw new InputError({
      input: `fairness.limits.${key}.class`,
      rule: `must be a class of the label: ${classes.map((name) => JSON.stringify(name)).join(', ')}`,
      received: JSON.stringify(one),
    });
  }
}
