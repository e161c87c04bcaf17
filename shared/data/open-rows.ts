import type { Database } from './database.ts';
import type { LabelledRows } from './labelled-rows.ts';
import type { EvaluationRequest } from './request.ts';
import type { Table } from './table.ts';

/** The labelled rows while their database is open, for further questions about them. */
export interface OpenRows {
  database: Database;
  request: EvaluationRequest;
  /** The table that they come from: data.test, or the challenger's predictions where these carry the labels. */
  table: Table;
  /** As they were read: where `people.favorable` is the first class, the evaluation's codes are the other way round. */
  labelled: LabelledRows;
  /** Their ids are whole numbers and pair as such. */
  idsAreNumbers: boolean;
}
