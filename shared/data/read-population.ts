import { type DatabaseSettings, openDatabase } from './database.ts';
import { digestFiles } from './digest.ts';
import type { GroupCounts, PopulationShares } from './evidence.ts';
import { groupCounts } from './group-counts.ts';
import { openTables } from './open-tables.ts';
import { populationShares } from './population-shares.ts';
import type { InputRecord, SliceColumn } from './request.ts';
import { findSource, type Source } from './source.ts';

export interface PopulationRequest {
  folder: string;
  /** The protected columns, as they are cut. */
  columns: readonly SliceColumn[];
  id: string;
  /** A file with shares; absent where the settings hold them. */
  population?: string;
  train?: string | readonly string[];
  people?: { data: string | readonly string[]; id?: string };
}

export interface ReadPopulation {
  shares?: PopulationShares;
  train: GroupCounts[];
  /** The files that were read and that no other part of the gate reads. */
  inputs: InputRecord[];
}

/** Who the people are that the model is for, and how many of each group the training data holds. @throws InputError for every fault of the files. */
export async function readPopulation(
  { folder, columns, id, population, train, people }: PopulationRequest,
  settings: DatabaseSettings,
): Promise<ReadPopulation> {
  const named: [string, string | readonly string[] | undefined][] = [
    ['fairness.population', population],
    ['data.train', train],
    ['fairness.data', train === undefined ? undefined : people?.data],
  ];
  if (population === undefined && train === undefined) return { train: [], inputs: [] };
  const database = await openDatabase(settings);
  try {
    const sources: Source[] = [];
    for (const [input, uri] of named) {
      if (uri === undefined) continue;
      const source = await findSource(input, uri, folder, database.folder);
      sources.push({ ...source, hidesValues: input !== 'fairness.population' });
    }
    const tables = await openTables(database, sources);
    const tableOf = (input: string) => tables.find(({ source }) => source.input === input);
    const shareTable = tableOf('fairness.population');
    const trainTable = tableOf('data.train');
    const peopleTable = tableOf('fairness.data');
    const shares =
      shareTable &&
      (await populationShares(
        database,
        shareTable,
        columns.map(({ column }) => column),
      ));
    const counts = trainTable
      ? await groupCounts(database, {
          table: trainTable,
          columns: columns.filter(({ column }) => shares === undefined || column in shares),
          id,
          people: peopleTable && { table: peopleTable, id: people?.id ?? id },
        })
      : [];
    const inputs: InputRecord[] = [];
    for (const { input, uri, files } of sources) {
      if (input !== 'fairness.data') inputs.push({ name: input, uri, sha256: await digestFiles(files) });
    }
    return { ...(shares && { shares }), train: counts, inputs };
  } finally {
    await database.close();
  }
}
