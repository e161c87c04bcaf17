import { resolve } from 'node:path';
import type { Settings } from '../../shared/config/index.ts';
import type { Facts } from '../../shared/data/facts.ts';
import {
  cachedProfileOf,
  type FactsRequest,
  type OpenedFacts,
  openFacts,
  profileOf,
  readProfile,
} from '../../shared/data/index.ts';
import type { Profile } from '../../shared/data/profile.ts';
import { InputError } from '../../shared/errors.ts';
import type { Host } from '../../shared/github/host.ts';
import { databaseSettings } from '../database-settings.ts';
import { profileStore } from './profile-store.ts';
import { type ContractFile, readContractFile } from './read-contract-file.ts';

export interface GatherRequest {
  settings: Settings;
  /** Folder that relative paths start from. */
  folder: string;
  host: Pick<Host, 'info' | 'engines' | 'input' | 'baseFile'>;
}

export interface Gathered
  extends Pick<OpenedFacts, 'tables' | 'inputs' | 'checkUnchanged' | 'writeFailingRows' | 'close'> {
  contract?: ContractFile;
  /** What the training data looked like, where a file says so. */
  reference?: Profile;
  profileOf(facts: Facts): Promise<Profile>;
}

/** Opens everything that validate-data looks at. @throws InputError for every fault of the user's files. */
export async function gather({ settings, folder, host }: GatherRequest): Promise<Gathered> {
  const { data, columns } = settings;
  const requests = tablesOf(data, host.input('data'));
  const contract =
    data.contract === undefined ? undefined : await readContractFile(data.contract, folder, host);
  const reference =
    data.profile === undefined ? undefined : await readProfile('data.profile', resolve(folder, data.profile));
  const opened = await openFacts(
    requests,
    { folder, id: columns.id },
    await databaseSettings(settings, folder, host),
  );
  const profiles = new Map<Facts, Promise<Profile>>();
  const store = profileStore(
    host,
    opened.tables.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  return {
    tables: opened.tables,
    contract,
    reference,
    profileOf(facts) {
      let profile = profiles.get(facts);
      if (!profile) {
        profile = store ? cachedProfileOf(facts, store) : profileOf(facts);
        profiles.set(facts, profile);
      }
      return profile;
    },
    inputs: opened.inputs,
    checkUnchanged: opened.checkUnchanged,
    writeFailingRows: opened.writeFailingRows,
    close: opened.close,
  };
}

/** The tables in the order in which they are reported; `data` is judged instead of train and test. */
function tablesOf({ train, test, tables = {} }: Settings['data'], given: string | undefined): FactsRequest[] {
  const judged =
    given === undefined
      ? [
          { input: 'data.train', uri: train },
          { input: 'data.test', uri: test },
        ]
      : [{ input: 'data', uri: given }];
  const named = judged.flatMap(({ input, uri }) => (uri === undefined ? [] : [{ input, uri }]));
  if (named.length === 0) {
    throw new InputError({
      input: 'data',
      rule: 'must name the rows to judge',
      fix: 'Give the input data, or write data.train or data.test in tollgate.yml.',
    });
  }
  const others = Object.entries(tables).map(([name, uri]) => ({ input: `data.tables.${name}`, uri }));
  return [...named, ...others];
}
