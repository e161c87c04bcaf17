import type { Path, Settings } from '../../shared/config/index.ts';

/** Where tollgate.yml says something of a check, by the check's id; nothing where it leaves the defaults. */
export function placeOf(id: string, { validate }: Pick<Settings, 'validate'>): Path | undefined {
  const [name] = id.split('/', 1);
  return Object.hasOwn(validate.checks, name) ? ['validate', 'checks', name] : undefined;
}
