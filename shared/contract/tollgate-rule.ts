import type { RowRule } from '../data/row-rule.ts';
import type { ContractMeasure } from './contract.ts';

type Aggregate = Extract<ContractMeasure, { statistic: 'aggregate' }>['aggregate'];
type WithoutColumn<R> = R extends { column: string } ? Omit<R, 'column'> & { column?: string } : R;

/** ODCS's operators; inside `implementation`, because the standard allows them nowhere else in a custom rule. */
export interface Operators {
  mustBe?: number;
  mustNotBe?: number;
  mustBeGreaterThan?: number;
  mustBeGreaterOrEqualTo?: number;
  mustBeLessThan?: number;
  mustBeLessOrEqualTo?: number;
  /** Exclusive, by the standard's text. */
  mustBeBetween?: readonly [number, number];
  mustNotBeBetween?: readonly [number, number];
}

/**
 * What stands under `implementation` of a quality rule of `type: custom, engine: tollgate`. A rule under a property is
 * about its column unless it names one. Several operators must all hold; without any, no row may break the rule.
 */
export type TollgateRule = (
  | WithoutColumn<RowRule>
  | { aggregate: Aggregate; column?: string }
  /** How many columns the table has. */
  | { columns: 'count' }
  /** How many names differ from the table's columns: absent, not listed unless `others`, out of place if `ordered`. */
  | { columns: readonly string[]; ordered?: boolean; others?: boolean }
  | { check: string; [option: string]: unknown }
) &
  Operators & {
    unit?: 'rows' | 'percent';
    /** What a percentage is of: all rows, or those that have a value (as Great Expectations' `mostly`). */
    of?: 'rows' | 'values';
  };
