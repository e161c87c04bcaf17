/** ODCS leaves the words to its users; these are the usual ones. */
const open = [
  'public',
  'open',
  'unclassified',
  'internal',
  'internal use only',
  'general',
  'non sensitive',
  'none',
];
const closed = [
  'restricted',
  'confidential',
  'highly confidential',
  'strictly confidential',
  'secret',
  'top secret',
  'sensitive',
  'highly sensitive',
  'private',
  'personal',
  'personal data',
  'special category',
  'pii',
  'spi',
  'phi',
  'pci',
];

/** A class's name without letter case and punctuation. */
export function plainClass(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a class of the contract is open or closed by its usual meaning; nothing where its name is no usual one. */
export function classKind(name: string): 'open' | 'closed' | undefined {
  const is = plainClass(name);
  if (closed.includes(is)) return 'closed';
  return open.includes(is) ? 'open' : undefined;
}
