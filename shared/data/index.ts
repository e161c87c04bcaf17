export type { DatabaseSettings } from './database.ts';
export { digestFile, digestFiles } from './digest.ts';
export { shownUri } from './download.ts';
export { findFile } from './find-file.ts';
export { flipDecisions } from './flip-decisions.ts';
export { type GatheredEvaluation, gatherEvaluation } from './gather-evaluation.ts';
export { groupedFeatures } from './grouped-features.ts';
export { type FactsRequest, type OpenedFacts, openFacts } from './open-facts.ts';
export type { OpenRows } from './open-rows.ts';
export { cachedProfileOf, type ProfileStore } from './profile-cache.ts';
export { profileOf } from './profile-facts.ts';
export { type PopulationRequest, readPopulation } from './read-population.ts';
export { readProfile } from './read-profile.ts';
export type {
  ColumnNames,
  ComputedPredictions,
  EvaluationRequest,
  FeatureRows,
  InputRecord,
  Needs,
  PredictionsRequest,
  SliceColumn,
} from './request.ts';
export { type RowsAgain, rowsAgain } from './rows-again.ts';
export { findSource, formatOf, type Source } from './source.ts';
