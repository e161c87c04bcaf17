import type { ValueType } from '../../../data/row-rule.ts';
import type { DraftQuality } from '../../contract-draft.ts';
import type { Operators, TollgateRule } from '../../tollgate-rule.ts';
import type { Arguments } from './arguments.ts';
import { Untranslatable } from './expectation.ts';

type WithoutId<Q> = Q extends unknown ? Omit<Q, 'id'> : never;

/** A rule that is not yet named. */
export interface TranslatedRule {
  /** What its id ends in: `range`. */
  name: string;
  /** The property that it is written under; the table where absent. */
  column?: string;
  quality: WithoutId<DraftQuality>;
}

export interface Translated {
  rules: readonly TranslatedRule[];
  /** Columns that the table must have, whether or not a rule is written under them. */
  columns?: readonly string[];
  /** The type of a column. */
  type?: { column: string; type: ValueType };
  /** What of the expectation the rules do not say. */
  lost?: string;
}

export type Translate = (given: Arguments) => Translated;

/** Great Expectations' `mostly`: a share of the rows that have values, and of all rows where `of` says so. */
export function mostly(given: Arguments, of: 'rows' | 'values' = 'values'): TollgateTolerance {
  const share = given.number('mostly') ?? 1;
  if (share < 0 || share > 1) throw new Untranslatable('its mostly is no share from 0 to 1');
  if (share === 1) return {};
  return { mustBeLessOrEqualTo: percent(1 - share), unit: 'percent', ...(of === 'values' ? { of } : {}) };
}

export type TollgateTolerance = Pick<TollgateRule, 'mustBeLessOrEqualTo' | 'unit' | 'of'>;

/** A share in percent, without what binary fractions leave behind: 1 − 0.95 is 5. */
export function percent(share: number): number {
  return Number((100 * share).toFixed(10));
}

/** A rule of our own engine. */
export function ours(
  name: string,
  column: string | undefined,
  implementation: TollgateRule,
  dimension?: string,
): TranslatedRule {
  return {
    name,
    ...(column === undefined ? {} : { column }),
    quality: { ...(dimension ? { dimension } : {}), type: 'custom', engine: 'tollgate', implementation },
  };
}

/** One of the standard's metrics. */
export function metric(
  name: string,
  column: string | undefined,
  measured: { metric: string; arguments?: Readonly<Record<string, unknown>>; unit?: string } & Operators,
  dimension?: string,
): TranslatedRule {
  return {
    name,
    ...(column === undefined ? {} : { column }),
    quality: { ...(dimension ? { dimension } : {}), ...measured },
  };
}

/** The bounds of an expectation of `min_value` and `max_value`, as operators. @throws Untranslatable without either */
export function bounds(given: Arguments): {
  least?: Operators;
  most?: Operators;
  min?: number;
  max?: number;
} {
  const [min, max] = [given.number('min_value'), given.number('max_value')];
  const [strictMin, strictMax] = [given.flag('strict_min'), given.flag('strict_max')];
  if (min === undefined && max === undefined)
    throw new Untranslatable('it has neither min_value nor max_value');
  if (min !== undefined && max !== undefined && min > max)
    throw new Untranslatable('its min_value is above its max_value');
  return {
    min,
    max,
    ...(min === undefined
      ? {}
      : { least: strictMin ? { mustBeGreaterThan: min } : { mustBeGreaterOrEqualTo: min } }),
    ...(max === undefined
      ? {}
      : { most: strictMax ? { mustBeLessThan: max } : { mustBeLessOrEqualTo: max } }),
  };
}
