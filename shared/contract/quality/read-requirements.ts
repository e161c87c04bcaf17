import type { Path } from '../../documents/read-document.ts';
import type { Requirement } from '../contract.ts';
import { operators } from '../odcs/quality.ts';
import { contractError, type Reading } from '../reading.ts';

/** A requirement with the operator that states it. */
export interface StatedRequirement {
  operator: Operator;
  requirement: Requirement;
}

export type Operator = keyof typeof operators;

/** The operators that ODCS knows. */
export const operatorNames = Object.keys(operators) as readonly Operator[];

const comparisons = {
  mustBe: '=',
  mustNotBe: '!=',
  mustBeGreaterThan: '>',
  mustBeGreaterOrEqualTo: '>=',
  mustBeLessThan: '<',
  mustBeLessOrEqualTo: '<=',
} as const;

/**
 * The requirements that a rule's `mustBe…` operators state; usually one. Both ends of `mustBeBetween` are excluded, because
 * the standard's text calls it the same as `mustBeGreaterThan` with `mustBeLessThan`; `mustNotBeBetween` is its opposite,
 * so that its ends are allowed.
 *
 * @param values the mapping that holds the operators
 * @throws InputError for a value that is no number, a range that is upside down or empty, or requirements that no value meets
 */
export function readRequirements(
  values: Readonly<Record<string, unknown>>,
  path: Path,
  reading: Reading,
): StatedRequirement[] {
  const stated = operatorNames
    .filter((operator) => values[operator] !== undefined)
    .map((operator) => ({
      operator,
      requirement: requirementOf(operator, values[operator], [...path, operator], reading),
    }));
  refuseContradiction(stated, path, reading);
  return stated;
}

function requirementOf(operator: Operator, value: unknown, at: Path, reading: Reading): Requirement {
  if (operator === 'mustBeBetween' || operator === 'mustNotBeBetween') {
    const isPair = Array.isArray(value) && value.length === 2 && value.every(isNumber);
    if (!isPair) {
      throw contractError(reading, at, {
        rule: 'must be a list of two numbers, such as [0, 100]',
        received: value,
      });
    }
    const [low, high] = value as [number, number];
    if (low >= high) {
      throw contractError(reading, at, {
        rule: 'must be a list of a lower and a higher number',
        received: value,
        fix:
          low > high
            ? `Write [${high}, ${low}].`
            : `Nothing lies between both; write mustBe: ${low} for one value.`,
      });
    }
    return { op: operator === 'mustBeBetween' ? 'between' : 'not between', low, high, inclusive: false };
  }
  // A query may answer true or false, which DuckDB counts as 1 and 0.
  const number = typeof value === 'boolean' ? Number(value) : value;
  if (isNumber(number)) return { op: comparisons[operator], value: number };
  throw contractError(reading, at, {
    rule: 'must be a number, or true or false',
    received: value,
    ...(typeof value === 'string'
      ? { fix: 'Compare texts inside a rule of type sql, which then answers true or false.' }
      : {}),
  });
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Refuses bounds that leave nothing between them. */
function refuseContradiction(stated: readonly StatedRequirement[], path: Path, reading: Reading): void {
  let low = -Infinity;
  let high = Infinity;
  let isOpen = false;
  const raise = (bound: number, open: boolean): void => {
    if (bound < low) return;
    isOpen = (bound === low && isOpen) || open;
    low = bound;
  };
  let isOpenAbove = false;
  const lower = (bound: number, open: boolean): void => {
    if (bound > high) return;
    isOpenAbove = (bound === high && isOpenAbove) || open;
    high = bound;
  };
  for (const { requirement: asked } of stated) {
    if (asked.op === 'between') {
      raise(asked.low, true);
      lower(asked.high, true);
    } else if (asked.op === '>' || asked.op === '>=') raise(asked.value, asked.op === '>');
    else if (asked.op === '<' || asked.op === '<=') lower(asked.value, asked.op === '<');
    else if (asked.op === '=') {
      raise(asked.value, false);
      lower(asked.value, false);
    }
  }
  if (low < high || (low === high && !isOpen && !isOpenAbove)) return;
  const operator = stated[0].operator;
  throw contractError(reading, [...path, operator], {
    rule: 'leaves no value together with the other operators of the rule',
    fix: 'Remove one of them.',
  });
}
