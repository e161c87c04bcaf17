import { resolve } from 'node:path';
import { isPersonalColumn } from '../../shared/checks/data/personal/is-personal-column.ts';
import type { Settings } from '../../shared/config/index.ts';
import type { ContractTable } from '../../shared/contract/contract.ts';
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
import { describedTables } from './described-tables.ts';
import { profileStore } from './profile-store.ts';
import { type ContractFile, readContractFile } from './read-contract-file.ts';

export interface GatherRequest {
  settings: Settings;
  /** Folder that relative paths start from. */
  folder: string;
  host: Pick<Host, 'info' | 'engines' | 'input' | 'baseFile'>;
  now: Date;
}

export interface Gathered
  extends Pick<OpenedFacts, 'tables' | 'inputs' | 'checkUnchanged' | 'writeFailingRows' | 'close'> {
  /** Those of the tables that are judged; others are compared with, or only looked things up in. */
  judged: readonly Facts[];
  contract?: ContractFile;
  /** What it says of each table that it describes. */
  described: ReadonlyMap<Facts, ContractTable>;
  /** Tables whose rows are named by their numbers, because their ids are personal; known when all is judged. */
  numbered: ReadonlySet<Facts>;
  /** What the training data looked like, where a file says so. */
  reference?: Profile;
  profileOf(facts: Facts): Promise<Profile>;
}

/** Opens everything that validate-data looks at. @throws InputError for every fault of the user's files. */
export async function gather({ settings, folder, host, now }: GatherRequest): Promise<Gathered> {
  const { data, columns } = settings;
  const given = host.input('data');
  const requests = tablesOf(data, given);
  const contract =
    data.contract === undefined ? undefined : await readContractFile(data.contract, folder, host);
  const reference =
    data.profile === undefined ? undefined : await readProfile('data.profile', resolve(folder, data.profile));
  let described: ReadonlyMap<Facts, ContractTable> = new Map();
  const numbered = new Set<Facts>();
  const opened = await openFacts(
    requests,
    {
      folder,
      id: columns.id,
      async isHidden(facts, id) {
        if (showsPersonalData(settings)) return false;
        const { alpha } = settings.evaluate;
        const isPersonal = await isPersonalColumn(facts, id, { contract: described.get(facts), alpha, now });
        if (isPersonal) numbered.add(facts);
        return isPersonal;
      },
    },
    await databaseSettings(settings, folder, host),
  );
  const judged = given === undefined ? ['data.train', 'data.test'] : ['data'];
  try {
    described = describedTables(contract?.contract, opened.tables, judged);
  } catch (error) {
    await opened.close();
    throw error;
  }
  const profiles = new Map<Facts, Promise<Profile>>();
  const store = profileStore(
    host,
    opened.tables.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  return {
    tables: opened.tables,
    judged: opened.tables.filter(({ input }) => judged.includes(input)),
    contract,
    described,
    numbered,
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

function showsPersonalData({ validate: { checks } }: Settings): boolean {
  const asked = checks.personal_data;
  return asked !== false && asked?.options['show-examples'] === 'plain';
}

/**
 * The tables in the order in which they are reported. `data` is judged instead of train and test; it is compared with train
 * where no profile says what that looked like.
 */
function tablesOf(
  { train, test, profile, tables = {} }: Settings['data'],
  given: string | undefined,
): FactsRequest[] {
  const judged =
    given === undefined
      ? [
          { input: 'data.train', uri: train },
          { input: 'data.test', uri: test },
        ]
      : [
          { input: 'data', uri: given },
          { input: 'data.train', uri: profile === undefined ? train : undefined },
        ];
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
