import { createHash } from 'node:crypto';
import type { Facts } from './facts.ts';
import type { Profile } from './profile.ts';
import { profileOf } from './profile-facts.ts';

/** Where texts are kept by a key; both may fail, which costs time and nothing else. */
export interface ProfileStore {
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<void>;
}

/** Raised whenever a profile would be measured otherwise than before. */
const version = 1;

/** The key of a table's profile: it changes with the files, their names and order being part of how they are read. */
export function profileKey(sha256: string, { rows, columns }: Pick<Facts, 'columns' | 'rows'>): string {
  const read = JSON.stringify([sha256, rows, columns]);
  return `tollgate-profile-v${version}-${createHash('sha256').update(read).digest('hex')}`;
}

function isProfileOf(value: unknown, sha256: string, facts: Facts): value is Profile {
  const profile = value as Partial<Profile> | null;
  return (
    profile?.schema === 'tollgate/profile/v1' &&
    profile.sha256 === sha256 &&
    profile.rows === facts.rows &&
    Array.isArray(profile.columns) &&
    profile.columns.map(({ name }) => name).join('\0') === facts.columns.map(({ name }) => name).join('\0')
  );
}

/** The profile of a table, from the store where it has it; else it is measured and kept. */
export async function cachedProfileOf(facts: Facts, store: ProfileStore): Promise<Profile> {
  const sha256 = await facts.sha256;
  const key = profileKey(sha256, facts);
  try {
    const found: unknown = JSON.parse((await store.read(key)) ?? 'null');
    if (isProfileOf(found, sha256, facts)) return found;
  } catch {
    // What cannot be read is measured again.
  }
  const profile = await profileOf(facts);
  await store.write(key, JSON.stringify(profile)).catch(() => {});
  return profile;
}
