import { written } from '../sentence.ts';
import { disparities } from './disparities/index.ts';
import type { FairnessSettings } from './settings.ts';

/** A difference of shares that is allowed from here on, and a ratio up to here, leave room for nearly anything. */
const wideDifference = 0.5;
const smallRatio = 0.25;

/** Limits that are told. */
const mostTold = 10;

/**
 * Sentences on limits that hardly any data could break, as where the 0.8 of the four-fifths rule is set of a difference.
 * Differences without a largest value, as a regression's, have no such limit.
 */
export function looseLimits({ limits }: Pick<FairnessSettings, 'limits'>): string[] {
  const loose = Object.entries(limits).flatMap(([key, { disparity, limit }]): string[] => {
    const { compare, range } = disparities.find(({ name }) => name === disparity) ?? {};
    const isDifference = compare === 'difference';
    if (isDifference ? range?.[1] !== 1 || limit < wideDifference : limit > smallRatio) return [];
    const name = disparity.replace(/_(difference|ratio)$/, isDifference ? '_ratio' : '_difference');
    const kept = isDifference
      ? `at-most: ${limit} is kept even where one group has ${written((1 - limit) / 2)} and another ${written((1 + limit) / 2)}.`
      : `at-least: ${limit} is kept even where one group has ${written(limit)} of what another has.`;
    const meant = isDifference ? 'Four-fifths is' : 'A difference is';
    const setting = isDifference ? '{ at-least: 0.8 }' : `{ at-most: ${limit > 0 ? limit : 0.1} }`;
    const other = disparities.some((one) => one.name === name) ? ` ${meant} ${name}: ${setting}.` : '';
    return [`fairness.limits.${key} allows nearly anything: ${kept}${other}`];
  });
  return loose.slice(0, mostTold);
}
