import { InputError } from '../errors.ts';
import { alignPredictions } from './align-predictions.ts';
import { assembleEvaluation } from './assemble-evaluation.ts';
import { type Database, type DatabaseSettings, openDatabase } from './database.ts';
import { digestFiles } from './digest.ts';
import { type Evaluation, type Role, roles } from './evaluation.ts';
import { explainReadError, OutOfMemory } from './explain-read-error.ts';
import { favorLabel } from './favor-label.ts';
import { featureRows } from './feature-rows.ts';
import { readLabelledRows } from './labelled-rows.ts';
import type { OpenRows } from './open-rows.ts';
import { openTables } from './open-tables.ts';
import { type PairedPredictions, pairPredictions, tellsUniqueIds } from './pair-predictions.ts';
import type { EvaluationRequest, FeatureRows, InputRecord, PredictionsRequest } from './request.ts';
import { simplePredictions } from './simple-predictions.ts';
import { findSource, type Source } from './source.ts';
import { openTable, type Table } from './table.ts';

export interface GatheredEvaluation {
  evaluation: Evaluation;
  /** The files read, in the order data.test, fairness.data, challenger, champion, baseline, data.train. */
  inputs: InputRecord[];
  /** What a reader should know about how the data was read; sentences. */
  notices: string[];
  /** Ids of rows by their indices; works until `close`. */
  ids(indices: readonly number[]): Promise<string[]>;
  /** The labelled rows as models read them; works until `close`. */
  rows: FeatureRows;
  /** For further questions about the labelled rows; works until `close`. */
  open: OpenRows;
  /** Releases the database and its private folder. */
  close(): Promise<void>;
}

function refuseSameFile(sources: ReadonlyMap<string, Source>): void {
  const challenger = sources.get('challenger');
  const champion = sources.get('champion');
  if (!challenger || !champion) return;
  if (challenger.realFiles.join('\0') === champion.realFiles.join('\0')) {
    throw new InputError({
      input: 'challenger',
      rule: 'must be another file than champion: a model compared with itself proves nothing',
      received: `${JSON.stringify(challenger.uri)} for both`,
      fix: 'Check which of the two paths is wrong. Two files with the same content are allowed.',
    });
  }
}

/**
 * Reads the labelled rows and each model's predictions, pairs them by id, and gives what the checks
 * judge: typed arrays in the order of the labelled rows, or counted cells where those are enough.
 *
 * @throws InputError, naming the input, for every fault of the user's data.
 */
export async function gatherEvaluation(
  request: EvaluationRequest,
  settings: DatabaseSettings,
): Promise<GatheredEvaluation> {
  if (settings.memoryLimit !== undefined) return gatherWithin(request, settings);
  try {
    return await gatherWithin(request, { ...settings, memoryLimit: leanMemory });
  } catch (error) {
    if (!(error instanceof OutOfMemory)) throw error;
    return gatherWithin(request, { ...settings, memoryLimit: ampleMemory });
  }
}

/** Enough for any number of rows, because joins spill; it keeps memory the same for one million rows and for ten. */
const leanMemory = '256MB';
/** What cannot be spilled (columns of very long texts) may need more. */
const ampleMemory = '2GB';

async function gatherWithin(
  request: EvaluationRequest,
  settings: DatabaseSettings,
): Promise<GatheredEvaluation> {
  const database = await openDatabase(settings);
  const digests = new Map<string, Promise<string>>();
  try {
    const sources = await findSources(request, database.folder);
    for (const [input, source] of sources) {
      const digest = digestFiles(source.files);
      // Awaited when the data is read, which says better what is wrong with a file.
      digest.catch(() => undefined);
      digests.set(input, digest);
    }
    return await gather(database, request, sources, digests);
  } catch (error) {
    await Promise.allSettled(digests.values());
    await database.close();
    throw error;
  }
}

/** The tables that the request names, by input, in the order in which they are reported. */
async function findSources(request: EvaluationRequest, downloads: string): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>();
  const find = async (input: string, uri: string | readonly string[]): Promise<void> => {
    const source = await findSource(input, uri, request.folder, downloads);
    sources.set(input, request.people ? { ...source, hidesValues: true } : source);
  };
  if (request.test !== undefined) await find('data.test', request.test);
  if (request.people?.data !== undefined) await find('fairness.data', request.people.data);
  for (const role of roles) {
    const predictions = request.predictions[role];
    if (predictions && 'uri' in predictions && !('compute' in predictions)) await find(role, predictions.uri);
    if (predictions && 'simple' in predictions && predictions.train !== undefined) {
      await find('data.train', predictions.train);
    }
  }
  refuseSameFile(sources);
  if (!sources.has('data.test') && !sources.has('challenger')) {
    throw new InputError({
      input: 'data.test',
      rule: 'must be given where the challenger is no predictions file that carries the labels',
    });
  }
  return sources;
}

async function gather(
  database: Database,
  request: EvaluationRequest,
  sources: ReadonlyMap<string, Source>,
  digests: ReadonlyMap<string, Promise<string>>,
): Promise<GatheredEvaluation> {
  const rowsInput = sources.has('data.test') ? 'data.test' : 'challenger';
  const opened = await openTables(database, [...sources.values()]);
  const tables = new Map<string, Table>(opened.map((table) => [table.source.input, table]));
  const tableOf = (input: string): Table => {
    const table = tables.get(input);
    if (!table) throw new Error(`no table was opened for ${input}`);
    return table;
  };

  const rowsTable = tableOf(rowsInput);
  const people = tables.get('fairness.data');
  const first = tables.get('challenger');
  const pairsTell = first !== undefined && tellsUniqueIds(first);
  const labelled = await readLabelledRows(database, request, rowsTable, { people, pairsTell }).catch(
    async (error) => {
      throw await explainReadError(rowsTable.source, error);
    },
  );
  const notices = [...labelled.notices];
  const rowCounts = new Map<string, number>([[rowsInput, labelled.n]]);
  if (labelled.peopleRows !== undefined) rowCounts.set('fairness.data', labelled.peopleRows);
  const models = new Map<Role, PairedPredictions>();
  const written: InputRecord[] = [];
  const idType = rowsTable.column(request.columns.id, 'columns.id').type;

  const idsAreNumbers = idType === 'integer' && rowsTable.source.format === 'parquet';
  let idsAreUnique = !pairsTell;

  const readTable = async (role: Role, table: Table): Promise<PairedPredictions> => {
    const own = table.column(request.columns.id, 'columns.id').type;
    if (own !== idType) {
      notices.push(
        `The ids of ${role} are ${own} and those of ${rowsInput} ${idType}: they are paired as text, so that "007" and 7 are two ids.`,
      );
    }
    const isLabelled = role === rowsInput;
    const known = { areNumbers: idsAreNumbers, areUnique: idsAreUnique };
    const model = await pairPredictions(database, request, table, labelled, rowsInput, isLabelled, known);
    idsAreUnique = true;
    return model;
  };
  const readWritten = async (role: Role, uri: string, file: string): Promise<PairedPredictions> => {
    const source = await findSource(role, file, database.folder, database.folder);
    const model = await readTable(role, await openTable(database, { ...source, uri }));
    written.push({ name: role, uri, sha256: await digestFiles(source.files), rows: model.rows });
    return model;
  };
  const readModel = async (role: Role, wanted: PredictionsRequest): Promise<PairedPredictions> => {
    if ('simple' in wanted) {
      const train = wanted.train === undefined ? undefined : tableOf('data.train');
      const model = await simplePredictions(database, request, labelled, train);
      if (train) rowCounts.set('data.train', model.rows);
      return model;
    }
    if ('compute' in wanted) {
      const made = await wanted.compute(featureRows(database, request.columns, rowsTable, labelled.n));
      if ('file' in made) return readWritten(role, wanted.uri, made.file);
      return alignPredictions(database, request, labelled, role, made);
    }
    const model = await readTable(role, tableOf(role));
    rowCounts.set(role, model.rows);
    return model;
  };
  for (const role of roles) {
    const wanted = request.predictions[role];
    if (!wanted) continue;
    const model = await readModel(role, wanted);
    models.set(role, model);
    notices.push(...model.notices);
  }

  const favored = favorLabel(request, labelled, models);
  const inputs: InputRecord[] = [];
  for (const [name, digest] of digests) {
    const source = tableOf(name).source;
    inputs.push({ name, uri: source.uri, sha256: await digest, rows: rowCounts.get(name) ?? 0 });
  }
  inputs.push(...written);
  const digestOf = (name: string) => inputs.find((input) => input.name === name)?.sha256;
  if (digestOf('challenger') !== undefined && digestOf('challenger') === digestOf('champion')) {
    notices.push('The files of challenger and champion have the same content: every difference is 0.');
  }
  return {
    evaluation: assembleEvaluation(request, favored, models),
    inputs,
    notices,
    async ids(indices) {
      if (indices.length === 0) return [];
      const found = await database.rows(
        `SELECT rowid, id FROM ${labelled.ids} WHERE rowid IN (${indices.map(Number).join(', ')})`,
      );
      const byRow = new Map(found.map(([row, id]) => [Number(row), String(id)]));
      return indices.map((index) => byRow.get(index) ?? '');
    },
    rows: featureRows(database, request.columns, rowsTable, labelled.n),
    open: { database, request, table: rowsTable, labelled, idsAreNumbers },
    close: () => database.close(),
  };
}
