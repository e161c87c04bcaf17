import type { Settings } from '../../shared/config/index.ts';
import type { GroupCounts, PopulationShares } from '../../shared/data/evidence.ts';
import { type InputRecord, type OpenRows, readPopulation } from '../../shared/data/index.ts';
import { InputError } from '../../shared/errors.ts';
import type { Host } from '../../shared/github/host.ts';
import { databaseSettings } from '../database-settings.ts';
import { protectedSetting } from './protected-setting.ts';

export interface GatheredPopulation {
  population?: PopulationShares;
  train: GroupCounts[];
  inputs: InputRecord[];
}

export interface PopulationRequest {
  settings: Settings;
  folder: string;
  host: Pick<Host, 'info' | 'engines'>;
}

/** Groups that a message names at most. */
const mostNamed = 20;

/** The population that the settings name, and the training data's groups beside it. @throws InputError where it names no group of the data. */
export async function gatherPopulation(
  { labelled }: OpenRows,
  { settings, folder, host }: PopulationRequest,
): Promise<GatheredPopulation> {
  const { fairness, columns, data } = settings;
  const named = fairness?.population;
  if (!fairness || named === undefined) return { train: [], inputs: [] };
  const read = await readPopulation(
    {
      folder,
      columns: fairness.protected
        .filter(({ column }) => typeof named === 'string' || Object.hasOwn(named, column))
        .map((one) => ({ ...one, setting: protectedSetting(fairness, one.column) })),
      id: columns.id,
      ...(typeof named === 'string' && { population: named }),
      train: data.train,
      ...(fairness.data !== undefined && { people: { data: fairness.data, id: fairness.id } }),
    },
    await databaseSettings(settings, folder, host),
  );
  const population = typeof named === 'string' ? (read.shares ?? {}) : named;
  for (const [column, shares] of Object.entries(population)) {
    const slice = labelled.slices.find(({ by }) => by.length === 1 && by[0] === column);
    const groups = slice?.levels.map(({ level, n }) => ({ name: level[column], n })) ?? [];
    if (groups.some(({ name }) => Object.hasOwn(shares, name))) continue;
    // Rare values may tell who somebody is.
    const shown = groups.filter(({ n }) => n >= fairness['smallest-shown']).slice(0, mostNamed);
    throw new InputError({
      input: 'fairness.population',
      rule: `must name groups of ${JSON.stringify(column)} as the data does`,
      received: Object.keys(shares)
        .slice(0, mostNamed)
        .map((name) => JSON.stringify(name))
        .join(', '),
      fix: `The data has ${shown.map(({ name }) => JSON.stringify(name)).join(', ')}.`,
    });
  }
  return { population, train: read.train, inputs: read.inputs };
}
