import type { Path } from '../../documents/read-document.ts';
import type { ContractMeasure } from '../contract.ts';
import type { Property } from '../odcs/property.ts';
import type { Quality } from '../odcs/quality.ts';
import type { Reading } from '../reading.ts';
import type { StatedRequirement } from './read-requirements.ts';

/** Where a rule under `quality` stands. */
export interface QualityPlace {
  table: string;
  /** The property that it stands under; absent under a table. */
  column?: string;
  /** The table's properties, for rules that name some. */
  properties: readonly Property[];
  path: Path;
  reading: Reading;
}

/** What a rule of any type comes to: measured, shown, or told with the reason why it is not judged. */
export type RuleParts =
  | {
      /** The last part of its id where it has neither id nor name. */
      name: string;
      title: string;
      measure: ContractMeasure;
      requirements: readonly StatedRequirement[];
      /** The unit and what a percentage is of, where the rule states them itself. */
      unit?: string;
      of?: 'rows' | 'values';
    }
  | { told: string }
  | { notJudged: string };

export type ReadRule = (quality: Quality, place: QualityPlace) => RuleParts;
