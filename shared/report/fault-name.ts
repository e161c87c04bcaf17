import { plainText } from './plain-text.ts';
import type { Check } from './schema.ts';

/**
 * What is wrong, in words: the name of a check is what a broken one is called (`missing values`); of a contract it is
 * the contract that is broken. `title` says what must hold.
 */
export function faultName({ id, title, status }: Pick<Check, 'id' | 'title' | 'status'>): {
  name: string;
  title: string;
} {
  if (!isPromised({ id })) return { name: id.split('/')[0].replaceAll('_', ' '), title };
  const isBroken = status === 'fail' || status === 'warn';
  return { name: isBroken ? 'contract broken' : 'contract', title };
}

/** The same in one phrase, of a contract with what it says: `contract broken (age is at least 0)`. */
export function faultPhrase(check: Pick<Check, 'id' | 'title' | 'status'>): string {
  const { name, title } = faultName(check);
  return isPromised(check) ? `${name} (${plainText(title, 160)})` : name;
}

/** Whether it is a contract that asks for it. */
export function isPromised({ id }: Pick<Check, 'id'>): boolean {
  return id.startsWith('contract/');
}
