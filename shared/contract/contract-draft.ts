import type { LogicalType } from './odcs/type-options.ts';
import type { Operators, TollgateRule } from './tollgate-rule.ts';

/** One rule under `quality`. */
export type DraftQuality = {
  id: string;
  name?: string;
  description?: string;
  dimension?: string;
  severity?: string;
  tags?: readonly string[];
} & (
  | ({ metric: string; arguments?: Readonly<Record<string, unknown>>; unit?: string } & Operators)
  | ({ type: 'sql'; query: string; unit?: string } & (Operators | { mustBe: boolean }))
  | { type: 'custom'; engine: 'tollgate'; implementation: TollgateRule }
  | { type: 'text'; description: string }
);

export interface DraftProperty {
  name: string;
  logicalType?: LogicalType;
  physicalType?: string;
  description?: string;
  primaryKey?: true;
  primaryKeyPosition?: number;
  required?: true;
  unique?: true;
  criticalDataElement?: true;
  logicalTypeOptions?: Readonly<Record<string, unknown>>;
  quality?: readonly DraftQuality[];
}

export interface DraftTable {
  name: string;
  physicalName?: string;
  physicalType?: string;
  description?: string;
  properties?: readonly DraftProperty[];
  quality?: readonly DraftQuality[];
}

/** A document of the Open Data Contract Standard as it is written. */
export interface DraftDocument {
  apiVersion: 'v3.1.0';
  kind: 'DataContract';
  id: string;
  name?: string;
  version: string;
  status: string;
  description?: { purpose?: string; limitations?: string; usage?: string };
  schema: readonly DraftTable[];
}

/** A comment at the end of a key's line, or above an item of a list. */
export interface Remark {
  path: readonly (string | number)[];
  text: string;
}

/** A contract to be written, with what is to be said beside its parts. */
export interface ContractDraft {
  /** Lines of the comment above everything. */
  heading: readonly string[];
  document: DraftDocument;
  remarks: readonly Remark[];
}
